import type { ColumnRole, ListColumn } from '../lists/parsed-list.ts';

const ROLE_TEXTS: Readonly<Record<ColumnRole, string>> = {
  name: 'Name',
  number: 'Number',
  id: 'Procore ID',
  status: 'Status',
  other: 'Not understood',
  ignored: 'Not needed',
};

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
      <summary>Columns: {summaryOf(columns)}</summary>
      <ul class="columns">
        {columns.map(({ heading, role, example }, index) => {
          const title = heading === '' ? `Column ${index + 1}` : heading;
          return (
            <li key={index}>
              <label>
                <span class="title">
                  <span dir="auto">{title}</span>
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
                  {Object.entries(ROLE_TEXTS).map(([value, text]) => (
                    <option key={value} value={value}>
                      {text}
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

/** "“Project Name” is the name, “Job No” the number." */
function summaryOf(columns: readonly ListColumn[]): string {
  const named = (['name', 'number', 'id'] as const).flatMap((role) => {
    const index = columns.findIndex((column) => column.role === role);
    const heading = columns[index]?.heading || `column ${index + 1}`;
    return index === -1 ? [] : [`${heading} (${ROLE_TEXTS[role].replace('N', 'n')})`];
  });
  const unread = columns.filter(({ role }) => role === 'other').length;
  const open = unread === 0 ? [] : [`${unread} not understood`];
  return [...named, ...open].join(', ') || 'choose the name';
}
