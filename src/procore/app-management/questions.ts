import { pageDocuments } from '../dom/documents.ts';
import { isShown } from '../dom/shown.ts';
import { MESSAGE_SELECTORS } from '../message-selectors.ts';
import { SELECTORS } from '../selectors.ts';
import { NO, QUESTION_MARK, SURE, tellsProgress, watchPlaceOf, wordsOn } from './asked-in-place.ts';
import { namesFailure } from './message-words.ts';
import { type Message, wordsOf } from './messages.ts';
import { inTheMiddle, overTheMiddle } from './section/modal.ts';

export interface QuestionWatch {
  /** What the page asks now, in its own words; `null` where it asks nothing. */
  asked(): string | null;
  /** Whether this was heard only because the page has asked it since the watch began. */
  hasAsked(message: Message): boolean;
  /** The user has said no to the last question. What the page does then, nobody knows: a no may be to something else. */
  isDeclined(): boolean;
  stop(): void;
}

const DIALOGS = `${SELECTORS.dialog}, [popover]:not(:has([role="listbox"], [role="menu"])), [role="tooltip"]`;
/** What a part of the page has and no question. */
const PAGE_CONTENT = `main, [role="main"], nav, [role="tabpanel"], [role="combobox"], ${SELECTORS.table}`;
/** A layer that has no role is a question only if it is as small as one. */
const LONGEST_QUESTION = 300;
const MOST_ANSWERS = 4;

/**
 * Watches for what the page asks from now on: a dialog, or a small layer over it, with two answers to choose from; or
 * the same in the place of the button that was pressed. It is
 * the user's to answer: nothing is ever pressed in it.
 * @param known a part of the page that may itself be in a dialog
 */
export function watchQuestions(known: () => HTMLElement | null): QuestionWatch {
  const before = new Map(boxesNow().map((box) => [box, box.parentElement]));
  const actionWords = wordsOn(known());
  const askedInPlace = watchPlaceOf(known());
  const saidBy = new Map<Element, ReadonlySet<string>>();
  const pages = pageDocuments();
  let isDeclined = false;

  /** A part of the page that is rendered anew is none, nor is what says that something goes on or has failed. */
  function isQuestion(box: Element): boolean {
    const part = known();
    if (before.has(box) || box.contains(part) || box.querySelector(PAGE_CONTENT) !== null) return false;
    const answers = answersIn(box);
    if (answers.length < 2 || isRenderedAnew(box, before)) return false;
    const isSmall = wordsOf(box).length <= LONGEST_QUESTION && answers.length <= MOST_ANSWERS;
    if (!box.matches(DIALOGS) && (part === null || !isSmall)) return false;
    const said = answers.map(wordsOn);
    if (actionWords !== '' && said.includes(actionWords)) return true;
    return !tellsFailure(box) && (!tellsProgress(box) || said.some((words) => SURE.test(words)));
  }

  function boxNow(): Element | null {
    const box = boxesNow().find(isQuestion) ?? askedInPlace();
    // What it says later is news.
    if (box !== null && !saidBy.has(box)) saidBy.set(box, new Set([box, ...box.querySelectorAll('*')].map(wordsOf)));
    return box;
  }

  function hear({ type, target, key }: Event & { readonly key?: string }): void {
    const button = (target as Partial<Element>).closest?.(SELECTORS.button) ?? null;
    if (type === 'keydown' ? key !== 'Escape' : button === null) return;
    const asked = boxNow();
    if (asked === null || (type === 'click' && !asked.contains(button))) return;
    isDeclined = type === 'keydown' || NO.test(wordsOn(button));
  }
  const types = ['click', 'keydown'] as const;
  for (const page of pages) for (const type of types) page.addEventListener(type, hear, true);

  return {
    asked() {
      const asked = boxNow();
      return asked && wordsOf(asked).slice(0, LONGEST_QUESTION);
    },
    hasAsked: ({ text, tone }) => tone !== 'failure' && [...saidBy.values()].some((words) => words.has(text)),
    isDeclined: () => isDeclined,
    stop() {
      for (const page of pages) for (const type of types) page.removeEventListener(type, hear, true);
    },
  };
}

function boxesNow(): Element[] {
  const boxes = (page: Document) => [...page.querySelectorAll(DIALOGS), ...overTheMiddle(inTheMiddle(page))];
  return pageDocuments().flatMap(boxes).filter(isShown);
}

/** Whether it stands where something stood that is gone now. */
function isRenderedAnew(box: Element, before: ReadonlyMap<Element, Element | null>): boolean {
  return [...before].some(([old, parent]) => !old.isConnected && parent === box.parentElement);
}

/** By the signs that make a message a refusal. */
function tellsFailure(box: Element): boolean {
  const words = wordsOf(box);
  if (box.querySelector(MESSAGE_SELECTORS.failurePicture) !== null) return true;
  return namesFailure(words) && !QUESTION_MARK.test(words);
}

function answersIn(box: Element): Element[] {
  return [...box.querySelectorAll(SELECTORS.button)].filter(
    (button) => /\p{L}/u.test(wordsOn(button)) && isShown(button),
  );
}
