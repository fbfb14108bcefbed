import { pageDocuments, watchDocuments } from '../dom/documents.ts';
import { MESSAGE_SELECTORS } from '../message-selectors.ts';
import { SELECTORS } from '../selectors.ts';
import { namesFailure, namesProgress, namesSuccess } from './message-words.ts';
import { findPickersIn } from './outline/long-lists.ts';
import { shownTotal } from './table/shown-total.ts';

/**
 * How the page shows it, whatever its language, by a picture or a field; else what it says in a known language, `alert`
 * where it is read out at once and no word tells, or `unknown`.
 */
export type Tone = 'failure' | 'words of failure' | 'words of progress' | 'alert' | 'success' | 'unknown';

/** Something that Procore has said on the page, in its own words. */
export interface Message {
  readonly text: string;
  /** The text without the names of projects, which may read like words of a message: Orlando, Processing Plant. */
  readonly words: string;
  readonly tone: Tone;
  /** When, as `performance.now` has it. */
  readonly at: number;
}

export interface MessageWatch {
  /** What Procore has said since the watch began, in that order. */
  messages(): readonly Message[];
  stop(): void;
}

const OWN_PANEL = 'dmsa-validator-panel';
const LONGEST_MESSAGE = 600;
/** With the words of its buttons and the styles that some put into it. */
const LONGEST_SOURCE = 10_000;
const SAME_MOMENT = 3;

/**
 * Collects what toasts, banners, alerts and failed fields say from now on, in any document of the page.
 * @param names of projects that the messages may name
 * @param onNews is called whenever something was said
 */
export function watchMessages(names: readonly string[], onNews = (): void => {}): MessageWatch {
  const saidBy = new WeakMap<Element, string>();
  for (const { element, text } of spokenNow()) saidBy.set(element, text);
  const readOutBefore = readOutNow();
  const shownBefore = new Map(pageDocuments().map((page) => [page, withoutRuns(page.body.textContent ?? '')]));
  const messages: Message[] = [];

  /** Words of the page that were there and that it has only rendered anew; what it says again is said again. */
  function isOld({ element, text }: Said): boolean {
    const shown = shownBefore.get(element.ownerDocument) ?? '';
    return shown.includes(text) && !readOutBefore.some((said) => said.text === text);
  }

  function take(said: readonly Said[]): void {
    for (const one of said) {
      const { element, text } = one;
      const before = saidBy.get(element);
      saidBy.set(element, text);
      if (before === text || isOld(one) || (before !== undefined && isSameCounter(before, text))) continue;
      // A toast within a region that reads itself out is one message, not two.
      if (messages.slice(-SAME_MOMENT).some((other) => other.text.includes(text))) continue;
      // A countdown that is rendered anew each second is heard once.
      if (messages.slice(-SAME_MOMENT).some((other) => isSameCounter(other.text, text))) continue;
      const words = withoutNames(text, names);
      messages.push({ text, words, tone: toneOf(element, words), at: performance.now() });
    }
  }

  const stop = watchDocuments((changes) => {
    const known = messages.length;
    take(spokenNow());
    take(newlyShown(changes));
    if (messages.length > known) onNews();
  });
  return { messages: () => messages, stop };
}

interface Said {
  readonly element: Element;
  readonly text: string;
}

/** What has a role or a form that messages have. */
function spokenNow(): Said[] {
  const others = pageDocuments().flatMap((page) => [...dismissible(page), ...faultsOf(page)]);
  return [...readOutNow(), ...toSaid(others)];
}

function readOutNow(): Said[] {
  return toSaid(pageDocuments().flatMap((page) => [...page.querySelectorAll(MESSAGE_SELECTORS.message)]));
}

function toSaid(elements: readonly Element[]): Said[] {
  return elements
    .filter(
      (element) => element.closest(`${OWN_PANEL}, [role="log"], ${NOT_A_MESSAGE}`) === null && !isPageful(element),
    )
    .map((element) => ({ element, text: wordsOf(element) }))
    .filter(({ text }) => text !== '' && text.length <= LONGEST_MESSAGE && !isCount(text));
}

/** A region that reads its changes out may hold a table of thousands: to copy it each time would slow the page. */
function isPageful({ textContent }: Element): boolean {
  return (textContent?.length ?? 0) > LONGEST_SOURCE;
}

