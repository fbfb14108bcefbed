import type { JsonWithin } from './json-rows.ts';

const VALUE = /\s*(?:n?'([^']*(?:''[^']*)*)'|((?:[^,()']|\([^()]*\))+))\s*(?:,|$)/giu;
const TUPLE = /\(((?:'[^']*(?:''[^']*)*'|[^()']|\([^()']*\))*)\)/gu;
/** INSERT INTO missing (number, name) VALUES ('19-1', 'Tower'), … */
const INSERT = new RegExp(
  `insert\\s+(?:ignore\\s+)?into\\s+((?:\\[[^\\]]*\\]|[^\\s(])+)\\s*(?:\\(([^()]+)\\)\\s*)?values((?:\\s*${TUPLE.source}\\s*,?)+)\\s*;?`,
  'giu',
);
const QUOTES = /["`[\]]/gu;

/** What statements of a database write into its tables, as lists under the names of those; `null` where there are none. */
export function rowsOfSql(text: string): JsonWithin | null {
  const tables = new Map<string, unknown[][]>();
  const rest = text.replace(INSERT, (statement, table: string, columns: string | undefined, tuples: string) => {
    const name = table.replace(QUOTES, '');
    const rows = tables.get(name) ?? (columns === undefined ? [] : [columns.replace(QUOTES, '').split(/\s*,\s*/u)]);
    for (const [, tuple = ''] of tuples.matchAll(TUPLE)) rows.push(valuesIn(tuple));
    tables.set(name, rows);
    return statement.replace(/[^\n]/gu, '');
  });
  if (tables.size === 0) return null;
  const around = rest
    .split('\n')
    .map((line, index) => ({ row: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
  return { json: JSON.stringify(Object.fromEntries(tables)), around };
}

function valuesIn(tuple: string): (string | null)[] {
  return [...tuple.matchAll(VALUE)].map(([, text, other = '']) => {
    if (text !== undefined) return text.replaceAll("''", "'");
    return /^null$/iu.test(other.trim()) ? null : other.trim();
  });
}
