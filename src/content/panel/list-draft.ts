import { signal } from '@preact/signals';
import { type Corrections, NO_CORRECTIONS } from '../../lists/parsed-list.ts';

export interface ListDraft {
  readonly text: string;
  readonly corrections: Corrections;
}

/** The list as it was pasted, and what the user has corrected. Kept while the page lives, to come back to. */
export const listDraft = signal<ListDraft>({ text: '', corrections: NO_CORRECTIONS });
