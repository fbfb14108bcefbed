/** What the words on the buttons and links of rows tell of the rows' projects. */
import { findLabel } from '../../labels.ts';
import { SELECTORS } from '../../selectors.ts';
import { rowsAround } from './signs-in-rows.ts';

/**
 * Rows that offer to add their project, and those that lack a button which most have: in place of "Remove" they say
 * "Undo", "Retry" or "Removing".
 */
export function rowsPressedOddly(block: Element, rows: readonly HTMLElement[]): HTMLElement[] {
  const byWords = groupByText(block.querySelectorAll(SELECTORS.button));
  const offered = [...byWords].flatMap(([words, buttons]) => (findLabel(words, 'add') === null ? [] : buttons));
  const lacking = [...byWords.values()].flatMap((buttons) => {
    if (buttons.length * 2 <= rows.length || buttons.length === rows.length) return [];
    const having = new Set(rowsAround(buttons, rows));
    return having.size * 2 > rows.length ? rows.filter((row) => !having.has(row)) : [];
  });
  return [...rowsAround(offered, rows), ...lacking];
}

/** Whether a text is that of a link which most rows have. */
export function usualLinks(block: Element, rows: readonly HTMLElement[]): (text: string) => boolean {
  let links: ReadonlyMap<string, readonly Element[]> | null = null;
  return (text) => {
    links ??= groupByText(block.querySelectorAll('a, [role="link"]'));
    return (links.get(text)?.length ?? 0) * 2 > rows.length;
  };
}

function groupByText(elements: Iterable<Element>): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const text = element.textContent?.trim() ?? '';
    const group = groups.get(text);
    if (group !== undefined) group.push(element);
    else if (text !== '') groups.set(text, [element]);
  }
  return groups;
}
