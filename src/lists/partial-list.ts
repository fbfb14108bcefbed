import type { FoundList } from '../domain/tab-reading.ts';
import { pageTurning } from './page-turning.ts';

/** Why a page seems to hold more of a list than it shows. */
export type PartialSign =
  /** It says itself how many there are. */
  | { readonly kind: 'said'; readonly count: number; readonly text: string | null }
  | { readonly kind: 'pages'; readonly text: string }
  | { readonly kind: 'more'; readonly text: string }
  | { readonly kind: 'windowed' }
  | { readonly kind: 'cut' };

const COUNT = "(\\d[\\d.,\\u00a0\\u202f\\u2019' ]*\\d|\\d)";
const OF = '(?:of|von|de|sur|di|van|z|out of|/)';
const RANGE = new RegExp(
  `${COUNT}\\s*(?:-|\\u2013|\\u2014|to|bis|à|a|al)\\s*${COUNT}\\s*${OF}\\s*(?:about |over )?${COUNT}`,
  'iu',
);
const SHOWN_OF = new RegExp(
  `\\b(?:showing|shown|displaying|viewing|loaded|showing first)\\b[^\\d]*${COUNT}\\s*${OF}\\s*${COUNT}`,
  'iu',
);
const PAGE_OF = new RegExp(`\\b(?:page|seite|página|pagina|strona)\\s*(?:${COUNT}\\s*)?${OF}\\s*${COUNT}`, 'iu');
const AND_MORE = new RegExp(
  `(?:(?:\\band|\\+|\\u2026|\\.{3}|\\bund|\\bet|\\by)\\s*${COUNT}\\s*(?:\\p{L}+\\s){0,2}(?:more|others?|weitere|autres?|más|mais)\\b|^${COUNT}\\s+more\\b)`,
  'iu',
);
const PROJECTS =
  '(?:projects?|projets?|projekte?|proyectos?|projetos?|progetti|projecten|items?|records?|rows?|results?|entries)';
/** "3 of 120 projects" is about 3. */
const COUNTED = new RegExp(`(?<!${OF}\\s{0,3})(?<![\\d.,])${COUNT}\\s+(?:missing\\s+|failed\\s+)?${PROJECTS}\\b`, 'iu');
const LABELLED_COUNT = new RegExp(`(?:missing|total|count)[^\\d:]{0,30}[:(]\\s*${COUNT}\\)?\\s*$`, 'iu');
const ABOUT_MISSING = /missing|not |failed|fehl|manqu|falta|brak|manca/iu;
const SHORT = 30;
const SHOW_MORE =
  /^(?:(?:show|load|view|see|display)\s+(?:\d+\s+)?(?:more|all|the rest|remaining|next)\b.*|mehr (?:an)?zeigen|mehr laden|weitere (?:an)?zeigen|weitere laden|alle anzeigen|voir (?:plus|tout)|ver (?:más|todo)|\+\s?\d+(?: more)?)$/iu;

/**
 * Whether the page shows only a part of the list, and what says so.
 * @param read how many projects were read from it
 */
export function partialSignOf({ rows, signs, place }: FoundList, read: number): PartialSign | null {
  const { saidRows, isWindowed, isCut, around, buttons } = signs;
  if (isCut) return { kind: 'cut' };
  if (saidRows !== null && saidRows > rows.length) return { kind: 'said', count: saidRows, text: null };
  const own = rows.slice(-3).map((cells) => cells.filter(Boolean).join(' '));
  for (const text of [place, ...around, ...own]) {
    const sign = signIn(text, rows.length, read);
    if (sign !== null) return sign;
  }
  const more = [...buttons, ...own].find((text) => SHOW_MORE.test(text));
  if (more !== undefined) return { kind: 'more', text: more };
  const pages = pageTurning(signs);
  if (pages !== null) return { kind: 'pages', text: pages };
  return isWindowed ? { kind: 'windowed' } : null;
}

function signIn(text: string, shown: number, read: number): PartialSign | null {
  const [, , , ofRange] = RANGE.exec(text) ?? [];
  const [, , ofShown] = SHOWN_OF.exec(text) ?? [];
  const total = numberOf(ofRange ?? ofShown);
  if (total !== null && total > shown) return { kind: 'pages', text };
  const [, , lastPage] = PAGE_OF.exec(text) ?? [];
  if ((numberOf(lastPage) ?? 1) > 1) return { kind: 'pages', text };
  if (AND_MORE.test(text)) return { kind: 'more', text };
  const isAboutThese = ABOUT_MISSING.test(text) || text.length <= SHORT;
  const counted = isAboutThese ? numberOf(COUNTED.exec(text)?.[1] ?? LABELLED_COUNT.exec(text)?.[1]) : null;
  return counted !== null && counted > Math.max(shown, read) ? { kind: 'said', count: counted, text } : null;
}

function numberOf(digits: string | undefined): number | null {
  const value = Number.parseInt((digits ?? '').replace(/\D/gu, ''), 10);
  return Number.isSafeInteger(value) ? value : null;
}
