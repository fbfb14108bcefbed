import type { Page } from 'puppeteer';
import { USUAL_PAGE } from '../procore-stand-in/page-variant.ts';
import { connectBackend, untilAppsSeen, untilPanel, untilText, validateInPopup } from '../story/hands.ts';
import { buildStage, type Stage } from '../story/stage.ts';
import { openAppTab } from '../support/app-tab.ts';
import { launchBareChromium } from '../support/chromium.ts';
import { median } from './median.ts';

const SIZES = [500, 1500, 10_000];
const CONTROLS = ['multi-select', 'super-select'] as const;
const REPEATS = 7;
const ACTS = ['open', 'scroll', 'search'] as const;

interface Timing {
  /** Milliseconds until the page has painted, by act. */
  readonly ms: Readonly<Record<(typeof ACTS)[number], number>>;
  /** Of the longest task meanwhile, in milliseconds; 0 where none took 50. */
  readonly longestTask: number;
}

/** What the marks cost in Procore's own list: the same page in a browser without and in one with the extension. */
export async function measureMarking(): Promise<Record<string, Record<string, string>>> {
  const table: Record<string, Record<string, string>> = {};
  for (const size of SIZES) {
    const stage = await buildStage({ projects: size, connected: 120, permitted: 83 });
    const bare = await launchBareChromium({ standInPort: stage.standIn.port });
    try {
      await validate(stage);
      const alone = await bare.newPage();
      for (const control of CONTROLS) {
        stage.world.page = { ...USUAL_PAGE, control };
        const without: Timing[] = [];
        const withMarks: Timing[] = [];
        for (let repeat = 0; repeat < REPEATS; repeat += 1) {
          without.push(await measure(alone, stage, async () => {}));
          withMarks.push(await measure(stage.page, stage, () => untilPanel(stage.page, 'Select 37 missing')));
        }
        table[`${control}, ${size} options`] = summary(without, withMarks);
      }
    } finally {
      await bare.close();
      await stage.close();
    }
  }
  return table;
}

async function validate({ world, chromium, page, backend }: Stage): Promise<void> {
  const settings = await connectBackend({ chromium, backend });
  await untilText(settings, 'Connected as');
  await settings.close();
  const popup = await chromium.openPopup(page);
  await validateInPopup(popup);
  await untilText(popup, '37 of 120');
  await popup.close();
  // App Management's list shows that the app's name is the only one of its kind.
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await untilAppsSeen(chromium, world);
}

async function measure(page: Page, { world }: Stage, untilReady: () => Promise<unknown>): Promise<Timing> {
  await page.bringToFront();
  await openAppTab(page, world);
  await untilReady();
  return page.evaluate(timeList);
}

/** Runs in the page: opens its list, scrolls through it and searches in it. */
async function timeList(): Promise<Timing> {
  let longestTask = 0;
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask' });
  const ms = { open: 0, scroll: 0, search: 0 };
  const control = document.querySelector<HTMLElement>('[data-qa="core-multiselect-input"], [role="combobox"]');
  const field = control?.matches('input') ? control : control?.querySelector('input');
  if (!control || !field) throw new Error('no drop-down');

  let start = performance.now();
  control.click();
  while (document.querySelector('[role="option"]') === null) await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  ms.open = performance.now() - start;

  let scroller: Element | null = document.querySelector('[role="option"]');
  while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
  start = performance.now();
  for (let step = 1; step <= 30; step += 1) {
    scroller?.scrollTo(0, step * 400);
    await new Promise(requestAnimationFrame);
  }
  ms.scroll = performance.now() - start;

  const rows = document.querySelectorAll('[role="option"]').length;
  const first = document.querySelector('[role="option"]')?.textContent;
  start = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Tower');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  while (
    performance.now() - start < 3000 &&
    document.querySelectorAll('[role="option"]').length === rows &&
    document.querySelector('[role="option"]')?.textContent === first
  ) {
    await new Promise(requestAnimationFrame);
  }
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  ms.search = performance.now() - start;
  observer.disconnect();
  return { ms, longestTask };
}

function summary(without: readonly Timing[], withMarks: readonly Timing[]): Record<string, string> {
  const row: Record<string, string> = {};
  for (const act of ACTS) {
    const alone = median(without.map(({ ms }) => ms[act]));
    const marked = median(withMarks.map(({ ms }) => ms[act]));
    row[`${act} (ms alone, with, ratio)`] =
      `${Math.round(alone)}, ${Math.round(marked)}, ${(marked / alone).toFixed(2)}`;
  }
  const tasks = [without, withMarks].map((timings) =>
    Math.round(median(timings.map(({ longestTask }) => longestTask))),
  );
  row['longest task (ms alone, with)'] = tasks.join(', ');
  return row;
}
