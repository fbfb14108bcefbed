/** What is said of this page with each command to the background. */
import type { AppPage } from '../../platform/app-page.ts';
import type { AskingPage, PageTable } from '../../platform/protocol.ts';
import type { TableReading } from '../../procore/app-management/table/read-table.ts';
import { lastAct } from './last-act.ts';
import { isDecidedByPage, isSectionSure, picker, renderedAt, tableSeen, titles, view } from './state.ts';

const MOST_TITLES = 20;
const LONGEST_TITLE = 1_000;

/** What the page says of itself, in the bounds of what the background takes. */
export function appPage({ titles: all, isSure } = titles.peek()): AppPage {
  return { titles: all.slice(0, MOST_TITLES).map((title) => title.slice(0, LONGEST_TITLE)), isSure };
}

/** What goes with a validation that is asked for in this tab. */
export function askingPage(): AskingPage {
  return { table: isSectionSure.peek() ? pageTable(tableSeen.peek()) : null, actedAt: lastAct() };
}

/** Procore's table, as it is at this moment. */
export function pageTable(shown: TableReading | null): PageTable | null {
  const appName = shownAppName();
  return shown === null || appName === null ? null : { appName, ...asSeenNow(shown) };
}

/** The table with what belongs to a look at it. */
export function asSeenNow({ labels, isComplete }: TableReading): Omit<PageTable, 'appName'> {
  const seenAt = new Date().toISOString();
  return { labels, isComplete, ...offeredBeside(), seenAt, renderedAt: renderedAt.peek() };
}

/** What the drop-down beside the table offers, where that is asked for and all of it is known. */
function offeredBeside(): Pick<PageTable, 'offered'> {
  const reading = isDecidedByPage.peek() ? picker.peek()?.glance() : null;
  return reading?.isComplete ? { offered: reading.options.map(({ label, ids }) => ({ label, ids })) } : {};
}

/** As the page says it: the integration's own where that is one of the page's titles, else the first of them. */
function shownAppName(): string | null {
  const shown = titles.peek().titles;
  const seen = view.peek();
  const own = seen.kind === 'integration' ? seen.integration.app.name : null;
  return shown.find((title) => title === own) ?? shown[0] ?? null;
}
