import { isShown } from '../dom/shown.ts';
import { SELECTORS } from '../selectors.ts';

/** What a button says that takes back what was pressed. */
export const NO =
  /^(?:cancel|no|annuler|non|abbrechen|nein|cancelar|não|annulla|annuleren|nee|anuluj|nie|キャンセル|いいえ|取消|否|ยกเลิก|إلغاء|لا)(?!\p{L})/iu;
export const QUESTION_MARK = /[?？؟]/u;
/** What a button says that wants to be pressed once more. */
export const SURE =
  /confirm|bestätig|sicher|conferm|bevestig|potwierd|^(?:yes|oui|ja|sí|sim|tak)(?!\p{L})|確認|确认|確定|确定|はい|ยืนยัน|تأكيد/iu;

/**
 * Whether the page asks where its button stood: with two answers in its place, or with the button itself, which now
 * wants to be pressed once more. Gives what holds the question.
 */
export function watchPlaceOf(button: HTMLElement | null): () => Element | null {
  const said = wordsOn(button);
  const places = placesOf(button);
  const before = new Set(places.at(-1)?.querySelectorAll('*'));

  function isAnswer(one: Element): boolean {
    const words = wordsOn(one);
    return /\p{L}/u.test(words) && isShown(one) && (!before.has(one) || (one === button && words !== said));
  }

  return () => {
    const place = places.find(({ isConnected, childElementCount }) => isConnected && childElementCount > 0);
    if (button === null || place === undefined) return null;
    const answers = [...place.querySelectorAll(SELECTORS.button)].filter(isAnswer);
    const words = wordsOn(button);
    if (answers.includes(button) && (QUESTION_MARK.test(words) || SURE.test(words))) {
      return answers.length > 1 ? place : button;
    }
    const hasQuestionMark = QUESTION_MARK.test(place.textContent ?? '');
    const come = [...place.querySelectorAll('*')].filter((one) => !before.has(one));
    if (!hasQuestionMark && come.some(tellsProgress)) return null;
    const isAsked = hasQuestionMark || answers.some((one) => NO.test(wordsOn(one)));
    const isGone = !button.isConnected || !isShown(button);
    return isGone && isAsked && (answers.length > 1 || answers.some((one) => SURE.test(wordsOn(one)))) ? place : null;
  };
}

/** Whether something goes on there: it may be stopped, and nothing is asked. */
export function tellsProgress(part: Element): boolean {
  return !QUESTION_MARK.test(wordsOn(part)) && (textsIn(part).some(isOpenEnded) || part.matches(GOES_ON));
}

/** Dots in the middle stand for what was left out. */
function isOpenEnded(text: string): boolean {
  return /(?:…|\.{3})\s*$/u.test(text);
}

function textsIn(part: Node): readonly string[] {
  return part.nodeType === Node.TEXT_NODE ? [part.textContent ?? ''] : [...part.childNodes].flatMap(textsIn);
}

const GOES_ON = `:is(${SELECTORS.loading}), :has(${SELECTORS.loading})`;

/** What is close around it, from the inside, without anything else that the section has. */
function placesOf(button: HTMLElement | null): Element[] {
  const places: Element[] = [];
  for (let around = button?.parentElement; around && places.length < 3; around = around.parentElement) {
    if (around.matches(SELECTORS.landmark) || around.querySelector(`${SELECTORS.table}, ${SELECTORS.list}`) !== null)
      break;
    places.push(around);
  }
  return places;
}

export function wordsOn(button: Element | null): string {
  return ((button as HTMLInputElement | null)?.value || button?.textContent || '').trim();
}
