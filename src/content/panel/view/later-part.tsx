import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { forgetLaterProblem, type LaterParts, laterParts, showFromLaterParts } from '../later.ts';
import { view } from '../state.ts';

/** Something of the later script, shown as soon as that is there. */
export function LaterPart({ show }: { show: (parts: LaterParts) => ComponentChildren }) {
  // What could not be had is asked for again with the background's next word.
  useEffect(showFromLaterParts, [view.value]);
  useEffect(() => forgetLaterProblem, []);
  return laterParts.value && show(laterParts.value);
}
