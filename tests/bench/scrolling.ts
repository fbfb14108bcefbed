import type { Page } from 'puppeteer';
import { untilShown } from '../story/hands.ts';
import { buildStageWithoutBackend } from '../story/stage.ts';
import { ask, keep } from './popup.ts';

const SCROLLED_MS = 3_000;

/** At 60 frames in a second the next one is due after 16.7 ms. */
const LATE_MS = 17;

/** Frames of the popup with 10,000 projects: while it rests, and while its list is scrolled from end to end. */
export async function measureScrolling() {
  const stage = await buildStageWithoutBackend();
  try {
    const popup = await stage.chromium.openPopup(stage.page);
    const integrationId = await keep(popup, stage.world.company.id, 10_000);
    await ask(popup, 'edit.open', { integrationId });
    await ask(popup, 'edit.change', { integrationId, change: { step: 2 } });
    await untilShown(popup, '.windowed li');
    return { 'at rest': await frames(popup, 0), scrolling: await frames(popup, 40) };
  } finally {
    await stage.close();
  }
}

/** `step`: pixels that the list is scrolled by in each frame. */
function frames(popup: Page, step: number) {
  return popup.evaluate(
    async (step, during, late) => {
      const list = document.querySelector('.windowed') as Element;
      const times: number[] = [];
      const begin = await new Promise<number>(requestAnimationFrame);
      for (let last = begin, now = begin; now - begin < during; last = now) {
        list.scrollTop += step;
        now = await new Promise<number>(requestAnimationFrame);
        times.push(now - last);
      }
      const longest = Math.round(Math.max(...times));
      return { frames: times.length, 'later than 17 ms': times.filter((time) => time > late).length, longest };
    },
    step,
    SCROLLED_MS,
    LATE_MS,
  );
}
