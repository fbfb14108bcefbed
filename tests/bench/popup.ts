import type { Page } from 'puppeteer';
import { buildValidatedStage } from '../story/validated-stage.ts';
import { waitFor } from '../support/wait-for.ts';
import { median } from './median.ts';

const OPENINGS = 9;

interface Timed {
  contentAt?: number;
}

/**
 * Milliseconds from the begin of the popup's document to the frame that shows the integrations with their last verdict:
 * with a worker that runs, and with one that the browser has stopped.
 */
export async function measurePopup() {
  const stage = await buildValidatedStage();
  try {
    const popup = await stage.chromium.openPopup(stage.page);
    await popup.evaluateOnNewDocument(noteContent);
    const live = await openings(popup, async () => {});
    const dead = await openings(popup, () => stage.chromium.killWorker());
    return { 'live worker': summary(live), 'dead worker': summary(dead) };
  } finally {
    await stage.close();
  }
}

async function openings(popup: Page, before: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await before();
    await popup.reload();
    const time = await waitFor(
      'the popup’s content',
      () => popup.evaluate(() => (globalThis as Timed).contentAt ?? null),
      (at) => at !== null,
    );
    times.push(time ?? Number.NaN);
  }
  return times;
}

/** Runs in the popup before its own scripts. */
function noteContent(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-focus], .integrations .status') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (globalThis as Timed).contentAt = performance.now();
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

function summary(times: readonly number[]) {
  return { median: Math.round(median(times)), max: Math.round(Math.max(...times)) };
}
