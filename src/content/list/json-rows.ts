import type { Row } from './parsed-list.ts';
import { statusIn } from './words.ts';

export interface Table {
  readonly heading: readonly string[];
  readonly rows: readonly Row[];
}

/** A text that never ends is not looked for again from each of its quotation marks. */
const NUMBER_OR_TEXT = /"(?:[^"\\]|\\.)*(?:"|$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gu;

/** A list as an API gives it: objects, or texts, in an array, one per line, or under some key. `null` for anything else. */
export function tableOfJson(text: string): Table | 'broken' | null {
  const trimmed = text.trim();
  if (!/^[[{]/u.test(trimmed)) return null;
  const value = parse(trimmed) ?? parseLines(trimmed);
  if (value === null)
    return /^(?:\[\s*)?[{"]\s*"?/u.test(trimmed) && /^\[?\s*(?:\{\s*"|")/u.test(trimmed) ? 'broken' : null;
  return tableOf(itemsOf(value) ?? []);
}

/** Numbers become texts first: ids outgrow what a number can hold. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(NUMBER_OR_TEXT, (found) => (found.startsWith('"') ? found : `"${found}"`)));
  } catch {
    return null;
  }
}

function parseLines(text: string): unknown[] | null {
  const values = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parse(line.trim().replace(/,$/u, '')));
  return values.length > 0 && values.every(isObject) ? values : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The longest array of objects or texts that is in it; one object alone is a list of one. */
function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.length > 0 ? value : null;
  if (!isObject(value)) return null;
  const arrays = Object.entries(value).flatMap(([key, inner]) => {
    const items = Array.isArray(inner) || isObject(inner) ? itemsOf(inner) : null;
    if (items === null || (isObject(inner) && items.length < 2)) return [];
    return [{ items, status: statusIn(key.replace(/[_-]/gu, ' ')) }];
  });
  if (arrays.length === 0) return [value];
  const open = arrays.filter(({ status }) => status !== 'present');
  open.sort(
    (one, other) =>
      Number(other.status === 'missing') - Number(one.status === 'missing') || other.items.length - one.items.length,
  );
  return open[0]?.items ?? null;
}

const ID = /^[1-9]\d{8,}$/u;

/** Each item is a row of its own: all of them may stand in one line. */
function tableOf(items: readonly unknown[]): Table {
  if (items.every((item) => typeof item === 'string')) {
    const heading = [items.length > 0 && items.every((item) => ID.test(item)) ? 'procore id' : 'project name'];
    return { heading, rows: items.map((item, index) => ({ row: index + 1, cells: [item] })) };
  }
  if (items.every(Array.isArray)) {
    const [heading = [], ...rows] = items.map((item) => (item as unknown[]).map(textOf));
    return { heading, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
  }
  const objects = items.map((item) => flat(item));
  const heading = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  return {
    heading,
    rows: objects.map((object, index) => ({ row: index + 1, cells: heading.map((key) => object[key] ?? '') })),
  };
}

const WRAPPERS = new Set(['project', 'attributes', 'details', 'properties', 'fields']);

/** `{"project": {"name": …}}` and `{"name": …}` say the same; what another object holds is a column of its own. */
function flat(item: unknown): Record<string, string> {
  if (!isObject(item)) return { name: textOf(item) };
  const cells: Record<string, string> = {};
  for (const [key, value] of Object.entries(item)) {
    if (!isObject(value)) cells[key] = textOf(value);
    else
      for (const [inner, text] of Object.entries(value)) {
        if (WRAPPERS.has(key)) cells[inner] ??= textOf(text);
        else cells[`${key} ${inner}`] = textOf(text);
      }
  }
  return cells;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : '';
}
