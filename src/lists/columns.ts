import { isLongId } from '../domain/long-id.ts';
import { DATE, isNumberLike, isRounded } from './cell-text.ts';
import { headingOf } from './headings.ts';
import type { ColumnRole } from './parsed-list.ts';
import type { RawColumn } from './raw-column.ts';
import { hasStatuses } from './status-columns.ts';
import { isCounting } from './sure-numbers.ts';
import { mayBeStatuses, onlyStatuses } from './unknown-statuses.ts';

const NAMES_A_PROJECT = /proj|progett|プロジェクト|项目|專案|โครงการ/iu;
/** Of two columns that mean the same the one that says "Procore" says what the page shows. */
const OF_PROCORE = /procore/iu;
const ANY_ID = /^[1-9]\d{4,}$/u;
const BESIDE_THE_POINT = /^(?:true|false|yes|no|y|n|\S+@\S+\.\S+|https?:\S*)$/iu;

/** What each column says of a project. A table may lack a name; then a number or an id has to do. */
export function rolesOf(columns: readonly RawColumn[]): ColumnRole[] {
  const isHeaded = columns.some(({ heading }) => headingOf(heading) !== null);
  return isHeaded ? rolesByHeading(columns) : rolesByValues(columns);
}

function rolesByHeading(columns: readonly RawColumn[]): ColumnRole[] {
  const isNumbered = columns.some(({ heading }) => /^(?:number|code)$/u.test(headingOf(heading)?.meaning ?? ''));
  const roles = columns.map((column) => quietRole(column, isNumbered));
  const take = (role: ColumnRole, weigh: (column: RawColumn) => number) => {
    if (roles.includes(role)) return;
    const weights = columns.map((column, index) => (roles[index] === 'other' ? weigh(column) : 0));
    const best = Math.max(...weights);
    if (best > 0) roles[weights.indexOf(best)] = role;
  };
  take('id', ({ heading }) => (headingOf(heading)?.meaning === 'procore-id' ? 1 : 0));
  take('name', nameWeight);
  take('number', numberWeight);
  take('id', idWeight(roles.includes('number')));
  take('number', (column) => (headingOf(column.heading)?.meaning === 'key' && !column.values.every(isLongId) ? 1 : 0));
  const open = columns.filter((_, index) => roles[index] === 'other');
  // Where one column says how each stands, no other need be guessed at.
  const perhaps = new Set(roles.includes('status') ? [] : open.filter(mayBeStatuses));
  const statuses = onlyStatuses([...perhaps]);
  const unknown = open.filter((column) => isTextual(column) && headingOf(column.heading)?.meaning !== 'code');
  const named = unknown.length === 1 ? unknown : unknown.filter((column) => !perhaps.has(column));
  if (named.length === 1) take('name', (column) => (column === named[0] ? 1 : 0));
  return roles.map((role, index) => {
    const column = columns[index];
    return role === 'other' && column !== undefined && column === statuses ? 'status' : role;
  });
}

/**
 * What a column is; `other` where that is still open.
 * @param isNumbered another column says by its heading that it holds the projects' numbers
 */
function quietRole(column: RawColumn, isNumbered: boolean): ColumnRole {
  if (hasStatuses(column)) return 'status';
  const meaning = headingOf(column.heading)?.meaning;
  if (meaning === 'ignored' || meaning === 'status') return 'ignored';
  if (
    (meaning === 'counter' || meaning === 'key' || column.heading === '') &&
    isCounting(column, isNumbered ? 1 : undefined)
  )
    return 'ignored';
  return column.values.every((value) => value === '') && meaning === undefined ? 'ignored' : 'other';
}

/** "Project Name" says whose name it is, "Project" what it names, "Name" neither. */
function nameWeight(column: RawColumn): number {
  const heading = headingOf(column.heading);
  const ofProcore = OF_PROCORE.test(column.heading) ? 5_000 : 0;
  if (heading?.meaning === 'title' && !isTextual(column)) return 0;
  if (heading?.meaning === 'title') return ofProcore + (NAMES_A_PROJECT.test(column.heading) ? 1_001 : 1_000);
  if (heading?.meaning !== 'name') return 0;
  return ofProcore + (NAMES_A_PROJECT.test(column.heading) ? 2_000 : 1) + heading.certainty;
}

function numberWeight(column: RawColumn): number {
  const heading = headingOf(column.heading);
  const weights = { number: 3_000, code: 2_000, counter: 1_000, title: 500 } as const;
  const meaning = heading?.meaning;
  if (meaning === undefined || !(meaning in weights) || heading === null) return 0;
  if (meaning === 'title' && isTextual(column)) return 0;
  // "PROJECT_NOT_PERMITTED"
  if (meaning === 'code' && !column.values.some((value) => /\d/u.test(value))) return 0;
  const ofProcore = OF_PROCORE.test(column.heading) ? 5_000 : 0;
  return ofProcore + weights[meaning as keyof typeof weights] + heading.certainty;
}

/** A short id may just as well be the number, unless another column is that. */
function idWeight(isNumberKnown: boolean): (column: RawColumn) => number {
  return ({ heading, values }) => {
    const said = values.filter((value) => value !== '');
    if (headingOf(heading)?.meaning !== 'key' || said.length === 0) return 0;
    const isIdLike = (value: string) => (isNumberKnown ? ANY_ID.test(value) : isLongId(value));
    return said.every((value) => isIdLike(value) || isRounded(value) || isLongId(value.replace(/\D/gu, ''))) ? 1 : 0;
  };
}

function rolesByValues(columns: readonly RawColumn[]): ColumnRole[] {
  const roles: ColumnRole[] = columns.map((column) => {
    const said = column.values.filter((value) => value !== '');
    if (hasStatuses(column)) return 'status';
    if (said.length === 0 || said.every((value) => BESIDE_THE_POINT.test(value)))
      return mayBeStatuses(column) ? 'status' : 'ignored';
    // It may be a project number that looks like one.
    if (said.every((value) => DATE.test(value))) return 'other';
    if (said.every((value) => isLongId(value) || isRounded(value))) return 'id';
    return isTextual(column) ? 'name' : 'number';
  });
  const counting = columns.findIndex((column, index) => roles[index] === 'number' && isCounting(column));
  if (counting !== -1 && roles.filter((role) => role === 'number').length > 1) roles[counting] = 'ignored';
  const names = columns.filter((_, index) => roles[index] === 'name');
  const status = onlyStatuses(names.filter(mayBeStatuses));
  if (status !== null && names.length > 1) roles[columns.indexOf(status)] = 'status';
  // Of two columns of words nobody knows which one is the name.
  const areTwoNames = roles.filter((role) => role === 'name').length > 1;
  const seen = new Set<ColumnRole>();
  return roles.map((role) => {
    const isSecond = seen.has(role);
    seen.add(role);
    return (role === 'name' && areTwoNames) || ((role === 'number' || role === 'id') && isSecond) ? 'other' : role;
  });
}

function isTextual({ values }: RawColumn): boolean {
  const said = values.filter((value) => value !== '');
  return said.filter(isNumberLike).length * 2 < said.length;
}
