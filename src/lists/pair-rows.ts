import type { DelimitedTable } from './find-table.ts';
import { headingOf, isAboutProjects } from './headings.ts';
import type { Row } from './parsed-list.ts';
import { sectionStatus } from './part-titles.ts';
import type { Line } from './records.ts';
import { isRemark } from './remark-words.ts';
import { titleWithMore } from './titles-with-more.ts';

const KEY_AND_VALUE = /^\s*([-*\u2022]\s+)?([\p{L}][^:=\t|]{0,40}?)\s*(?:[:=]|\t|\|\s)\s*(.*)$/u;
/** As psql and mysql write them above each record, too. */
const RULE = /^\s*(?:-\[ record \d+ \][-+]*|\*+ \d+\. row \*+|[-=*_~]{2,}|;.*)\s*$/iu;

/** Above the settings that belong together: "[[projects]]" */
const SECTION = /^\s*\[{1,2}([^[\]]+)\]{1,2}\s*$/u;

/** As TOML and most programs write a text. */
const QUOTED = /^(?:"([^"]*)"|'([^']*)')[,;]?(?:\s+#.*)?$/u;

interface Pair {
  readonly line: Line;
  /** Empty where the line is none. */
  readonly key: string;
  readonly value: string;
  readonly isKnown: boolean;
  /** It says something of what stands below, or nothing. */
  readonly isAround: boolean;
  /** A mark, or a blank line before it, sets it apart from the line above. */
  readonly isApart: boolean;
}

