import { pageDocuments } from '../dom/documents.ts';
import { SELECTORS } from '../selectors.ts';
import { wordsOf } from './messages.ts';
import { inTheMiddle, overTheMiddle } from './section/modal.ts';

export interface QuestionWatch {
  /** What the page asks now, in its own words; `null` where it asks nothing. */
  asked(): string | null;
  /** Whether these words are of something that it has asked since the watch began. */
  hasAsked(words: string): boolean;
  /** The user has said no to the last question. */
  isDeclined(): boolean;
  stop(): void;
}

const BOXES = `${SELECTORS.dialog}, [popover]:not(:has([role="listbox"], [role="menu"])), [role="tooltip"]`;
const LONGEST_QUESTION = 300;

/** What a button says that means no. */
const NO =
  /^(?:cancel|no|annuler|non|abbrechen|nein|cancelar|não|annulla|annuleren|nee|anuluj|nie|キャンセル|いいえ|取消|否|ยกเลิก|إلغاء|لا)(?!\p{L})/iu;

/**
 * Watches for what the page asks from now on: a dialog, or whatever lies over it, with two answers to choose from. It is
 * the user's to answer: nothing is ever pressed in it.
 * @param known a part of the page that may itself be in a dialog
 */
export function watchQuestions(known: () => Element | null): QuestionWatch {
  const before = new Set(boxesNow());
  const said = new Set<string>();
  const pages = pageDocuments();
  let isDeclined = false;

  function boxNow(): Element | null {
    const part = known();
    const isQuestion = (one: Element) => !before.has(one) && !one.contains(part) && hasTwoAnswers(one);
    const box = boxesNow().find(isQuestion) ?? null;
    if (box !== null) said.add(wordsOf(box));
    return box;
  }

  function hear({ type, target, key }: Event & { readonly key?: string }): void {
    const button = (target as Partial<Element>).closest?.(SELECTORS.button) ?? null;
    if (type === 'keydown' ? key !== 'Escape' : button === null) return;
    const asked = boxNow();
    if (asked === null || (type === 'click' && !asked.contains(button))) return;
    isDeclined = type === 'keydown' || NO.test(button?.textContent?.trim() ?? '');
  }
  const types = ['click', 'keydown'] as const;
  for (const page of pages) for (const type of types) page.addEventListener(type, hear, true);

  return {
    asked() {
      const asked = boxNow();
      return asked && wordsOf(asked).slice(0, LONGEST_QUESTION);
    },
    hasAsked: (words) => [...said].some((question) => question.includes(words)),
    isDeclined: () => isDeclined,
    stop() {
      for (const page of pages) for (const type of types) page.removeEventListener(type, hear, true);
    },
  };
}

function boxesNow(): Element[] {
  const boxes = (page: Document) => [...page.querySelectorAll(BOXES), ...overTheMiddle(inTheMiddle(page))];
  return pageDocuments().flatMap(boxes).filter(isShown);
}

function hasTwoAnswers(box: Element): boolean {
  const answers = [...box.querySelectorAll(SELECTORS.button)].filter(
    (button) => ((button as HTMLInputElement).value || button.textContent || '').trim().length > 1 && isShown(button),
  );
  return answers.length > 1;
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}
