import { expect, test } from 'vitest';
import { files, textOf } from './imports.ts';

/** Parts of others, which are shown with them; and what nobody sees. */
const SHOWN_WITH_OTHERS = ['src/ui/keep-focus.tsx'];

test('every component of ui has states to be looked at', () => {
  const states = textOf('tests/ui/states.tsx');
  const components = files.filter((file) => /^src\/ui\/[\w-]+\.tsx$/.test(file) && !SHOWN_WITH_OTHERS.includes(file));
  expect(components.length).toBeGreaterThan(15);
  expect(components.filter((file) => !states.includes(`'${file}'`))).toEqual([]);
});
