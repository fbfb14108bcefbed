import { type ReadonlySignal, signal } from '@preact/signals';

const ownQuestion = signal<string | null>(null);
/** What Procore asks on the page since our press of its Add, in its words; `null` where it asks nothing. */
export const question: ReadonlySignal<string | null> = ownQuestion;

export function showQuestion(words: string | null): void {
  ownQuestion.value = words;
}
