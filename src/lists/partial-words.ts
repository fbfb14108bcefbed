import type { PartialSign } from './partial-sign.ts';

/** With marks between thousands: "10 1–10" is a ten before a range. */
const COUNT = "(?<!\\d)(\\d{1,3}(?:,\\d{2,3}|[.\\u00a0\\u202f\\u2019' ]\\d{3})+(?!\\d)|\\d+)";
const OF = '(?:of|von|de|sur|di|van|z|av|af|из|out of|/)';
const MORE_THAN = '(?:more than|over|mehr als|über|plus de|más de|mais de|più di)';
const RANGE = new RegExp(
  `${COUNT}\\s*(?:-|\\u2013|\\u2014|to|bis|à|a|al)\\s*${COUNT}\\s*${OF}\\s*(?:about )?(${MORE_THAN} )?${COUNT}(\\+)?`,
  'iu',
);
const SHOWN_OF = new RegExp(
  `\\b(?:showing|shown|displaying|viewing|loaded|showing first)\\b[^\\d]*${COUNT}\\s*${OF}\\s*${COUNT}`,
  'iu',
);
const PAGE_OF = new RegExp(
  `\\b(?:(?:page|seite|página|pagina|strona)(?=\\s*[\\p{L}\\d])|(?:sida|side)(?=\\s*\\d))\\s*(?:${COUNT}\\s*)?${OF}\\s*${COUNT}`,
  'iu',
);
const OTHERS = '(?:more|others?|weitere[rn]?|autres?|otros?|outros?|altri|más|mais)';
const AND_MORE = new RegExp(
  `(?:(?:\\band|\\+|\\u2026|\\.{3}|\\bund|\\bet|\\by)\\s*${COUNT}\\s*(?:\\p{L}+\\s){0,2}${OTHERS}\\b|^${COUNT}\\s+${OTHERS}\\b)`,
  'iu',
);
const PROJECTS =
  '(?:projects?|projets?|projekte?n?|proyectos?|projetos?|progetti|projecten|items?|records?|rows?|results?|entries|einträgen?)';
/** "3 of 120 projects" is about 3. */
const COUNTED = new RegExp(
  `(?<!${OF}\\s{0,3})(?<![\\d.,])${COUNT}(\\+)?\\s+(?:missing\\s+|failed\\s+)?${PROJECTS}\\b`,
  'iu',
);
const LABELLED_COUNT = new RegExp(
  `(?:missing|total|count)[^\\d:]{0,30}[:(]\\s*${COUNT}\\)?\\s*$|^total\\s+${COUNT}$|^${COUNT}\\s+(?:in )?total$`,
  'iu',
);
/** What more words follow is about those that are counted, and not about how many are shown. */
const SHARE = new RegExp(
  `^[^\\d]{0,30}${COUNT}\\s*${OF}\\s*${COUNT}\\s*${PROJECTS}(?:\\(s\\))?(?:\\s+\\p{L}+)?[^\\p{L}\\d]*$`,
  'iu',
);
const FILTERED = new RegExp(`(?:filtered|gefiltert|filtré|filtrad)[^\\d]{0,20}${COUNT}`, 'iu');
const COUNTED_THERE = new RegExp(
  `(?:[共총]|(?<!\\p{L})[全計]|总计|總計|合計)\\s*${COUNT}(?=\\s*(?:[件个個개項项条條筆건]|$))|${COUNT}\\s*件中`,
  'iu',
);
const ABOUT_MISSING = /missing|not |failed|fehl|manqu|falta|brak|manca/iu;
const ABOUT_CHOSEN = /selected|chosen|ausgewählt|sélection|seleccion|selezion/iu;
const SHORT = 30;
/** Nothing but the words of a pager: a name may have a range in it as well. */
const ONLY_RANGE =
  /^(?:showing|displaying|viewing|rows?|per|page|entries|items?|results?|records?|projects?|to|zeige|anzeige|einträgen?|zeilen|pro|seite|[^\p{L}])*$/iu;