/** Cells, an array, or more than one name. */
const NO_PAIR = /[\t|]|[:=]\s*\[|[,;].*[,;]/u;

/** Records say at once what they consist of. */
const TOP = 60;

/** Whether the lines may be records at all: long lists of other things are not looked through for them. */
export function mayBePairs(said: readonly Line[]): boolean {
  return said.slice(0, TOP).some(({ text }) => {
    const key = KEY_AND_VALUE.exec(text)?.[2] ?? '';
    return key !== '' && headingOf(key) !== null;
  });
}

function isNameKey(key: string): boolean {
  const meaning = headingOf(key)?.meaning;
  // "Missing projects: Tower, Mill"
  return !/^missing/iu.test(key) && (meaning === 'name' || (meaning === 'title' && /^proje/iu.test(key)));
}

/** A setting that tells no project from others. */
function isOfAll(key: string): boolean {
  return key !== '' && (headingOf(key)?.meaning ?? 'ignored') === 'ignored';
}

/** "Name: Tower" above "Number: 19-1". `null` where the lines are something else. */
export function tableOfPairs(said: readonly Line[]): DelimitedTable | null {
  const pairs = pairsIn(said);
  const known = new Set(pairs.filter(({ isKnown }) => isKnown).map(({ key }) => key));
  const isAlone = known.size === 1 && !said.some(({ text }) => NO_PAIR.test(text));
  const isRecord = [...known].some(isAlone ? isNameKey : isAboutProjects) && (isAlone || known.size > 1);
  if (!isRecord || pairs.some(({ isAround, value }) => !isAround && headingOf(value) !== null)) return null;
  const times = new Map<string, number>();
  for (const { key } of pairs) times.set(key, (times.get(key) ?? 0) + 1);
  const records = Math.max(...[...known].map((key) => times.get(key) ?? 0));
  // What each record says is a column of its own, whether or not we know the word.
  const isColumn = ({ key, isKnown }: Pair) => isKnown || (key !== '' && times.get(key) === records);
  if (!pairs.every((pair) => isColumn(pair) || pair.isAround)) return null;
  const heading = [...new Set(pairs.filter(isColumn).map(({ key }) => key))];
  return { heading, headingRow: null, above: [], rows: recordsIn(pairs, isColumn, heading) };
}

function pairsIn(said: readonly Line[]): Pair[] {
  const matches = said.map(({ text }) => KEY_AND_VALUE.exec(text));
  const isFar = said.map(({ row }, index) => index > 0 && row > (said[index - 1]?.row ?? 0) + 1);
  // Marks and blank lines that stand at each line set no record apart.
  const areGaps = isFar.slice(1).includes(false);
  const areMarks = matches.some((match) => match !== null && match[1] === undefined);
  // Where no setting is the name, the section is.
  const isNamed = matches.some((match) => isNameKey(match?.[2] ?? ''));
  const first = matches.findIndex((match) => isAboutProjects(match?.[2] ?? ''));
  const keys = matches.map((match) => match?.[2] ?? '');
  const isBetween = (text: string) => RULE.test(text) || (isNamed && SECTION.test(text));
  return said.map((line, index) => {
    const [, mark, key = '', written = ''] = matches[index] ?? [];
    const value = written.replace(QUOTED, '$1$2');
    const text = line.text.trim();
    const isTitle = value === '' && (sectionStatus(text) ?? 'other') !== 'other';
    const isKnown = key !== '' && headingOf(key) !== null && !isTitle;
    // What is said once above all of them is said of the whole.
    const isAbove = isOfAll(key) && value !== '' && index < first && keys.indexOf(key, first) === -1;
    const isAround =
      isAbove ||
      (!isKnown && (isBetween(text) || isRemark(text) || (sectionStatus(text) ?? titleWithMore(text)) !== null));
    const isBehindRule = isBetween(said[index - 1]?.text ?? '');
    const isApart = isBehindRule || (areGaps && isFar[index] === true) || (areMarks && mark !== undefined);
    return { line, key, value, isKnown: isKnown && !isAbove, isAround, isApart };
  });
}

/**
 * A record begins where something sets it apart and where a key comes again. Where nothing sets them apart, the key
 * with which the first one begins begins them all: what one lacks is never taken from the next.
 */
function recordsIn(pairs: readonly Pair[], isColumn: (pair: Pair) => boolean, heading: readonly string[]): Row[] {
  const areApart = pairs.some(({ isApart }) => isApart);
  const rows: Row[] = [];
  let keys: Set<string> | null = null;
  let cells: string[] = [];
  for (const pair of pairs) {
    const { line, key, value, isApart } = pair;
    if (!isColumn(pair)) {
      rows.push(aroundOf(line));
      keys = null;
      continue;
    }
    if (keys === null || isApart || keys.has(key) || (!areApart && key === heading[0])) {
      cells = heading.map(() => '');
      rows.push({ row: line.row, cells });
      keys = new Set();
    }
    keys.add(key);
    cells[heading.indexOf(key)] = value;
  }
  return rows;
}

/** As the cards of a portal are copied: a name, and below it what is said of it, each with a key. */
export function tableOfCards(said: readonly Line[]): DelimitedTable | null {
  // Above them the column of the names may have its heading.
  const isHeaded = isNameKey(said[0]?.text.trim() ?? '');
  const cards: { readonly name: Line; readonly values: Map<string, string> }[] = [];
  const around: Row[] = [];
  for (const { line, key, value, isKnown, isAround } of pairsIn(isHeaded ? said.slice(1) : said)) {
    const card = cards.at(-1);
    if (isAround && !KNOWN_STATUS.test(line.text)) around.push(aroundOf(line));
    else if (key === '') cards.push({ name: line, values: new Map() });
    else if (card === undefined || !isKnown || card.values.has(key)) return null;
    else card.values.set(key, value);
  }
  const keys = [...(cards[0]?.values.keys() ?? [])];
  const areAlike = cards.every(({ values }) => values.size === keys.length && keys.every((key) => values.has(key)));
  if (cards.length < 2 || !areAlike || !keys.some(isAboutProjects)) return null;
  const rows = cards.map(
    ({ name, values }): Row => ({
      row: name.row,
      cells: [name.text.trim().replace(SECTION, '$1'), ...keys.map((key) => values.get(key) ?? '')],
    }),
  );
  return {
    heading: ['project name', ...keys],
    headingRow: isHeaded ? (said[0]?.row ?? null) : null,
    above: [],
    rows: [...rows, ...around].sort((one, other) => one.row - other.row),
  };
}

export function aroundOf({ row, text }: Line): Row {
  return { row, cells: [text.trim()], isAround: true };
}

const KNOWN_STATUS = /^\s*(?:status|result|access|permission)\s*[:=]/iu;
