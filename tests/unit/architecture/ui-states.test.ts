import { expect, test } from 'vitest';
import { files, textOf } from './imports.ts';

/** Nothing is to be seen of them alone, or only with what the background tells. */
const NOT_SHOWN_ALONE = [
  'src/ui/keep-focus.tsx',
  // Words of others.
  'src/ui/message.tsx',
  'src/options/options.tsx',
  'src/popup/popup.tsx',
  'src/popup/company-page.tsx',
  'src/popup/failure.tsx',
  'src/popup/keep-beside.tsx',
  // Parts of "Edit Integration", of "New integration" and of what takes a list, in whose states they are to be seen.
  ...[
    'credential-fields',
    'missing-tools',
    'not-installed',
    'project-browser',
    'run-details',
    'run-result',
    'saved-summary',
  ].map((name) => `src/popup/edit/${name}.tsx`),
  ...['step-one', 'step-two', 'with-findings'].map((name) => `src/popup/edit/${name}.tsx`),
  ...['new-fields', 'projects-source'].map((name) => `src/popup/new/${name}.tsx`),
  ...['found-list', 'take-from-text', 'taken-along'].map((name) => `src/popup/take/${name}.tsx`),
  // Parts of the panel's other views, or with what its snapshots, its list and its questions tell.
  ...[
    'copy-report',
    'gone-projects',
    'keep-list',
    'later-part',
    'list-questions',
    'list-tools',
    'missing-projects',
    'more',
    'panel',
    'projects-by-hand',
    'reload',
    'remember-projects',
    'selected',
    'undecided-projects',
    'use-a-list',
  ].map((name) => `src/content/panel/view/${name}.tsx`),
];

test('every component of ui, popup, settings, guide and panel has states to be looked at', () => {
  const states = ['states', 'popup-states', 'own-states', 'panel-states', 'options-states']
    .map((name) => textOf(`tests/ui/${name}.tsx`))
    .join('\n');
  const components = files.filter((file) =>
    /^src\/(?:ui|popup(?:\/\w+)?|options|content\/guide|content\/panel\/view)\/[\w-]+\.tsx$/.test(file),
  );
  const shown = components.filter((file) => !NOT_SHOWN_ALONE.includes(file));
  expect(shown.length).toBeGreaterThan(25);
  expect(shown.filter((file) => !states.includes(`'${file}'`))).toEqual([]);
});
