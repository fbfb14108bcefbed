import { isLongId } from '../domain/long-id.ts';
import { isNumberLike } from './cell-text.ts';
import { headingOf, isAboutProjects } from './headings.ts';
import { isOfProjectAlone } from './status-columns.ts';
import { mayBeFine, type Status, statusIn, statusSaid, wordsOfKey } from './status-words.ts';

/** An array in JSON, with what the keys on the way to it say. */
export interface JsonList {
  readonly items: readonly unknown[];
  readonly status: Status | null;
  /** What went wrong, which need not be about a project that is missing. */
  readonly isError: boolean;
  /** About the answer, and no projects. */
  readonly isAside: boolean;
  /** Of items that are rows of a table. */
  readonly heading?: readonly string[] | undefined;
  /** Under which it stands. */
  readonly key: string | null;
}

type Path = Pick<JsonList, 'status' | 'isError' | 'isAside' | 'key'>;

const ROOT: Path = { status: null, isError: false, isAside: false, key: null };
const ERRORS = /^(?:errors?|messages?|warnings?|failures?|exceptions?)$/iu;
const ASIDE = /^(?:meta|metadata|links|pagination|paging|columns|headers?|schema|included|request|query)$/iu;
const HEADINGS = /^(?:columns|headers?|fields|headings)$/iu;
const SAYS_PROJECTS = /projects|^project$|project[_ -]?(?:list|ids)$/iu;
/** Keys under which an item may hold projects. */
const MAY_HOLD_PROJECTS = /^(?:tables|items|data|results?|records|rows|list|entries|nodes|edges|values|children)$/iu;
const NAMES = /^(?:name|title|label|project(?:[_ -]?(?:name|title))?|display[_ -]?name)$/iu;

/** All lists that a value holds; one object alone is a list of one. */
export function listsIn(value: unknown): JsonList[] {
  return walk(value, ROOT) ?? [{ ...ROOT, items: [value] }];
}

/** `null` where there is no list in it. */
function walk(value: unknown, path: Path): JsonList[] | null {
  if (Array.isArray(value)) return listsInArray(value, path);
  return isObject(value) ? listsInObject(value, path) : null;
}

function listsInArray(value: readonly unknown[], path: Path): JsonList[] {
  const inner: JsonList[] = [];
  const items: unknown[] = [];
  // An array may hold others, as the pages of an answer.
  for (const item of value.flatMap((one) => (Array.isArray(one) && one.some(isObject) ? one : [one]))) {
    const { lists, isPerhapsOne } = isObject(item) ? projectsHeldBy(item, path) : HOLDS_NONE;
    if (isPerhapsOne) items.push(item);
    inner.push(...lists);
  }
  return items.length === 0 ? merged(inner) : [{ ...path, items }, ...merged(inner)];
}

interface HeldProjects {
  readonly lists: readonly JsonList[];
  /** It has a name, and nobody says that those which it holds are the projects. */
  readonly isPerhapsOne: boolean;
}

const HOLDS_NONE: HeldProjects = { lists: [], isPerhapsOne: true };

/** `{"company": …, "projects": […]}` in an array holds projects, and is none; `{"name": …, "errors": […]}` is one. */
function projectsHeldBy(item: Record<string, unknown>, path: Path, isInNamed = false): HeldProjects {
  const entries = Object.entries(item);
  const isProject = entries.some(isNameOfProject);
  const isNamed = isInNamed || entries.some(isName);
  const isKnown = isNamed || isIdentified(item);
  const held = entries.flatMap(([key, value]) => {
    if (isKnown && ERRORS.test(key)) return [];
    const inner = pathTo(key, path);
    const areTools = isKnown && areOfProject(key);
    if (isObject(value)) return isProject || areTools ? [] : projectsHeldBy(value, inner, isNamed);
    // What has more than a name may be a project all the same.
    if (!Array.isArray(value) || (areTools && !value.some(isObject))) return [];
    const areProjects = SAYS_PROJECTS.test(key);
    const isGroup = isHolder(key) && value.some(isNamedObject);
    const words = wordsOfKey(key);
    const mayHold = isProject ? isGroup || statusIn(words) === 'missing' : isHolder(key) || statusIn(words) !== null;
    const isFilled = value.some((one) => isObject(one) || typeof one === 'string');
    if (!(mayHold && isFilled) && !areProjects) return [];
    // What a project lacks may be its tools: the key says nothing for sure.
    const isOpen = isProject || areTools || (isNamed && !areProjects && inner.status === 'missing');
    return {
      lists: listsInArray(value, isOpen ? path : inner),
      isPerhapsOne: areTools || (isNamed && (isProject || !areProjects)),
    };
  });
  return { lists: held.flatMap(({ lists }) => lists), isPerhapsOne: held.every(({ isPerhapsOne }) => isPerhapsOne) };
}