/** A banner may have neither role nor button: then all that tells it is that its sentence came. */
function newlyShown(changes: readonly MutationRecord[]): Said[] {
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
  const elements = added.flatMap((node) => {
    const element = node.nodeType === node.TEXT_NODE ? node.parentElement : (node as Element);
    return element?.isConnected && element.nodeType === element.ELEMENT_NODE ? [element] : [];
  });
  return toSaid(outsideControls([...new Set(elements)].filter(isSentenceAlone)));
}

function isSentenceAlone(element: Element): boolean {
  if (element.querySelector(PARTS) !== null || element.matches(`${PARTS}, ${SELECTORS.button}`)) return false;
  if (element.closest(SELECTORS.button) !== null || isOneOfMany(element)) return false;
  return SENTENCE.test(wordsOf(element)) && (element.checkVisibility?.() ?? true);
}

/** Several words, or a script that writes without spaces. */
const SENTENCE = /\p{L}.*\s.*\p{L}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{6}/su;

/** Banners have no role: a picture, some words, and a button without words that takes them away. */
function dismissible(page: Document): Element[] {
  const found = [...page.querySelectorAll(MESSAGE_SELECTORS.dismissButton)].flatMap((button): Element[] => {
    if (button.textContent?.trim() !== '' || button.closest(NOT_A_MESSAGE) !== null) return [];
    let around = button.parentElement;
    while (around !== null && around.textContent?.trim() === '') around = around.parentElement;
    if (around === null || around === page.body || around.querySelector(PARTS) !== null) return [];
    return isOneOfMany(around) ? [] : [around];
  });
  // What was chosen in a drop-down can be taken out again as a banner can.
  return outsideControls(found);
}

function outsideControls(found: readonly Element[]): Element[] {
  const pages = new Set(found.map(({ ownerDocument }) => ownerDocument));
  const controls = [...pages].flatMap((page) => findPickersIn(page).map(({ control }) => control));
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
  return [...page.querySelectorAll(INVALID)].flatMap((field) => {
    const ids = `${field.getAttribute('aria-errormessage') ?? ''} ${field.getAttribute('aria-describedby') ?? ''}`;
    return ids.split(/\s+/).flatMap((id) => (id === '' ? [] : (page.getElementById(id) ?? [])));
  });
}

const INVALID = '[aria-invalid="true"]';
const NOT_A_MESSAGE = `${SELECTORS.table}, ${SELECTORS.list}, ${SELECTORS.option}, [role="listbox"], [role="combobox"], nav`;
const PARTS = `input, select, textarea, ${SELECTORS.table}, ${SELECTORS.list}, ${SELECTORS.heading}`;

/** By the picture that Procore puts beside it, or because a field that refuses its content refers to it; else by its words. */
function toneOf(element: Element, words: string): Tone {
  const around = element.parentElement;
  const isAlone = around !== null && wordsOf(around) === wordsOf(element);
  const shown = isAlone ? around : element;
  if (shown.querySelector(MESSAGE_SELECTORS.successPicture) !== null) return 'success';
  if (shown.querySelector(MESSAGE_SELECTORS.failurePicture) !== null) return 'failure';
  const { id, ownerDocument } = element;
  const isFault = id !== '' && faultsOf(ownerDocument).includes(element);
  if (isFault) return 'failure';
  if (namesFailure(words)) return 'words of failure';
  if (namesProgress(words)) return 'words of progress';
  return element.closest(MESSAGE_SELECTORS.alert) !== null && !namesSuccess(words) ? 'alert' : 'unknown';
}

function withoutNames(text: string, names: readonly string[]): string {
  const named = names.map(withoutRuns).filter((name) => name.length >= SHORTEST_NAME && text.includes(name));
  const longestFirst = named.sort((one, other) => other.length - one.length);
  return longestFirst.reduce((rest, name) => rest.replaceAll(name, '#'), text);
}

/** What is shorter may stand within any word. */
const SHORTEST_NAME = 4;

/** A total, a page of a list or a number of chosen ones that has changed is no message. */
function isSameCounter(before: string, text: string): boolean {
  return withoutNumbers(before) === withoutNumbers(text);
}

function isCount(text: string): boolean {
  return shownTotal(text, Number.NaN) !== null && text.replace(/[\d\s.,'\u2019]/gu, '').length <= LONGEST_COUNT_WORDS;
}

/** Letters and signs of "Showing 1 - 25 of 60 items" and its kind in wordy languages. */
const LONGEST_COUNT_WORDS = 32;

function withoutNumbers(text: string): string {
  return text.replace(/\d[\d.,\s]*/gu, '#');
}

function withoutRuns(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll(`${SELECTORS.button}, svg, style, script`)) control.remove();
  return withoutRuns(copy.textContent ?? '').trim();
}
