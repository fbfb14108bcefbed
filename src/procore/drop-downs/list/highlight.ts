import { until } from '../../dom/waiting.ts';
import type { Picker } from '../picker.ts';
import { ROWS } from './rows.ts';

const MOVE_MS = 500;

/**
 * Puts the page's keyboard on this row: focus into the control, and then what a pointer does that moves over the row.
 * @returns whether the page says that it stands there now
 */
export async function standOn(picker: Picker, row: HTMLElement): Promise<boolean> {
  const field = picker.control.querySelector<HTMLElement>('input, textarea') ?? picker.control;
  const page = row.ownerDocument;
  if (page.activeElement !== field && !popUpOf(picker)?.contains(page.activeElement)) {
    field.focus({ preventScroll: true });
  }
  const { MouseEvent: Mouse } = (page.defaultView ?? window) as Window & typeof globalThis;
  for (const type of ['pointerover', 'mouseover', 'pointermove', 'mousemove']) {
    row.dispatchEvent(new Mouse(type, { bubbles: true, cancelable: true }));
  }
  const isThere = () => {
    const list = picker.list();
    return list !== null && highlightedIn(list) === row;
  };
  return until(isThere, { signal: new AbortController().signal, timeoutMs: MOVE_MS });
}

/** Whether a key pressed there is for the drop-down: in its control, or in the pop-up around its list. */
export function isKeyFor(picker: Picker, target: EventTarget | null): boolean {
  const node = target as Node | null;
  return picker.control.contains(node) || popUpOf(picker)?.contains(node) === true;
}

/** What is typed into the drop-down's own search, in its control or in its pop-up. */
export function searchTextOf(picker: Picker): string {
  const fields = [picker.control, popUpOf(picker)].flatMap((part) => [
    ...(part?.querySelectorAll<HTMLInputElement>('input, textarea') ?? []),
  ]);
  return fields.find(({ type, value }) => type !== 'checkbox' && type !== 'hidden' && value !== '')?.value ?? '';
}

/** The pop-up around the list, which may have a search of its own. */
function popUpOf(picker: Picker): Element | null {
  const list = picker.list();
  const around = list?.closest('[role="dialog"]') ?? list?.parentElement ?? null;
  return around?.localName === 'body' ? list : around;
}

/** The row that the page's own keyboard stands on; `null` where it is on none, or does not tell. */
export function highlightedIn(list: HTMLElement): HTMLElement | null {
  const marked = list.querySelector<HTMLElement>('[data-highlighted="true"]');
  if (marked !== null) return marked;
  const active = list.ownerDocument.activeElement;
  const named = active?.getAttribute('aria-activedescendant');
  if (named) return list.querySelector<HTMLElement>(`[id="${CSS.escape(named)}"]`);
  if (active?.matches(ROWS) && list.contains(active)) return active as HTMLElement;
  // Where a list tells its choice in another way, this says where the keyboard is.
  const [current, other] = list.querySelectorAll<HTMLElement>('[aria-selected="true"]');
  return other === undefined ? (current ?? null) : null;
}
