import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { problemOf } from '../../../domain/problem.ts';
import { type LaterParts, laterParts, untilLaterParts } from '../later.ts';
import { showProblem, view } from '../state.ts';

/** Something of the later script, shown as soon as that is there. */
export function LaterPart({ show }: { show: (parts: LaterParts) => ComponentChildren }) {
  // What could not be had is asked for again with the background's next word.
  useEffect(() => void untilLaterParts().catch((error) => showProblem(problemOf(error))), [view.value]);
  return laterParts.value && show(laterParts.value);
}
