import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { otherPages } from '../procore-stand-in/other-pages.ts';
import { startStandIn } from '../procore-stand-in/server.ts';
import { createWorld, type World } from '../procore-stand-in/world.ts';
import { BUILT_EXTENSION, type ChromiumWithExtension, launchChromium } from '../support/chromium.ts';
import { waitFor } from '../support/wait-for.ts';

const LOADS = 7;

/** The trace's names for running a script from its start, and for calling into it later. */
const SCRIPT_EVENTS = ['EvaluateScript', 'FunctionCall'];

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly dur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

export interface ScriptTimes {
  readonly [who: string]: { readonly median: number; readonly max: number };
}

/** Milliseconds that scripts took over several loads of pages that are not App Management's, beside an empty script. */
export async function measureWatcher(): Promise<ScriptTimes> {
  const world = createWorld();
  const standIn = await startStandIn(world);
  const folder = await withEmptyWatcher();
  try {
    const ours = await timesOf(world, await launchChromium({ standInPort: standIn.port }));
    const empty = await timesOf(world, await launchChromium({ standInPort: standIn.port, extensionPath: folder }));
    const rows = Object.keys(ours).flatMap((what) => [
      [`${what}: the extension`, summary(ours[what]?.extension ?? [])] as const,
      [`${what}: an empty script in its place`, summary(empty[what]?.extension ?? [])] as const,
      [`${what}: the page itself`, summary(ours[what]?.page ?? [])] as const,
    ]);
    return Object.fromEntries(rows);
  } finally {
    await standIn.close();
    await rm(folder, { recursive: true });
  }
}

/** The built extension with a script on Procore's pages that does nothing. */
async function withEmptyWatcher(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'empty-watcher-'));
  await cp(BUILT_EXTENSION, folder, { recursive: true });
  await writeFile(join(folder, 'src/content/watcher.iife.js'), 'void 0;');
  return folder;
}

type Times = Readonly<Record<string, { readonly extension: readonly number[]; readonly page: readonly number[] }>>;

/** By page. Closes the browser. */
async function timesOf(world: World, { browser, close }: ChromiumWithExtension): Promise<Times> {
  try {
    const page = await browser.newPage();
    const times: Record<string, Times[string]> = {};
    for (const [what, path] of Object.entries(otherPages(world))) {
      await page.goto(`https://app.procore.com${path}`);
      const size = await untilRendered(page);
      const extension: number[] = [];
      const own: number[] = [];
      for (let load = 0; load < LOADS; load += 1) {
        const events = await traceReload(page, size);
        extension.push(scriptTime(events, (script) => script.startsWith('chrome-extension://')));
        own.push(scriptTime(events, (script) => script.startsWith('https://app.procore.com/')));
      }
      times[what] = { extension, page: own };
    }
    return times;
  } finally {
    await close();
  }
}

/** Until the page has rows or fields; resolves with how many. */
async function untilRendered(page: Page, atLeast = 1): Promise<number> {
  return waitFor(
    `${atLeast} rows or fields`,
    () => page.$$eval('main tr, main input, main textarea', (parts) => parts.length),
    (count) => count >= atLeast,
  );
}

async function traceReload(page: Page, size: number): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await page.reload();
  await untilRendered(page, size);
  const trace = await page.tracing.stop();
  return JSON.parse(new TextDecoder().decode(trace)).traceEvents;
}

function scriptTime(events: readonly TraceEvent[], isCounted: (url: string) => boolean): number {
  const counted = events.filter(({ name, args }) => SCRIPT_EVENTS.includes(name) && isCounted(args.data?.url ?? ''));
  if (counted.length === 0) throw new Error('no script was seen in the trace');
  return counted.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
}

function summary(times: readonly number[]): { median: number; max: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const round = (ms: number | undefined) => Math.round((ms ?? Number.NaN) * 1000) / 1000;
  return { median: round(sorted[Math.floor(sorted.length / 2)]), max: round(sorted.at(-1)) };
}
