import type { Row } from './check-backend.ts';
import { RULES } from './rules.ts';

const WIDTH = Math.max(...RULES.map(({ id }) => id.length));
const INDENT = ' '.repeat(9);

/** One row of the table; a failed or skipped one has more lines beneath. */
export function rowText({ id, requires, result }: Row): string {
  const line = `${result.state.padEnd(7)}  ${id.padEnd(WIDTH)}  ${requires}`;
  switch (result.state) {
    case 'pass':
      return line;
    case 'skipped':
      return `${line}\n${INDENT}because ${result.why}`;
    case 'fail': {
      const details = [`asked     ${result.asked}`, `came      ${result.came}`, `expected  ${result.expected}`];
      return [line, ...details.map((detail) => INDENT + detail)].join('\n');
    }
  }
}

export function summaryText(rows: readonly Row[]): string {
  const count = (state: Row['result']['state']) => rows.filter(({ result }) => result.state === state).length;
  return `${count('pass')} passed, ${count('fail')} failed, ${count('skipped')} skipped`;
}
