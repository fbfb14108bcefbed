import { describe, expect, test } from 'vitest';
import { files, textOf } from './imports.ts';

const MOST_LINES_OF_A_FILE = 250;
const MOST_LINES_OF_A_FUNCTION = 80;

/** How a function begins at the left margin, tables apart; those further in are shorter than what is around them. */
const BEGINNING = /^(?:export )?(?:default )?(?:async )?(?:function\*? (\w+)|const (\w+)\b.*(?:=>|\()(?!.* = [{[]$))/;
/** What closes all that is open. The line of a parameter list or of a return type opens the body. */
const END = /^[})\]].*(?<![{(<|&])$/;

/** The lines of each, as the formatter writes them: it ends with the first closing bracket at the left margin. */
function functionsIn(text: string): { readonly name: string; readonly lines: number }[] {
  const found: { name: string; lines: number }[] = [];
  let open: { name: string; start: number } | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const [, named, constant] = BEGINNING.exec(line) ?? [];
    const name = named ?? constant;
    // One that is a mere expression has ended without a bracket.
    if (/^\w/.test(line)) open = null;
    if (name !== undefined && !line.endsWith('}')) open = { name, start: index };
    if (open !== null && END.test(line)) {
      found.push({ name: open.name, lines: index - open.start + 1 });
      open = null;
    }
  }
  return found;
}

describe('small parts', () => {
  test('are measured to the line', () => {
    const text = [
      'export async function first(',
      '  one: number,',
      '): Promise<void> {',
      '  if (one) {',
      '  }',
      '}',
      '',
      'export const second = computed(() => {',
      '});',
      '',
      'function third({',
      '  one,',
      '}: {',
      '  one: number;',
      '}) {',
      '}',
    ].join('\n');
    expect(functionsIn(text)).toEqual([
      { name: 'first', lines: 6 },
      { name: 'second', lines: 2 },
      { name: 'third', lines: 6 },
    ]);
  });

  test(`no file has more than ${MOST_LINES_OF_A_FILE} lines`, () => {
    const sizes = files.map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }));
    expect(sizes.filter(({ lines }) => lines > MOST_LINES_OF_A_FILE)).toEqual([]);
  });

  test(`no function has more than ${MOST_LINES_OF_A_FUNCTION} lines`, () => {
    const functions = files.flatMap((file) => functionsIn(textOf(file)).map((each) => ({ file, ...each })));
    expect(functions.length).toBeGreaterThan(1000);
    expect(functions.filter(({ lines }) => lines > MOST_LINES_OF_A_FUNCTION)).toEqual([]);
  });
});
