import { type ReadonlySignal, signal } from '@preact/signals';
import { type Corrections, NO_CORRECTIONS } from '../../lists/parsed-list.ts';

export interface ListDraft {
  readonly text: string;
  readonly corrections: Corrections;
}

const ownListDraft = signal<ListDraft>({ text: '', corrections: NO_CORRECTIONS });
/** The list as it was pasted, and what the user has corrected. Kept while the page lives, to come back to. */
export const listDraft: ReadonlySignal<ListDraft> = ownListDraft;

/** Another list: what was corrected in the one before goes with it. */
export function setText(text: string): void {
  ownListDraft.value = { text, corrections: NO_CORRECTIONS };
}

export function correct(change: (said: Corrections) => Corrections): void {
  const { text, corrections } = listDraft.value;
  ownListDraft.value = { text, corrections: change(corrections) };
}