function isName([key, value]: readonly [string, unknown]): boolean {
  return NAMES.test(key) && typeof value === 'string';
}

function isNameOfProject(entry: readonly [string, unknown]): boolean {
  return isName(entry) && /project/iu.test(entry[0]);
}

function isNamedObject(value: unknown): boolean {
  return isObject(value) && Object.entries(value).some(isName);
}

/** By an id, a number or a name, perhaps of the project in it. */
function isIdentified(item: Record<string, unknown>): boolean {
  return Object.entries(item).some(([key, value]) =>
    isObject(value) ? (WRAPS.test(key) || SAYS_PROJECTS.test(key)) && isIdentified(value) : isAboutProjects(key),
  );
}

/** "missing_tools", "failedChecks", and neither "missing_items" nor "missing_for_acme". */
function areOfProject(key: string): boolean {
  const words = wordsOfKey(key);
  return isOfProjectAlone(words) && !isHolder(words.split(' ').at(-1) ?? '') && !FOR_SOMETHING.test(words);
}

const FOR_SOMETHING = / (?:for|from|in|on) /iu;

function isHolder(key: string): boolean {
  return SAYS_PROJECTS.test(key) || MAY_HOLD_PROJECTS.test(key);
}

/** Lists of the same kind are one, so that their columns are understood together. */
function merged(lists: readonly JsonList[]): JsonList[] {
  const byKind = new Map<string, JsonList>();
  for (const list of lists) {
    const kind = JSON.stringify([list.status, list.isError, list.isAside]);
    const same = byKind.get(kind);
    byKind.set(kind, same === undefined ? list : { ...same, items: [...same.items, ...list.items] });
  }
  return [...byKind.values()];
}

function listsInObject(value: Record<string, unknown>, path: Path): JsonList[] | null {
  const entries = Object.entries(value);
  if (entries.every(([key, one]) => isLongId(key) && typeof one === 'string')) {
    return [{ ...path, items: entries.map(([id, name]) => ({ id, name })) }];
  }
  const statuses = statusesByName(entries);
  if (statuses.length > 0) return [{ ...path, items: statuses.map(([name, status]) => ({ name, status })) }];
  if (entries.every(([key, one]) => typeof one === 'boolean' && mayBeName(key))) {
    const heading = path.key === null || isAboutProjects(path.key) ? 'status' : path.key;
    const items = entries.map(([name, is]) => ({ name, [heading]: is }));
    return [{ ...path, status: 'unclear', items }];
  }
  const byKey = itemsByKey(
    entries.filter(([key]) => !ASIDE.test(key)),
    path.status === null ? 2 : 1,
  );
  if (byKey !== null) return [{ ...path, items: byKey }];
  const headings = entries.find(([key, one]) => HEADINGS.test(key) && isTexts(one))?.[1] as string[] | undefined;
  const isNamed = entries.some(isName);
  // Whether it is a project that lacks something, or names the projects that are missing, nobody knows.
  const isProject = entries.some(isNameOfProject);
  const isOpen = (key: string) => isProject || isOfProjectAlone(wordsOfKey(key));
  if (isNamed && entries.some(([key, one]) => Array.isArray(one) && isOpen(key))) return listsInArray([value], path);
  const byKeys = listedByKey(entries, path);
  const lists = entries.flatMap(([key, one]) => {
    if (one === headings && entries.length > 1) return [];
    if (isNamed && !isHolder(key) && (areOfProject(key) || statusIn(wordsOfKey(key)) === null)) return [];
    return walk(one, { ...pathTo(key, path), ...(byKeys && { status: byKeys.status }) }) ?? [];
  });
  const filled = [byKeys ?? [], lists].flat().filter(({ items }) => items.length > 0);
  if (lists.length > 0) return filled.map((list) => ({ ...list, heading: headings }));
  return isNamed ? [{ ...path, items: [value] }] : null;
}

