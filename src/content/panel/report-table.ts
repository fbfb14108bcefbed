/** Procore's table of permitted projects, told to the background as the second source beside the verdict. */
import { problemOf } from '../../domain/problem.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { appPage, asSeenNow } from './app-page.ts';
import { sayComparisonFailed } from './comparison-failure.ts';
import { beginAnewWith } from './signals.ts';
import {
  integrationId,
  isGoingOn,
  isPageMoving,
  isSectionSure,
  sayTableIsHistory,
  showProblem,
  tableSeen,
} from './state.ts';
import { finishedValidation } from './to-add.ts';

/** How long the table has to stay as it is before it is compared with the verdict. */
const TABLE_SETTLES_MS = 1_000;

/** A table that is being drawn or added to is not compared: only one that holds still. */
export function reportTable(): (() => void) | undefined {
  const shown = tableSeen.value;
  beginAnewWith(finishedValidation);
  sayComparisonFailed(false);
  if (shown === null || !isSectionSure.value || integrationId.value === null || isGoingOn.value || isPageMoving.value)
    return;
  let isLatest = true;
  const timer = setTimeout(() => {
    sendCommand('page.table-seen', { ...appPage(), table: asSeenNow(shown) })
      .then((isHistory) => {
        if (shown === tableSeen.peek()) sayTableIsHistory(isHistory);
      })
      .catch((error) => {
        if (!isLatest) return;
        sayComparisonFailed(true);
        showProblem(problemOf(error));
      });
  }, TABLE_SETTLES_MS);
  return () => {
    isLatest = false;
    clearTimeout(timer);
  };
}
