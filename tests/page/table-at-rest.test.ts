import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import {
  button,
  CONTROLS,
  ENGLISH,
  modal,
  NONSENSE,
  PROJECTS,
  page,
  section,
  table,
  type Words,
} from './written-pages.ts';

const shown = openedForFile(openFinderPage);

const CONTROL = CONTROLS['MultiSelect of core-react']?.(ENGLISH) ?? '';

function readAtRest() {
  return shown.page.evaluate(() => {
    const found = window.finder.findPermittedProjects();
    if (found === null) throw new Error('no section');
    return window.finder.readTableAtRest(found);
  });
}

const withList = (list: string, words: Words = ENGLISH) => page(words, section(words, { list }));
const empty = `<p>${ENGLISH.none}</p>`;
const pager = '<button disabled>Previous</button> 1-3 of 9 <button>Next</button>';

describe('what a complete table lists', () => {
  test.each([
    ['the usual table', withList(table(ENGLISH)), PROJECTS],
    ['in a language that we do not know', withList(table(NONSENSE), NONSENSE), PROJECTS],
    ['with a search that is empty', withList(`<input type="search">${table(ENGLISH)}`), PROJECTS],
    ['in a box that all of it fits into', withList(`<div style="overflow: auto">${table(ENGLISH)}</div>`), PROJECTS],
    [
      'in a page that scrolls',
      `<div style="height: 200px; overflow: auto">${withList(table(ENGLISH))}</div>`,
      PROJECTS,
    ],
    ['nothing, where Procore says so', withList(empty), []],
    [
      'for somebody who may only look',
      page(ENGLISH, section(ENGLISH, { control: '', add: '', list: table(ENGLISH, PROJECTS, false) })),
      PROJECTS,
    ],
  ])('%s', async (_, body, labels) => {
    await shown.show(body);
    expect(await readAtRest()).toEqual({ labels, isComplete: true });
  });
});

describe('what is not all', () => {
  test.each([
    ['one page of several', withList(`${table(ENGLISH)}<div>${pager}</div>`)],
    ['a search with words in it', withList(`<input type="search" value="tower">${table(ENGLISH)}`)],
    [
      'a box that scrolls, where more may be loaded at its end',
      withList(`<div style="height: 40px; overflow: auto">${table(ENGLISH)}</div>`),
    ],
    ['a total that says more', withList(`${table(ENGLISH)}<p>1-3 of 120</p>`)],
  ])('%s', async (_, body) => {
    await shown.show(body);
    expect((await readAtRest())?.isComplete).toBe(false);
  });
});

describe('what is not at rest', () => {
  const busy = `<button type="button" aria-busy="true">${ENGLISH.add}</button>`;
  test.each([
    ['no rows yet', withList('<div role="progressbar"></div>')],
    ['no rows while Procore adds', page(ENGLISH, section(ENGLISH, { list: empty, add: busy }))],
    ['rows while Procore adds', page(ENGLISH, section(ENGLISH, { add: busy }))],
    ['no rows, and no drop-down to be used', page(ENGLISH, section(ENGLISH, { control: '', add: '', list: empty }))],
    ['rows in a modal', `${page(ENGLISH, '')}<div role="dialog">${section(ENGLISH)}</div>`],
    ['a modal of the installation', withList(table(ENGLISH)) + modal(ENGLISH, 'Add Permitted Projects')],
  ])('%s', async (_, body) => {
    await shown.show(body);
    expect(await readAtRest()).toBe(null);
  });

  test('rows whose drop-down is switched off while Procore adds', async () => {
    await shown.show(page(ENGLISH, section(ENGLISH, { control: CONTROL, add: button(ENGLISH.add) })));
    const rows = await shown.page.evaluate(() => {
      const found = window.finder.findPermittedProjects();
      if (found === null) throw new Error('no section');
      document.querySelector('[data-qa="core-multiselect-input"]')?.setAttribute('disabled', '');
      return window.finder.readTableAtRest(found);
    });
    expect(rows).toBe(null);
  });
});
