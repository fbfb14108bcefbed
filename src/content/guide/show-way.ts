import { h, render } from 'preact';
import { message } from '../../platform/message.ts';
import type { GuideView } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { isAppListPath } from '../../procore/addresses/urls.ts';
import { findNextClick, type NextClick } from '../../procore/app-management/next-click.ts';
import { watchDocuments } from '../../procore/dom/documents.ts';
import theme from '../../ui/theme.css?inline';
import cardStyles from './card.css?inline';
import { Card } from './card.tsx';

/** On what is to be pressed next. */
const NEXT = 'data-dmsa-next';

/** Between two looks at a page that goes on changing. */
const REST_MS = 250;

const PANEL = 'dmsa-validator-panel';

/**
 * Points out the next click on each page that is shown in this document, until the background says that the user has
 * arrived or is elsewhere. The panel says the next step itself: beside it only the click is pointed out.
 */
export function showWay(): void {
  const ending = new AbortController();
  const { signal } = ending;
  const { host, place } = makeHost();
  let guide: GuideView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointedOut: HTMLElement | null = null;

  function soon(): void {
    timer ??= setTimeout(look, REST_MS);
  }

  function look(): void {
    timer = undefined;
    if (guide === null || signal.aborted) return;
    const next = findNextClick(guide.appName, isAppListPath(location.pathname));
    pointOut(next.element);
    show(guide, next);
  }

  function show(shown: GuideView, next: NextClick): void {
    const isSaid = next.step === 'there' || isPanelShown();
    const end = () => {
      void sendCommand('guide.end', null).catch(() => undefined);
      ending.abort();
    };
    render(isSaid ? null : h(Card, { guide: shown, next, isAside: wouldCover(next.element), onEnd: end }), place);
  }

  function pointOut(element: HTMLElement | null): void {
    if (element === pointedOut && element?.hasAttribute(NEXT) !== false) return;
    pointedOut?.removeAttribute(NEXT);
    element?.setAttribute(NEXT, '');
    pointedOut = element;
  }

  async function follow(): Promise<void> {
    guide = await sendCommand('guide.read', null).catch(() => null);
    if (guide === null) ending.abort();
    else look();
  }

  const stopWatching = watchDocuments(soon, { childList: true, characterData: true });
  const navigated = () => void follow();
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', navigated, {
    signal,
  });
  addEventListener('popstate', navigated, { signal });
  signal.addEventListener('abort', () => {
    stopWatching();
    clearTimeout(timer);
    pointOut(null);
    render(null, place);
    host.remove();
  });
  void follow();
}

/** The card's usual corner, generously. */
const CARD = { width: 380, height: 520 };

function wouldCover(element: HTMLElement | null): boolean {
  if (element === null) return false;
  const { right, bottom } = element.getBoundingClientRect();
  return right > innerWidth - CARD.width && bottom > innerHeight - CARD.height;
}

/** Its root is open to us; to the page it is one more element. */
function isPanelShown(): boolean {
  return document.querySelector(PANEL)?.shadowRoot?.querySelector('.panel') != null;
}

function makeHost() {
  const host = document.createElement('dmsa-validator-guide');
  host.lang = message('language');
  host.dir = 'ltr';
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = theme + cardStyles;
  const place = document.createElement('div');
  root.append(style, place);
  document.documentElement.append(host);
  return { host, place };
}
