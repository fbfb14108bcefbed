import { openFinderPage } from '../page/finder-page.ts';
import { ENGLISH, page, section, table } from '../page/written-pages.ts';

const MANY = 10_000;
const ROUNDS = 21;

/**
 * Milliseconds of script for one look at an App Management page with 10,000 rows and 10,000 open options: the panel
 * takes one in each frame in which such a page has changed.
 */
export async function measureFinding(): Promise<Record<string, number>> {
  const shown = await openFinderPage();
  try {
    const names = Array.from({ length: MANY }, (_, index) => `${1000 + index} - Project ${index}`);
    const options = names
      .map((name, index) => `<div role="option" data-value='{"id":${index}}'>${name}</div>`)
      .join('');
    const list = `<div data-qa="core-overlay-trigger-overlay-wrapper"><div data-qa="multi-select-menu">
      <div role="listbox" id="list-1">${options}</div></div></div>`;
    await shown.show(page(ENGLISH, section(ENGLISH, { list: table(ENGLISH, names) })) + list);
    return await shown.page.evaluate(timeLooks, ROUNDS);
  } finally {
    await shown.close();
  }
}

/** Runs in the page. */
async function timeLooks(rounds: number): Promise<Record<string, number>> {
  const times: Record<'first' | 'unchanged' | 'changed', number[]> = { first: [], unchanged: [], changed: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of ['unchanged', 'changed'] as const) {
      if (kind === 'changed') {
        const row = document.querySelector(`tbody tr:nth-child(${round + 5})`);
        row?.querySelector('span')?.append('!');
        row?.parentElement?.append(row.cloneNode(true));
      }
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      const found = window.finder.findPermittedProjects();
      if (found === null || window.finder.readPermittedTable(found)?.labels.length === 0) throw new Error('not found');
      times[round === 0 && kind === 'unchanged' ? 'first' : kind].push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([kind, all]) => [
      kind,
      Number(([...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0).toFixed(1)),
    ]),
  );
}
