import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { openFinderPage } from '../finder-page.ts';
import { selectAndAdd } from '../trial-run.ts';
import { ENGLISH, page } from '../written-pages.ts';
import type { Behaviour, ForeignTruth, Words } from './behaviour.ts';
import { BLIND_PAGES } from './blind-pages.ts';
import { NEXT_PAGES } from './next-pages.ts';
import { FOREIGN_PAGES, type ForeignPage } from './pages.ts';

type Report = Awaited<ReturnType<typeof selectAndAdd>>;

export interface ForeignTrial {
  readonly report: Report;
  readonly truth: ForeignTruth;
  readonly ms: number;
  /** What is against our rules; empty if all is well. */
  readonly wrongs: readonly string[];
}

/** As core-react makes its frames, beside the page in its body. */
const FRAMES: Readonly<Record<NonNullable<ForeignPage['frame']>, (card: string) => string>> = {
  tearsheet: (card) => `<div><div><div role="dialog" aria-modal="true" tabindex="-1" style="position:fixed;inset:0 0 0
    10%;overflow:auto;background:#fff"><div><button type="button" aria-label="x"><svg></svg></button></div><div>${card}</div>
    </div></div></div>`,
  modal: (
    card,
  ) => `<div><div role="dialog" aria-modal="true" tabindex="-1" style="position:fixed;inset:5%;overflow:auto;
    background:#fff"><div><button type="button" aria-label="x"><svg></svg></button></div><div>${card}</div></div></div>`,
};

const usualCard = ({ heading, add }: Words) => `<section><h2>${heading}</h2><div class="row"><div data-control></div>
  <button type="button" class="btn" data-add>${add}</button></div><div data-table></div></section>`;

/** Pages of `FOREIGN_PAGES`, `NEXT_PAGES` and `BLIND_PAGES` in a real browser, with the panel's code for the page in them. */
export async function openForeignPages() {
  const shown = await openFinderPage();
  const [page_, content] = await Promise.all(
    ['foreign-code.ts', '../content-code.ts'].map((file) => bundle(join(import.meta.dirname, file))),
  );

  async function show(name: string, more: Partial<Behaviour> = {}): Promise<void> {
    const { words, frame, card: build = usualCard } = { ...FOREIGN_PAGES, ...NEXT_PAGES, ...BLIND_PAGES }[name] ?? {};
    if (words === undefined) throw new Error(`no page is called ${name}`);
    const card = build(words);
    await shown.show(frame === undefined ? page(ENGLISH, card) : page(ENGLISH, '') + FRAMES[frame](card));
    await shown.page.evaluate(`${page_}\n${content}`);
    await shown.page.evaluate((name, more) => window.showForeign(name, more), name, more);
  }

  return {
    page: shown.page,
    show,
    /** Selects what is missing, presses Add, and compares the report with the truth. */
    async attempt(name: string, more: Partial<Behaviour> = {}): Promise<ForeignTrial> {
      await show(name, more);
      const { missing } = await shown.page.evaluate(() => window.foreign.truth());
      const start = performance.now();
      const report = await shown.page.evaluate(selectAndAdd, missing).catch((error: Error) => ({
        ended: error.message.split('\n')[0] ?? '',
        message: null,
        added: [],
        unseen: [],
        remaining: [],
        notSelected: missing.map(({ id }) => id),
      }));
      const ms = Math.round(performance.now() - start);
      const truth = await shown.page.evaluate(() => window.foreign.truth());
      return { report, truth, ms, wrongs: wrongsOf(report, truth) };
    },
    close: () => shown.close(),
  };
}

function wrongsOf(report: Report, { granted, missing, duplicates }: ForeignTruth): string[] {
  const now = new Set(granted);
  const wanted = new Set(missing.map(({ id }) => id));
  return [
    ...granted.filter((id) => !wanted.has(id)).map((id) => `granted ${id}, which nobody asked for`),
    ...(report?.added ?? []).filter((id) => !now.has(id)).map((id) => `said ${id} was added, and it was not`),
    ...(report?.remaining ?? []).filter((id) => now.has(id)).map((id) => `said ${id} was not added, and it was`),
    ...(duplicates > 0 ? [`sent ${duplicates} projects that were permitted`] : []),
  ];
}
