import { expect, test } from 'vitest';
import { files, textOf } from './imports.ts';

/** Nothing is to be seen of them, or only with what the background tells. */
const NOT_SHOWN_ALONE = [
  'src/ui/keep-focus.tsx',
  'src/popup/popup.tsx',
  'src/popup/company-page.tsx',
  'src/popup/failure.tsx',
];

test('every component of ui, popup and guide has states to be looked at', () => {
  const states = textOf('tests/ui/states.tsx') + textOf('tests/ui/popup-states.tsx');
  const components = files.filter((file) => /^src\/(?:ui|popup|content\/guide)\/[\w-]+\.tsx$/.test(file));
  const shown = components.filter((file) => !NOT_SHOWN_ALONE.includes(file));
  expect(shown.length).toBeGreaterThan(25);
  expect(shown.filter((file) => !states.includes(`'${file}'`))).toEqual([]);
});
