/**
 * The ways of the keyboard into the panel, which stands behind all of Procore's page, and out of it: the extension's
 * shortcut and a link before the page lead in, Escape leads back.
 */
import { answerMessages } from '../../platform/answer-messages.ts';
import { message } from '../../platform/message.ts';
import { FOCUS_PANEL } from '../../platform/protocol.ts';
import { focusNextIn } from '../../ui/keep-focus.tsx';

export interface Keyboard {
  /** Moves the focus to the panel, or to the one that appears next. Whether it is there. */
  enter(): boolean;
  /** Work on Procore's page that was asked for in the panel, and had to move the focus there, is over. */
  comeBack(): void;
  /** Tells that the panel is there now. Returns the way to tell that it is gone. */
  shown(panel: HTMLElement): () => void;
}

export function followKeyboard(host: HTMLElement, signal: AbortSignal): Keyboard {
  let panel: HTMLElement | null = null;
  let isWanted = false;
  /** What had the focus before the panel. */
  let before: HTMLElement | null = null;
  /** The user's last key or press was a key in the panel. */
  let isInUse = false;

  function enter(): boolean {
    isWanted = panel === null;
    panel?.focus();
    return panel !== null;
  }

  function leave(): void {
    if (before?.isConnected) before.focus();
    else (host.shadowRoot?.activeElement as HTMLElement | null)?.blur();
  }

  const stopAnswering = answerMessages((message) => (message === FOCUS_PANEL ? Promise.resolve(enter()) : undefined));
  signal.addEventListener('abort', stopAnswering);
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && relatedTarget !== host) before = relatedTarget;
  });
  host.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing) leave();
  });
  for (const type of ['keydown', 'pointerdown']) {
    const noteUse = (event: Event) => {
      if (event.isTrusted) isInUse = type === 'keydown' && event.target === host;
    };
    document.addEventListener(type, noteUse, { capture: true, passive: true, signal });
  }

  return {
    enter,
    comeBack() {
      if (isInUse && panel !== null) focusNextIn(panel);
    },
    shown(one) {
      panel = one;
      if (isWanted) enter();
      const link = skipLink(enter);
      return () => {
        panel = null;
        link.remove();
      };
    },
  };
}

const LOOK = `
:host { all: initial !important; }
button { position: fixed; z-index: 2147483001; top: 8px; left: 8px; padding: 8px 16px; border: 2px solid; border-radius: 8px;
  color: CanvasText; background: Canvas; color-scheme: light dark; font: 600 14px/1.5 system-ui, sans-serif; cursor: pointer; }
button:not(:focus) { opacity: 0; pointer-events: none; }
`;

/** The first stop of the keyboard on the page; nobody sees it before the focus is there. */
function skipLink(enter: () => void): HTMLElement {
  const host = document.createElement('dmsa-validator-skip');
  const style = document.createElement('style');
  style.textContent = LOOK;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = message('panelSkipTo');
  button.addEventListener('click', enter);
  host.attachShadow({ mode: 'open' }).append(style, button);
  document.documentElement.insertBefore(host, document.body);
  return host;
}
