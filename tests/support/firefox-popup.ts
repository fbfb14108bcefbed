import { writeFile } from 'node:fs/promises';
import { evaluateInView } from './firefox-extension-view.ts';
import type { Privileged } from './firefox-privileged.ts';
import { waitFor } from './wait-for.ts';

/** The extension's real action popup. It is no tab, so puppeteer cannot drive it and Firefox's own scope does. */
export interface FirefoxPopup {
  /** Runs `work` with the popup's globals. It is sent as source; arguments and result go as JSON. */
  evaluate<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** All that the popup shows, as text. */
  text(): Promise<string>;
  /** Clicks the first element that matches, holds `text` and is not disabled, once there is one; the click is trusted. */
  click(selector: string, text?: string): Promise<void>;
  /** Sets the value of a field as typing does. */
  fill(selector: string, value: string): Promise<void>;
  /** Writes a PNG of the popup. */
  screenshot(file: string): Promise<void>;
}

export function firefoxPopup(privileged: Privileged, extensionId: string): FirefoxPopup {
  function evaluate<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return evaluateInView(privileged, extensionId, 'popup', work, args);
  }

  return {
    evaluate,
    text: () => evaluate(() => document.body.innerText),
    async click(selector, text = '') {
      await waitFor(
        `a ${selector} with "${text}" in the popup`,
        () => clickInPopup(privileged, extensionId, selector, text),
        (clicked) => clicked,
      );
    },
    fill: (selector, value) =>
      evaluate(
        (fieldSelector, newValue) => {
          const field = document.querySelector<HTMLInputElement>(fieldSelector);
          if (field === null) {
            throw new Error(`the popup has no ${fieldSelector}`);
          }
          field.value = newValue;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        selector,
        value,
      ),
    async screenshot(file) {
      await writeFile(file, Buffer.from(await pictureOf(privileged, extensionId), 'base64'));
    },
  };
}

/** Without a display Firefox leaves a popup open whatever else is clicked, and opens no other one beside it. */
export async function closeFirefoxPopup(privileged: Privileged, extensionId: string): Promise<void> {
  await waitFor(
    'the popup to be closed',
    () =>
      privileged(({ viewOf }, id) => {
        const popup = viewOf(id, 'popup');
        popup?.close();
        return popup === null;
      }, extensionId),
    (closed) => closed,
  );
}

/** A click from Firefox's own scope is trusted, one from the page's scope is not. Answers whether there was a target. */
function clickInPopup(privileged: Privileged, extensionId: string, selector: string, text: string): Promise<boolean> {
  return privileged(
    ({ viewOf }, id, targetSelector, targetText) => {
      const candidates = [...(viewOf(id, 'popup')?.document.querySelectorAll<HTMLElement>(targetSelector) ?? [])];
      const target = candidates.find((one) => one.textContent?.includes(targetText) && !one.matches(':disabled'));
      target?.click();
      return target !== undefined;
    },
    extensionId,
    selector,
    text,
  );
}

/** A PNG in base64. */
function pictureOf(privileged: Privileged, extensionId: string): Promise<string> {
  return privileged(async ({ viewOf, window }, id) => {
    const popup = viewOf(id, 'popup');
    if (popup === null) {
      throw new Error('the popup is closed');
    }
    const { currentWindowGlobal } = (popup as unknown as PopupWindow).browsingContext;
    const picture = await currentWindowGlobal.drawSnapshot(null, 2, 'white');
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return window.btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, extensionId);
}

interface PopupWindow {
  browsingContext: {
    currentWindowGlobal: { drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap> };
  };
}
