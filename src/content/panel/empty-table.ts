/** An emptied table has no rows to be read: that it lists nothing is the second source's word all the same. */
import { signal } from '@preact/signals';
import { problemOf } from '../../domain/problem.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { appPage } from './app-page.ts';
import { sayTableIsHistory, showProblem } from './state.ts';
import { finishedValidation } from './to-add.ts';

/** Since when the table is empty and nothing is to be expected, in milliseconds; `null` where it is not. */
export const emptySince = signal<number | null>(null);

/** Compares each finished validation with it. */
export function reportEmptyTable(): void {
  const renderedAt = emptySince.value;
  if (renderedAt === null || finishedValidation.value === '') return;
  const table = { labels: [], isComplete: true, seenAt: new Date().toISOString(), renderedAt };
  sendCommand('page.table-seen', { ...appPage(), table })
    .then((isHistory) => {
      if (emptySince.peek() === renderedAt) sayTableIsHistory(isHistory);
    })
    .catch((error) => showProblem(problemOf(error)));
}