const LOADING =
  /^(?:(?:still )?(?:loading|processing|fetching)(?:\s+(?:more|data|projects?|items?|rows?|results?|list|the list))*|please wait|(?:wird|werden|daten werden) geladen|lädt|bitte warten|chargement(?: en cours)?|cargando|carregando|caricamento|bezig met laden|ładowanie|загрузка|加载中|載入中|読み込み中|로딩 중)\s*(?:…|\.{2,})?$/iu;

const SHOW_MORE =
  /^(?:(?:show|load|view|see|display)\s+(?:\d+\s+)?(?:more|all|the rest|remaining|next)\b.*|mehr (?:an)?zeigen|mehr laden|weitere (?:an)?zeigen|weitere laden|alle anzeigen|voir (?:plus|tout)|ver (?:más|todo)|\+\s?\d+(?: more)?)$/iu;

export function showsMore(text: string): boolean {
  return SHOW_MORE.test(text);
}

export function isLoadingText(text: string): boolean {
  return LOADING.test(text);
}

/** What a text says of there being more than is known of a list: `shown` rows, and `read` projects in them. */
export function signIn(text: string, shown: number, read: number): PartialSign | null {
  if (/\d/u.test(text) && (isRangeOfMore(text, shown) || isShareOfMore(text, shown))) return { kind: 'pages', text };
  const lastPage = numberOf(PAGE_OF.exec(text)?.[2]);
  if (lastPage !== null && lastPage > 1) return { kind: 'pages', text };
  if (AND_MORE.test(text)) return { kind: 'more', text };
  const counted = countIn(text);
  return counted !== null && counted > Math.max(shown, read) ? { kind: 'said', count: counted, text } : null;
}

function isRangeOfMore(text: string, shown: number): boolean {
  const [said = '', first, last, moreThan, ofRange, andMore] = RANGE.exec(text) ?? [];
  const total = numberOf(ofRange);
  if (total === null) return false;
  if (moreThan !== undefined || andMore !== undefined) return true;
  const from = numberOf(first) ?? 0;
  const to = numberOf(last) ?? 0;
  const isAlone = ONLY_RANGE.test(text.replace(said, ''));
  // Numbers of telephones and days have such strokes, too.
  if (from > to || to > total || (said.includes('/') && !isAlone)) return false;
  return total > shown || (total > to - from + 1 && isAlone);
}

function isShareOfMore(text: string, shown: number): boolean {
  const [, ofShown, allShown] = SHOWN_OF.exec(text) ?? [];
  const [, some, all] = ABOUT_MISSING.test(text) ? [] : (SHARE.exec(text) ?? []);
  const isMore = (part: string | undefined, total: string | undefined, least: number) =>
    (numberOf(total) ?? 0) > Math.min(numberOf(part) ?? 0, least);
  if (isMore(ofShown, allShown, shown)) return true;
  return isMore(some, all, Number.POSITIVE_INFINITY) && (!ABOUT_CHOSEN.test(text) || isMore(all, all, shown));
}

function countIn(text: string): number | null {
  const elsewhere = [FILTERED, COUNTED_THERE].map((words) => firstOf(words.exec(text))).find(Boolean);
  if (elsewhere !== undefined) return numberOf(elsewhere);
  if (!ABOUT_MISSING.test(text) && text.length > SHORT) return null;
  const [, counted, andMore] = COUNTED.exec(text) ?? [];
  const count = numberOf(counted ?? firstOf(LABELLED_COUNT.exec(text)));
  return count !== null && andMore !== undefined ? count + 1 : count;
}

function firstOf(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined);
}

function numberOf(digits: string | undefined): number | null {
  const value = Number.parseInt((digits ?? '').replace(/\D/gu, ''), 10);
  return Number.isSafeInteger(value) ? value : null;
}
