/** Which two buttons turn the pages of a table, told by their words and by where they stand. What is pressed must not be anything else. */
import { SELECTORS } from '../../selectors.ts';
import { BARE_LINK } from '../outline/bare-links.ts';
import type { OutlineItem } from '../outline/page-outline.ts';
import { groupAround, type SectionParts } from '../section/section-parts.ts';
import { hasSeveralNumbers, tellsRows, wholeText } from './shown-total.ts';

export interface PageTurners {
  readonly previous: HTMLElement | null;
  readonly next: HTMLElement | null;
}

const LETTER = /\p{L}/u;
const PREVIOUS = /prev|back|zurück|vorig|vorher|précéd|anter|precedent|indietro|poprz|wstecz|前|上一|ก่อน|السابق/iu;
const NEXT =
  /next|forward|weiter|nächst|suivant|siguiente|próxim|proxim|seguinte|successiv|avanti|volgend|nast[ęe]p|dalej|次|下一|ถัดไป|التالي/iu;

/** Two buttons around or beside page numbers, or four with the first and the last page at the ends. */
export function turnersByPlace(
  others: readonly OutlineItem[],
  { rest, rowsBlock }: Pick<SectionParts, 'rest' | 'rowsBlock'>,
  { numbers, hasMore }: { readonly numbers: readonly OutlineItem[]; readonly hasMore: boolean },
): PageTurners | null {
  if (others.length !== 2 && others.length !== 4) return null;
  const middle = others.length / 2;
  const [before, after] = others.slice(middle - 1, middle + 1);
  if (before === undefined || after === undefined) return null;
  const pair = { previous: before.element, next: after.element };
  const isWithin = (item: OutlineItem) => isBetween(rest, before, item, after);
  // A link that leads nowhere may do anything, even where it is switched off: those with the pages between them turn pages.
  if (numbers.some(isWithin)) return pair;
  if (before.element.matches(BARE_LINK) || after.element.matches(BARE_LINK)) return null;
  const told = rest.filter((item) => item.kind === 'text' && hasSeveralNumbers(wholeText(item)));
  const isBehind = rowsBlock !== null && follows(before.element, rowsBlock) && follows(after.element, rowsBlock);
  if (!LETTER.test(before.text + after.text)) {
    // Where neither end says that it is one, only a list that is known to go on has pages to turn.
    const goesOn =
      hasMore || isSwitchedOff(pair.previous) || isSwitchedOff(pair.next) || (isBehind && told.some(isWithin));
    return numbers.length > 0 || (told.length > 0 && goesOn) ? pair : null;
  }
  // Words that nobody knows may be of anything: what can be done with all rows, or with those that are ticked.
  if (PREVIOUS.test(before.text) && NEXT.test(after.text)) return told.length > 0 ? pair : null;
  const ends = { isFirst: isSwitchedOff(pair.previous), isLast: isSwitchedOff(pair.next) };
  const tellsOurs = told.filter((item) => tellsRows(wholeText(item), ends));
  const around = groupAround(pair.previous, pair.next);
  const isBesidePictures = ({ element }: OutlineItem) => arePictures(before, after) && around.contains(element);
  // What is switched off, both of it, is pressed by nobody.
  const areOff = ends.isFirst && ends.isLast;
  return tellsOurs.some((item) => areOff || isWithin(item) || (isBehind && isBesidePictures(item))) ? pair : null;
}

/** Whether what is on it, beside a picture, may be of turning pages. */
export function mayTurn({ element }: OutlineItem, way: 'previousPage' | 'nextPage'): boolean {
  const shown = element.textContent ?? '';
  return !LETTER.test(shown) || (way === 'nextPage' ? NEXT : PREVIOUS).test(shown);
}

/** Whose words are only heard. */
function arePictures(...items: readonly OutlineItem[]): boolean {
  return items.every(({ element }) => !LETTER.test(element.textContent ?? ''));
}

function isBetween(rest: readonly OutlineItem[], before: OutlineItem, item: OutlineItem, after: OutlineItem): boolean {
  return rest.indexOf(before) < rest.indexOf(item) && rest.indexOf(item) < rest.indexOf(after);
}

export function isSwitchedOff(control: HTMLElement | null): boolean {
  return control === null || control.matches(SELECTORS.disabled);
}

/** In the order of the page. */
export function follows(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & other.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
