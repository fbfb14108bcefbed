import { actionsOf, allPartsOf, type RowNames, type RowTexts } from '../outline/rows.ts';
import { rowsPressedOddly, usualLinks } from './pressed-in-rows.ts';
import { createRowsAround } from './rows-around.ts';
import { rowsUnderState, rowsWithSigns } from './signs-in-rows.ts';
import { isState } from './state-words.ts';

/** So many rows are looked at one by one. Of more, one of each kind: to look at the styles of thousands costs too much. */
const MANY = 60;
/** So many kinds are told apart by their numbers as well. Of more, each row has numbers of its own. */
const MANY_KINDS = 200;

/** Below this, what is shown is paler than words are written for reading. */
const PALE = 0.7;

/** Whether the words of a row, beside its name, tell so; what can be pressed in most rows says what it does. */
function saysOpen(texts: RowTexts, name: string, isUsualLink: (text: string) => boolean): boolean {
  return texts
    .flat()
    .some((text) => isState(text) && text !== name && !name.endsWith(` - ${text}`) && !isUsualLink(text));
}

/** Whether it will soon be seen, and stays so. */
export function fadesIn(part: Element): boolean {
  return part.getAnimations().some(({ playState, effect }) => {
    const fade = effect as KeyframeEffect;
    const ends = fade.getTiming().iterations !== Number.POSITIVE_INFINITY;
    return playState === 'running' && ends && Number(fade.getKeyframes().at(-1)?.opacity) >= PALE;
  });
}

/**
 * Whether the words or the look of a row tell that its project may not be permitted: it is struck through or pale, waits
 * for something, or has nothing to press where others have.
 */
export function createIsOpen(block: Element, shown: RowNames): (row: HTMLElement, at: number) => boolean {
  const { rows, names, texts } = shown;
  const rowsAround = createRowsAround(rows);
  const marked = new Set([
    ...rowsWithSigns(block, shown, rowsAround),
    ...rowsUnderState(block),
    ...rowsPressedOddly(block, rows, rowsAround),
  ]);
  const isUsualLink = usualLinks(block, rows);
  const canAct = rows.some(acts);
  const looksOpen = (row: HTMLElement, at: number) => (canAct && !acts(row)) || isStruckOrPale(row, names[at] ?? '');
  const ask = rows.length > MANY ? ofKinds(texts, looksOpen) : looksOpen;
  return (row, at) => marked.has(row) || saysOpen(texts[at] ?? [], names[at] ?? '', isUsualLink) || ask(row, at);
}

function acts(row: HTMLElement): boolean {
  return actionsOf(row).size > 0;
}

function isStruckOrPale(row: HTMLElement, name: string): boolean {
  const title = name.split(' - ').at(-1) ?? '';
  return allPartsOf(row).some((part) =>
    [part.parentElement ?? part, part, ...part.querySelectorAll('*')].some((inner) => {
      const { opacity, textDecorationLine } = getComputedStyle(inner);
      if (textDecorationLine.includes('line-through')) return true;
      return Number(opacity) < PALE && inner.textContent?.includes(title) && !fadesIn(inner);
    }),
  );
}

/** Of the source of a row, what it can do and what a rule of style may ask for; but for words that are said of it. */
const LOOK = /<\w+| href| (?:class|style|role|data-[\w-]+|aria-(?!label|desc)\w+)="[^"]*"/g;
/** Of each row until something in it changes. */
const kinds = new WeakMap<RowTexts, string>();

/** Asks one row of each kind. */
function ofKinds(
  texts: readonly RowTexts[],
  ask: (row: HTMLElement, at: number) => boolean,
): (row: HTMLElement, at: number) => boolean {
  const known = new Map<string, boolean>();
  return (row, at) => {
    const key = texts[at] ?? [];
    const look =
      kinds.get(key) ??
      allPartsOf(row)
        .map((part) => part.outerHTML.match(LOOK))
        .join();
    kinds.set(key, look);
    const kind = known.size > MANY_KINDS ? look.replace(/\d+/g, '') : look;
    const answer = known.get(kind) ?? ask(row, at);
    known.set(kind, answer);
    return answer;
  };
}
