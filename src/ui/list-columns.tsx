import type { ColumnRole, ListColumn } from '../lists/parsed-list.ts';
import { type MessageName, message, plural } from '../platform/message.ts';
import { enumerated } from './more-texts.ts';

const ROLES: Readonly<Record<ColumnRole, MessageName>> = {
  name: 'columnName',
  number: 'columnNumber',
  id: 'columnId',
  status: 'columnStatus',
  other: 'columnOther',
  ignored: 'columnIgnored',
};

/** What tells which project it is, as the summary says it. */
const TELLING = { name: 'columnAsName', number: 'columnAsNumber', id: 'columnAsId' } as const;

/** What each column of the list was taken for. The user can say that it is something else. */
export function ListColumns({
  columns,
  onChange,
}: {
  columns: readonly ListColumn[];
  onChange: (column: number, role: ColumnRole) => void;
}) {
  const isOpen = columns.some(({ role }) => role === 'other') || !columns.some(({ role }) => role === 'name');
  return (
    <details open={isOpen}>
      <summary>{summaryOf(columns)}</summary>
      <ul class="columns">
        {columns.map((column, index) => {
          const { role, example } = column;
          return (
            <li key={index}>
              <label>
                <span class="title">
                  <span dir="auto">{headingOf(column, index)}</span>
                  {example !== '' && (
                    <span class="quiet" dir="auto">
                      {example}
                    </span>
                  )}
                </span>
                <select
                  value={role}
                  onChange={({ currentTarget, isTrusted }) => {
                    if (isTrusted) onChange(index, currentTarget.value as ColumnRole);
                  }}
                >
                  {Object.entries(ROLES).map(([value, name]) => (
                    <option key={value} value={value}>
                      {message(name)}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function headingOf({ heading }: ListColumn, index: number): string {
  return heading === '' ? message('columnWithoutHeading', { number: index + 1 }) : heading;
}

/** "Columns: Project Name (name), Job No (number)" */
function summaryOf(columns: readonly ListColumn[]): string {
  const named = (['name', 'number', 'id'] as const).flatMap((role) => {
    const index = columns.findIndex((column) => column.role === role);
    const column = columns[index];
    return column === undefined ? [] : [message(TELLING[role], { heading: headingOf(column, index) })];
  });
  const unread = columns.filter(({ role }) => role === 'other').length;
  const all = unread === 0 ? named : [...named, plural('columnsNotUnderstood', unread)];
  return all.length === 0 ? message('columnsChooseName') : message('columnsRead', { columns: enumerated(all) });
}
