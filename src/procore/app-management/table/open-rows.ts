import { SELECTORS } from '../../selectors.ts';
import { textOf } from '../outline/page-outline.ts';
import { actionsOf, allPartsOf, type RowNames, type RowTexts } from '../outline/rows.ts';

/** So many rows are looked at one by one. Of more, one of each kind: to look at the styles of thousands costs too much. */
const MANY = 60;
/** So many kinds are told apart by their numbers as well. Of more, each row has numbers of its own. */
const MANY_KINDS = 200;

/** What a line says of a project that is not permitted yet, or not any more. */
const STATE =
  /^(?:(?:pending|adding|removed|processing|rejected|refused|denied|revoked|expired|suspended|disabled|blocked|requested|queued|in progress|failed|(?:refus|rejet|expir|supprim|révoqu|bloqu)ée?s?|suspendue?s?|abgelehnt|abgelaufen|widerrufen|entfernt|gesperrt|ausstehend|pend(?:ient|ent)e|(?:rechaz|rejeit|revoc|bloque|expir|caduc|rifiut|blocc)a[dt][oa]s?|respint[oa]|scadut[oa]|geweigerd|afgewezen|verlopen|ingetrokken|odrzucon[oey]|cofnięt[oey]|wygasł[oya]?|zablokowan[oey])(?!\p{L})|await|could not|no longer|not (?:yet|permit|allow|added|appr)|wird |en attente|oczekuj|保留|待|却下|拒[否绝絕]|期限切れ|已(?:拒|撤|[过過]期)|ปฏิเสธ|หมดอายุ|مرفوض|رفض|معلق)|(?:…|\.{3})$/iu;

/** Below this, what is shown is paler than words are written for reading. */
const PALE = 0.7;

const SWITCH = '[role="switch"]';
/** Nothing is permitted by it: a box that can be ticked selects, a switch tells. */
const SWITCHED_OFF = `${SWITCH}:not([aria-checked="true"], :checked)`;

/** Whether the words of a row, beside its name, tell so. What can be pressed says what it does. */
function saysOpen(row: HTMLElement, texts: RowTexts, name: string): boolean {
  const isState = (text: string) => STATE.test(text) && text !== name && !name.endsWith(` - ${text}`);
  const states = texts.flat().filter(isState);
  if (states.length === 0) return false;
  const links = allPartsOf(row).flatMap((part) => [...part.querySelectorAll('a, [role="link"]')].map(textOf));
  return states.some((text) => !links.includes(text));
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
export function createIsOpen(
  block: Element,
  { rows, names, texts }: RowNames,
): (row: HTMLElement, at: number) => boolean {
  const waiting = [...block.querySelectorAll(SELECTORS.loading)];
  const canAct = rows.some(acts);
  const hasSwitches = block.querySelector(SWITCH) !== null;
  const looksOpen = (row: HTMLElement, at: number) => (canAct && !acts(row)) || isStruckOrPale(row, names[at] ?? '');
  const ask = rows.length > MANY ? ofKinds(texts, looksOpen) : looksOpen;
  return (row, at) =>
    saysOpen(row, texts[at] ?? [], names[at] ?? '') ||
    (hasSwitches && allPartsOf(row).some((part) => part.querySelector(SWITCHED_OFF) !== null)) ||
    waiting.some((sign) => allPartsOf(row).some((part) => part.contains(sign))) ||
    ask(row, at);
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
