import { pageDocuments, watchDocuments } from '../page-documents.ts';
import { SELECTORS } from '../selectors.ts';
import { findPickersIn } from './long-lists.ts';

export interface MessageWatch {
  /** What Procore has said since the watch began, in its own words and in that order. */
  texts(): readonly string[];
  stop(): void;
}

const OWN_PANEL = 'dmsa-validator-panel';
const LONGEST_MESSAGE = 600;

/** Collects what toasts, banners, alerts and failed fields say from now on, in any document of the page. */
export function watchMessages(): MessageWatch {
  const saidBy = new WeakMap<Element, string>();
  for (const { element, text } of messagesNow()) saidBy.set(element, text);
  const texts: string[] = [];

  function collect(): void {
    for (const { element, text } of messagesNow()) {
      if (saidBy.get(element) === text) continue;
      saidBy.set(element, text);
      // A toast within a region that reads itself out is one message, not two.
      if (!texts.slice(-SAME_MOMENT).some((other) => other.includes(text))) texts.push(text);
    }
  }

  const stop = watchDocuments(collect);
  return { texts: () => texts, stop };
}

const SAME_MOMENT = 3;

function messagesNow(): { element: Element; text: string }[] {
  return pageDocuments()
    .flatMap((page) => [...page.querySelectorAll(SELECTORS.message), ...dismissible(page), ...faultsOf(page)])
    .filter((element) => element.closest(`${OWN_PANEL}, [role="log"]`) === null)
    .map((element) => ({ element, text: wordsOf(element) }))
    .filter(({ text }) => text !== '' && text.length <= LONGEST_MESSAGE);
}

/** Banners have no role: a picture, some words, and a button without words that takes them away. */
function dismissible(page: Document): Element[] {
  const found = [...page.querySelectorAll(SELECTORS.dismissButton)].flatMap((button) => {
    if (button.textContent?.trim() !== '' || button.closest(NOT_A_MESSAGE) !== null) return [];
    let around = button.parentElement;
    while (around !== null && around.textContent?.trim() === '') around = around.parentElement;
    if (around === null || around === page.body || around.querySelector(PARTS) !== null) return [];
    return isOneOfMany(around) ? [] : [around];
  });
  // What was chosen in a drop-down can be taken out again as a banner can.
  const controls = found.length === 0 ? [] : findPickersIn(page).map(({ control }) => control);
  return found.filter((element) => controls.every((control) => !control.contains(element)));
}

/** Rows that can be taken away one by one look alike. */
function isOneOfMany(element: Element): boolean {
  const siblings = [element.previousElementSibling, element.nextElementSibling];
  return siblings.some((other) => other !== null && shapeOf(other) === shapeOf(element));
}

function shapeOf(element: Element): string {
  const below = [...element.children].map(({ localName, children }) => `${localName} ${children.length}`);
  return `${element.localName} ${below.join()}`;
}

/** What fields that refuse their content are described by. */
function faultsOf(page: Document): Element[] {
  return [...page.querySelectorAll('[aria-invalid="true"]')].flatMap((field) => {
    const ids = `${field.getAttribute('aria-errormessage') ?? ''} ${field.getAttribute('aria-describedby') ?? ''}`;
    return ids.split(/\s+/).flatMap((id) => (id === '' ? [] : (page.getElementById(id) ?? [])));
  });
}

const NOT_A_MESSAGE = `${SELECTORS.table}, ${SELECTORS.list}, ${SELECTORS.option}, [role="listbox"], [role="combobox"], nav`;
const PARTS = `input, select, textarea, ${SELECTORS.table}, ${SELECTORS.list}, ${SELECTORS.heading}`;

function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll(`${SELECTORS.button}, svg, style, script`)) control.remove();
  return copy.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
}
