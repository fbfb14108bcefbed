import type { Page } from 'puppeteer';
import { startStandIn } from '../procore-stand-in/server.ts';
import { createWorld } from '../procore-stand-in/world.ts';
import { launchChromium } from '../support/chromium.ts';

const LOADS = 15;

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

/** Milliseconds that scripts took over several loads of a page that is not App Management. */
export async function measureWatcher(): Promise<ScriptTimes> {
  const world = createWorld();
  const standIn = await startStandIn(world);
  const { browser, close } = await launchChromium({ standInPort: standIn.port });
  try {
    const page = await browser.newPage();
    const url = `https://app.procore.com/${world.company.id}/company/home/list`;
    await page.goto(url);
    const watcher: number[] = [];
    const own: number[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      const events = await traceReload(page);
      watcher.push(scriptTime(events, (script) => script.startsWith('chrome-extension://')));
      own.push(scriptTime(events, (script) => script.startsWith('https://app.procore.com/')));
    }
    return { 'the extension (watcher)': summary(watcher), 'the page itself': summary(own) };
  } finally {
    await close();
    await standIn.close();
  }
}

async function traceReload(page: Page): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await page.reload({ waitUntil: 'networkidle0' });
  const trace = await page.tracing.stop();
  return JSON.parse(new TextDecoder().decode(trace)).traceEvents;
}

function scriptTime(events: readonly TraceEvent[], isCounted: (url: string) => boolean): number {
  const counted = events.filter(({ name, args }) => SCRIPT_EVENTS.includes(name) && isCounted(args.data?.url ?? ''));
  if (counted.length === 0) throw new Error('no script was seen in the trace');
  return counted.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
}

function summary(times: number[]): { median: number; max: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const round = (ms: number | undefined) => Math.round((ms ?? Number.NaN) * 1000) / 1000;
  return { median: round(sorted[Math.floor(sorted.length / 2)]), max: round(sorted.at(-1)) };
}
