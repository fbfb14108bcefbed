/** Starts the panel in a page of App Management. Injected on demand, and harmless when injected again. */
import { effect } from '@preact/signals';
import { h, render } from 'preact';
import { browser } from '../platform/browser.ts';
import { message } from '../platform/message.ts';
import { sendCommand } from '../platform/send-command.ts';
import { makeReadable } from '../procore/drop-downs/make-readable.ts';
import parts from '../ui/parts.css?inline';
import theme from '../ui/theme.css?inline';
import { answerPopup } from './panel/company-projects.ts';
import { keepPanelCurrent } from './panel/effects.ts';
import { watchSight } from './panel/in-sight.ts';
import { followKeyboard } from './panel/keyboard.ts';
import { prepareLastWords } from './panel/last-words.ts';
import { laterParts } from './panel/later.ts';
import { watchPage } from './panel/page.ts';
import panelStyles from './panel/view/panel.css?inline';
import { Panel } from './panel/view/panel.tsx';

const STARTED = Symbol.for('dmsa-validator.panel');

/** A panel left behind by an older version of the extension hears this and goes. Any script can say it: others stay. */
const REPLACED = 'dmsa-validator-panel-replaced';

/**
 * What Procore's page would take for its own: keys for shortcuts, presses for presses outside of its list or modal,
 * which it then closes.
 */
const KEPT_EVENTS = ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'mouseup', 'touchstart', 'click'];

if (!Reflect.has(globalThis, STARTED)) {
  Reflect.set(globalThis, STARTED, true);
  start();
}

function start(): void {
  makeReadable();
  const ending = new AbortController();
  document.dispatchEvent(new Event(REPLACED));
  const endIfLeftBehind = () => {
    if (browser.runtime?.id === undefined) ending.abort();
  };
  document.addEventListener(REPLACED, endIfLeftBehind, { signal: ending.signal });

  // Under documentElement, not body: Procore's overlays make everything else under body inert.
  const host = document.createElement('dmsa-validator-panel');
  // Of our texts, which need not be the page's.
  host.lang = message('language');
  host.dir = 'ltr';
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  effect(() => {
    style.textContent = theme + parts + (laterParts.value?.styles ?? '') + panelStyles;
  });
  const place = document.createElement('div');
  root.append(style, place);
  document.documentElement.append(host);
  for (const type of KEPT_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());

  const keyboard = followKeyboard(host, ending.signal);
  render(h(Panel, { sight: watchSight(host, ending.signal), keyboard }), place);
  prepareLastWords();
  watchPage((path) => sendCommand('page.watch', { path }), ending.signal);
  keepPanelCurrent(ending.signal);
  answerPopup(ending.signal);
  ending.signal.addEventListener('abort', () => {
    render(null, place);
    host.remove();
  });
}
