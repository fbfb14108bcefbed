/** What the words on the buttons and links of rows tell of the rows' projects. */
import { findLabel } from '../../labels.ts';
import { SELECTORS } from '../../selectors.ts';
import type { RowsAround } from './rows-around.ts';

/**
 * Rows that offer to add their project, and those that have another button in place of one which most have: "Undo",
 * "Retry" or "Removing" where others say "Remove".
 */
export function rowsPressedOddly(block: Element, rows: readonly HTMLElement[], rowsAround: RowsAround): HTMLElement[] {
  const byWords = groupByText(block.querySelectorAll(`:is(${SELECTORS.button}):not([aria-expanded])`));
  const all = [...byWords.values()];
  const offered = [...byWords].flatMap(([words, buttons]) => (findLabel(words, 'add') === null ? [] : buttons));
  const unusual = all.filter(({ length }) => length * 2 <= rows.length).flat();
  if (offered.length === 0 && unusual.length === 0) return [];
  const odd = new Set(rowsAround(unusual));
  const lacking = all.flatMap((buttons) => {
    if (buttons.length * 2 <= rows.length || buttons.length === rows.length) return [];
    const having = new Set(rowsAround(buttons));
    return [...odd].filter((row) => !having.has(row));
  });
  return [...rowsAround(offered), ...lacking];
}

/** Whether a text is that of a link which most rows have. */
export function usualLinks(block: Element, rows: readonly HTMLElement[]): (text: string) => boolean {
  let links: ReadonlyMap<string, readonly Element[]> | null = null;
  return (text) => {
    links ??= groupByText(block.querySelectorAll('a, [role="link"]'));
    return (links.get(withoutNumbers(text))?.length ?? 0) * 2 > rows.length;
  };
}

function groupByText(elements: Iterable<Element>): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const text = withoutNumbers(element.textContent ?? '');
    const group = groups.get(text);
    if (group !== undefined) group.push(element);
    else if (text !== '') groups.set(text, [element]);
  }
  return groups;
}

/** "Requests (2)" and "Requests (3)" are one. */
function withoutNumbers(text: string): string {
  return text.replace(/[\d\s]+/g, ' ').trim();
}