/** `{"Tower": "missing", "Mill": "to do"}`: not what an answer says of itself, as "error" and "checked_by". */
function statusesByName(entries: readonly [string, unknown][]): [string, unknown][] {
  if (!entries.every(([key, one]) => typeof one === 'string' && !NAMES.test(key))) return [];
  const says = (one: unknown) => statusSaid(String(one)) !== null;
  const items = entries.filter(([key]) => !isStatusOfAnswer(key));
  const named = items.filter(([key, one]) => !ERRORS.test(key) && (says(one) || !key.includes('_')));
  const count = named.filter(([, one]) => says(one)).length;
  const areNames = named.every(([key]) =>
    items.length < entries.length
      ? mayBeName(key)
      : headingOf(key) === null || (count === named.length && !isField(key)),
  );
  return areNames && count * 2 >= named.length ? named : [];
}

/** `{"status": "ok", "Tower": "missing"}` */
function isStatusOfAnswer(key: string): boolean {
  return isField(key) && headingOf(key)?.meaning === 'status';
}

/** As a program names what it says of an answer. */
function isField(key: string): boolean {
  return /^\p{Ll}+$/u.test(key);
}

const WRAPS = /^(?:attributes|properties|details|fields|info)$/iu;

/**
 * `{"Tower": {"number": …}, "Mill": {"number": …}}`: the keys are the names, or the ids.
 * @param enough so many of them are no accident
 */
function itemsByKey(entries: readonly [string, unknown][], enough: number): Record<string, unknown>[] | null {
  const keys = entries.map(([, one]) => (isObject(one) ? Object.keys(one) : []));
  const [first = []] = keys;
  const areAlike = keys.every((own) => own.some((key) => first.includes(key)));
  // A name may have a word of a status in it: "Brenner Pass".
  const isWord = ([key]: readonly [string, unknown]) =>
    isHolder(key) || WRAPS.test(key) || statusSaid(wordsOfKey(key)) !== null;
  if (entries.length < enough || !areAlike || entries.some(isWord)) return null;
  return entries.map(([key, one]) => ({
    [isLongId(key) || (isNumberLike(key) && isNamedObject(one)) ? 'id' : 'name']: key,
    ...(one as Record<string, unknown>),
  }));
}

/** `{"Tower": ["Drawings"]}`, `{"West": ["Tower"]}`: whether the keys or the texts are the projects nobody knows. */
function listedByKey(entries: readonly [string, unknown][], path: Path): JsonList | null {
  const areNames = entries.every(([key, one]) => Array.isArray(one) && (isLongId(key) || mayBeName(key)));
  if (!areNames) return null;
  const items = entries.map(([key]) => (isLongId(key) ? { id: key } : { name: key }));
  return { ...path, status: 'unclear', items };
}

function pathTo(key: string, path: Path): Path {
  return {
    status: statusIn(wordsOfKey(key)) ?? (mayBeFine(wordsOfKey(key)) ? 'unclear' : path.status),
    isError: path.isError || ERRORS.test(key),
    isAside: path.isAside || ASIDE.test(key),
    key,
  };
}

/** A flag is written in one word, in small letters first. */
function mayBeName(key: string): boolean {
  return /^[^\p{Ll}]|\s/u.test(key) && headingOf(key) === null && statusIn(wordsOfKey(key)) === null;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
