import { inOneGo } from '../domain/in-one-go.ts';
import { isLongId } from '../domain/long-id.ts';
import { isNumberLike } from './cell-text.ts';
import { headingOf } from './headings.ts';
import { type JsonList, listsIn } from './json-lists.ts';
import type { PartMeaning, Row, TablePart } from './parsed-list.ts';
import { statusSaid } from './status-words.ts';

/** A text that never ends is not looked for again from each of its quotation marks. */
const NUMBER_OR_TEXT = /"(?:[^"\\]|\\.)*(?:"|$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gu;

/** A list as an API gives it: objects, or texts, in an array, one per line, or under some key. `null` for anything else. */
export function* tablesOfJson(text: string): Generator<void, readonly TablePart[] | 'broken' | null> {
  const trimmed = text.trim().replace(ASSIGNMENT, '').replace(/;$/u, '');
  if (!/^[[{]/u.test(trimmed)) return null;
  const value = (yield* parseInSteps(trimmed)) ?? (yield* parseInSteps(inOneArray(trimmed))) ?? parse(asJson(trimmed));
  if (value === null) return /^\[?\s*(?:\{\s*"|")/u.test(trimmed) ? 'broken' : null;
  yield;
  const lists = withMeanings(listsIn(value));
  yield;
  const parts: TablePart[] = [];
  let count = 0;
  for (const [list, about] of lists) {
    const { heading, cells } = yield* tableOf(list);
    const above = count;
    parts.push({
      heading,
      about,
      rows: cells.map((one, index): Row => ({ row: above + index + 1, cells: one, isItem: true })),
    });
    count += cells.length;
  }
  return parts;
}

/** `const missing = […]` */
const ASSIGNMENT = /^(?:(?:const|let|var)\s+)?[\w.]+\s*=\s*/u;
const OTHER_PROGRAMS =
  /"(?:[^"\\]|\\.)*(?:"|$)|\/\/[^\n]*|\/\*[\s\S]*?\*\/|'((?:[^'\\]|\\.)*)'|[\p{L}_$][\p{L}\w$]*(?=\s*:)|None|True|False|undefined|[()]|=>/gu;
const IN_JSON: Readonly<Record<string, string>> = {
  None: 'null',
  undefined: 'null',
  True: 'true',
  False: 'false',
  '(': '[',
  ')': ']',
  '=>': ':',
};
const LAST_COMMA = /"(?:[^"\\]|\\.)*(?:"|$)|,(?=\s*[\]}])/gu;

/** What Python and JavaScript write. */
function asJson(text: string): string {
  const quoted = text.replace(OTHER_PROGRAMS, (found, single?: string) => {
    if (single !== undefined) return JSON.stringify(single.replaceAll("\\'", "'"));
    if (found.startsWith('"')) return found;
    return found.startsWith('/') ? '' : (IN_JSON[found] ?? JSON.stringify(found));
  });
  return quoted.replace(LAST_COMMA, (found) => (found === ',' ? '' : found));
}

export interface JsonWithin {
  readonly json: string;
  /** What stands before and behind it. */
  readonly around: readonly { readonly row: number; readonly text: string }[];
}

/** JSON between lines of other text, as in a mail or a block of code; `null` where there is none to be read. */
export function jsonWithin(text: string): JsonWithin | null {
  const lines = text.split('\n').map((line, index) => ({ row: index + 1, text: line.trim() }));
  const first = lines.findIndex((line) => /^[[{]/u.test(line.text.replace(ASSIGNMENT, '')));
  const last = lines.findLastIndex((line) => /[\]}][;,]?$/u.test(line.text));
  if (first === -1) return null;
  const json = lines.slice(first, last + 1).map((line) => line.text);
  const around = [...lines.slice(0, first), ...lines.slice(last + 1)].filter((line) => line.text !== '');
  // It is all there is, or goes on in texts on lines of their own.
  if (first === 0 && around.every((line) => /^".*",?$/u.test(line.text))) return null;
  if (parse(asJson(json.join('\n').replace(ASSIGNMENT, '').replace(/[;,]$/u, ''))) === null) return null;
  return { json: json.join('\n').replace(/,$/u, ''), around };
}

/** Numbers and texts between two chances for the page to do something else. */
const TOKENS = 2_000;

/** Numbers become texts first: ids outgrow what a number can hold. */
function* parseInSteps(text: string): Generator<void, unknown> {
  const parts: string[] = [];
  let [end, count] = [0, 0];
  for (const { 0: found, index } of text.matchAll(NUMBER_OR_TEXT)) {
    count += 1;
    if (count % TOKENS === 0) yield;
    if (found.startsWith('"')) continue;
    parts.push(text.slice(end, index), '"', found, '"');
    end = index + found.length;
  }
  parts.push(text.slice(end));
  yield;
  try {
    return JSON.parse(parts.join(''));
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  return inOneGo(parseInSteps(text));
}

/** What stands one below the other, as if it had commas between. */
function inOneArray(text: string): string {
  return `[${text.replace(/,$/u, '').replace(/(?<=["\]}])[^\S\n]*\n\s*(?=["[{])/gu, ',')}]`;
}

/** Which list holds the missing ones is said by a key, or is plain where there is but one that it could be. */
function withMeanings(lists: readonly JsonList[]): (readonly [JsonList, PartMeaning | undefined])[] {
  const isOpen = ({ status, isAside }: JsonList) => status !== 'present' && !isAside;
  const hasMissing = lists.some(({ status, isError }) => status === 'missing' && !isError);
  const areSeveral = lists.filter(isOpen).length > 1;
  const meaningOf = ({ status, isAside, isError }: JsonList): PartMeaning | undefined => {
    if (isAside) return 'remark';
    if (status === 'present') return 'present';
    if (status === 'unclear') return 'unclear';
    if (hasMissing) return isError ? 'unclear' : (status ?? 'other-list');
    return areSeveral ? 'several-lists' : undefined;
  };
  const all = lists.map((list) => [list, meaningOf(list)] as const);
  // The same project may stand in a list of all: the one that says more is the first.
  return [...all.filter(([, about]) => about === 'missing'), ...all.filter(([, about]) => about !== 'missing')];
}

interface JsonTable {
  readonly heading: readonly string[] | null;
  readonly cells: readonly (readonly string[])[];
}

const STEP = 200;

/** Each item is a row of its own: all of them may stand in one line. */
function* tableOf({ items, heading: given }: JsonList): Generator<void, JsonTable> {
  const said = items.filter((item) => item !== null);
  const isHeaded = Array.isArray(said[0]) && said[0].some((cell) => headingOf(textOf(cell)) !== null);
  const areRows = said.every(Array.isArray) && (given !== undefined || isHeaded || areAlike(said));
  const lines = areRows ? items : items.flatMap((item) => (Array.isArray(item) && !isRow(item) ? item : [item]));
  if (!lines.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item))) {
    const all = lines.map((item) => [item].flat().map(textOf));
    if (!lines.some(Array.isArray)) {
      const areIds = all.flat().every((text) => text === '' || isLongId(text));
      return { heading: [areIds ? 'procore id' : 'project name'], cells: all };
    }
    if (given !== undefined || !isHeaded) return { heading: given ?? null, cells: all };
    return { heading: all[0] ?? null, cells: all.slice(1) };
  }
  const objects: Record<string, string>[] = [];
  const keys = new Set<string>();
  for (const [index, item] of lines.entries()) {
    if (index % STEP === 0) yield;
    const object = flat(item);
    objects.push(object);
    for (const key of Object.keys(object)) keys.add(key);
  }
  const heading = [...keys];
  return { heading, cells: objects.map((object) => heading.map((key) => object[key] ?? '')) };
}

/** As many cells in each of several rows. */
function areAlike([first = [], ...rest]: readonly (readonly unknown[])[]): boolean {
  return rest.length > 0 && first.length > 1 && rest.every(({ length }) => length === first.length);
}

/** Of a name with its number or its status, and no names. */
function isRow(item: readonly unknown[]): boolean {
  const texts = item.map(textOf);
  return texts.every(isNumberLike)
    ? item.length === 0
    : texts.some((text) => isNumberLike(text) || statusSaid(text) !== null);
}

const WRAPPERS = new Set(['project', 'attributes', 'details', 'properties', 'fields', 'node', 'data', 'item']);
const DEEPEST = 4;

/** `{"project": {"name": …}}` and `{"name": …}` say the same; what another object holds is a column of its own. */
function flat(item: unknown, depth = 0): Record<string, string> {
  if (typeof item !== 'object' || item === null) return { name: textOf(item) };
  if (Array.isArray(item)) {
    const number = item.map(textOf).find(isNumberLike) ?? '';
    return { name: textOf(item.filter((one) => textOf(one) !== number)), number };
  }
  const cells: Record<string, string> = {};
  for (const [key, value] of Object.entries(item)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || depth === DEEPEST) {
      cells[key] ??= textOf(value);
      continue;
    }
    for (const [inner, text] of Object.entries(flat(value, depth + 1))) {
      if (WRAPPERS.has(key)) cells[inner] ??= text;
      else cells[`${key} ${inner}`] = text;
    }
  }
  return cells;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== '')
      .join(', ');
  return typeof value === 'boolean' ? String(value) : '';
}
