/** The selectors for what Procore says, which only those need who act. */
import { allWays, type SelectorWays } from './selectors.ts';

export const MESSAGE_SELECTOR_WAYS = {
  /** What Procore reads out: toasts, alerts, states. */
  message: ['[role="alert"], [role="status"], [role="alertdialog"], [aria-live="assertive"], [aria-live="polite"]'],
  /** Of those, what interrupts whoever listens: mostly bad news. */
  alert: ['[role="alert"], [role="alertdialog"], [aria-live="assertive"]'],
  /** A button without words, as the one that takes a banner away; rows have thousands of their own. */
  dismissButton: [':is(button, [role="button"]):not(tbody *, [role="row"] *, [role="option"] *):has(svg)'],
  /** Stands beside good news. */
  successPicture: ['svg[data-qa="ci-Check"]:not(button *)'],
  /** Stands beside bad news. */
  failurePicture: ['svg[data-qa="ci-Error"]:not(button *), svg[data-qa="ci-Warning"]:not(button *)'],
} as const satisfies SelectorWays;

export const MESSAGE_SELECTORS = allWays(MESSAGE_SELECTOR_WAYS);
