import { isShown } from '../../dom/shown.ts';
import { SELECTORS } from '../../selectors.ts';

/** Whether Procore's button can be pressed now. */
export function isAddReady(button: HTMLElement): boolean {
  return button.isConnected && isUsable(button) && !isAddBusy(button);
}

/**
 * Whether Procore is working on what was added, or has taken the button away meanwhile. A button that only waits for a
 * choice is not busy.
 */
export function isAddBusy(button: HTMLElement): boolean {
  return !button.isConnected || isBusy(button) || showsSpinner(button);
}

/** Neither the element itself nor anything in it or around it says that it is switched off. */
export function isUsable(control: HTMLElement): boolean {
  if (control.matches(SELECTORS.disabled) || control.closest('fieldset:disabled, [inert]') !== null) return false;
  const parts = [...control.querySelectorAll('input, select, [role="combobox"], [role="button"]')];
  const fields = parts.filter((part) => part.matches('input, select, [role="combobox"]'));
  return fields.every((field) => !field.matches(SELECTORS.disabled));
}

function isBusy(button: HTMLElement): boolean {
  return button.getAttribute('aria-busy') === 'true' || button.closest('form[aria-busy="true"]') !== null;
}

/** Procore's buttons have their spinner in them all the time and show it only while they work. */
function showsSpinner(button: HTMLElement): boolean {
  return [...button.querySelectorAll('[role="progressbar"], [role="img"][aria-label]')].some(isShown);
}
