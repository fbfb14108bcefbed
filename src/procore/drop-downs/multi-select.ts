import { ProblemError } from '../../domain/problem.ts';
import { SELECTORS } from '../selectors.ts';
import { nextFrames, untilPage } from '../until-page.ts';
import { idsOf } from './option-value.ts';
import { OPEN_TIMEOUT_MS, type Picker } from './picker.ts';

/**
 * The MultiSelect of core-react (rendered and measured with 11.27): the input names its list by `aria-controls`, the
 * list exists only while it is open, and every option carries its whole object as JSON in `data-value`.
 */
export function multiSelect(input: HTMLInputElement): Picker {
  const control = controlOf(input);

  function list(): HTMLElement | null {
    const id = input.getAttribute('aria-controls');
    return id === null ? null : document.getElementById(id);
  }

  function isOpen(): boolean {
    return control.hasAttribute('open') || list() !== null;
  }

  /** Without a list there is a menu that says so: nothing is offered, or the search finds nothing. */
  function isShown(): boolean {
    return list() !== null || (isOpen() && document.querySelector(SELECTORS.multiSelectMenu) !== null);
  }

  function rows(): HTMLElement[] {
    return [...(list()?.querySelectorAll<HTMLElement>(SELECTORS.option) ?? [])];
  }

  async function close(signal: AbortSignal): Promise<void> {
    if (!isOpen()) return;
    // The component listens for Escape on its input and for presses outside; the first leaves focus where it is.
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    const closed = await untilPage(() => !isOpen(), { signal, timeoutMs: OPEN_TIMEOUT_MS });
    if (!closed) throw new ProblemError('page-changed', 'The list of projects did not close.');
  }

  return {
    control,
    list,

    async open(signal) {
      // The press that led here is closing an open list just now; what is opened from the closed state stays open.
      await close(signal);
      for (let attempt = 1; attempt <= OPEN_ATTEMPTS; attempt += 1) {
        if (!isOpen()) control.click();
        await untilPage(isShown, { signal, timeoutMs: OPEN_TIMEOUT_MS });
        await nextFrames(2);
        if (!isShown()) continue;
        if (input.value !== '') typeInto(input, '');
        return;
      }
      throw new ProblemError('page-changed', 'The list of projects did not open.');
    },

    close,

    readOptions() {
      if (!isShown()) throw new ProblemError('page-changed', 'The list of projects closed while it was read.');
      return rows().map((row) => {
        const value = row.getAttribute('data-value') ?? '';
        return {
          label: row.textContent ?? '',
          ids: idsOf(value),
          value,
          selected: row.getAttribute('data-selected') === 'true',
          row,
        };
      });
    },

    press: ({ row }) => row.click(),
  };
}

const OPEN_ATTEMPTS = 3;

function controlOf(input: HTMLInputElement): HTMLElement {
  for (let element = input.parentElement; element !== null; element = element.parentElement) {
    if (element.querySelector(SELECTORS.multiSelectArrow) !== null) return element;
  }
  throw new ProblemError('page-changed', 'A drop-down without its arrow.');
}

/** React overwrites `value` on its inputs; only the prototype's setter and a bubbling event reach it. */
function typeInto(input: HTMLInputElement, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
