import { SELECTORS } from '../../selectors.ts';

/** So many rows are looked at one by one. Of more, one of each kind: to look at the styles of thousands costs too much. */
const MANY = 60;

/** What a cell begins with that says that its project is not permitted yet, or not any more. */
const STATE = /^(?:pending|await|removed|could not|failed|ausstehend|en attente|pend[ie]|保留|待)/iu;

/** Below this, what is shown is paler than words are written for reading. */
const PALE = 0.7;

/** Whether the words of a row's cells, beside its name, tell so. */
export function saysOpen(texts: readonly string[], name: string): boolean {
  return texts.some((text) => STATE.test(text) && !name.includes(text));
}

/**
 * Whether the look of a row tells that its project may not be permitted: it is struck through or pale, waits for
 * something, or has nothing to press where others have. Asked of all rows of a block in turn.
 */
export function createIsOpen(block: Element, rows: readonly HTMLElement[]): (row: HTMLElement) => boolean {
  const waiting = [...block.querySelectorAll(SELECTORS.loading)];
  const acting = new Set(rows.filter((row) => row.querySelector(SELECTORS.rowAction) !== null));
  const looksOpen = rows.length > MANY ? ofKinds(isStruckOrPale) : isStruckOrPale;
  return (row) => (acting.size > 0 && !acting.has(row)) || waiting.some((sign) => row.contains(sign)) || looksOpen(row);
}

function isStruckOrPale(row: HTMLElement): boolean {
  if (Number(getComputedStyle(row).opacity) < PALE && row.getAnimations().length === 0) return true;
  return [row.parentElement, row, ...row.querySelectorAll('*')].some(
    (part) => part && getComputedStyle(part).textDecorationLine.includes('line-through'),
  );
}

/** Asks of one row of each kind. Those with the same classes, but for numbers in them, look alike. */
function ofKinds(ask: (row: HTMLElement) => boolean): (row: HTMLElement) => boolean {
  const known = new Map<string, boolean>();
  return (row) => {
    const parts = [row.parentElement, row, ...row.querySelectorAll('[class], s, del')];
    const kind = parts.map((part) => `${part?.localName} ${part?.getAttribute('class')}`).join();
    const key = kind.replace(/\d+/g, '');
    const answer = known.get(key) ?? ask(row);
    known.set(key, answer);
    return answer;
  };
}
