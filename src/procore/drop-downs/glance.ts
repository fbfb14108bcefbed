import { learnFromComponent } from './learn.ts';
import type { Parts } from './parts.ts';
import type { Reading } from './picker.ts';

/** What the component itself tells, at once. */
export function glance(parts: Parts): Reading | null {
  const loaded = learnFromComponent(parts);
  return loaded === null ? null : reading(parts, !loaded.isOpenEnded);
}

/** What is known by now. */
export function reading({ known, unanswered }: Parts, isComplete: boolean): Reading {
  return { options: known.all(), isComplete, unanswered: [...unanswered] };
}
