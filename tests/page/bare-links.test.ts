/** Links that lead nowhere by themselves: what a script makes of them, nobody can see. */
import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { button, CONTROLS, ENGLISH, page, table } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

const heading = '<h2>Permitted Projects</h2>';
const control = CONTROLS['native multi-select']?.(ENGLISH) ?? '';
const editor = `<div>${control}${button('Add')}</div>`;
const rows = table(ENGLISH);
const end = (html: string) => rows.replace('</tbody></table>', `${html}</table>`);

/** What is found of a section, and whether its rows are all. */
async function look(content: string) {
  await shown.show(page(ENGLISH, `<section>${content}</section>`));
  return shown.page.evaluate(() => {
    const found = window.finder.findPermittedProjects();
    const reading = found && window.finder.readPermittedTable(found);
    return found && { hasEditor: found.editor !== null, count: reading?.labels.length, isWhole: reading?.isComplete };
  });
}

describe('a table beside links that may show more of it is not whole', () => {
  const words = '<a tabindex="0">Previous</a> <a>1</a> <a>2</a> <a>Next</a>';
  const items = '<li><a tabindex="0">Previous</a></li><li><a>1</a></li><li><a>2</a></li><li><a>Next</a></li>';
  test.each([
    ['in a list', `${rows}<ul class="pagination">${items}</ul>`],
    ['in a list, none of them marked', `${rows}<ul>${items.replace(' tabindex="0"', '')}</ul>`],
    ['in a list of one', `${rows}<ul><li><a tabindex="0">Load more</a></li></ul>`],
    ['at its foot', end(`</tbody><tfoot><tr><td colspan="2">${words}</td></tr></tfoot>`)],
    ['in its last row', end('<tr><td colspan="2"><a>Load more</a></td></tr></tbody>')],
    ['in words that stand out', `${rows}<strong><a>1</a> <a>2</a></strong>`],
    ['below it, with nothing that shows what they do', `${rows}<p><a>Load more</a></p>`],
    ['before it, that say that they can be pressed', `<a style="cursor: pointer">Active</a>${rows}`],
    ['before it, beside an arrow', `<p><a>Older</a><a>»</a></p>${rows}`],
  ])('%s', async (_where, list) => {
    expect(await look(heading + editor + list)).toMatchObject({ hasEditor: true, count: 3, isWhole: false });
  });
});

describe('a table below a link that does nothing, as far as can be seen, is whole', () => {
  test.each([
    ['in a sentence', '<p>Choose them. <a>Learn more</a></p>'],
    ['that others lead to', '<a id="permitted">Which projects the app may use</a>'],
  ])('%s', async (_what, lead) => {
    expect(await look(heading + lead + editor + rows)).toEqual({ hasEditor: true, count: 3, isWhole: true });
  });

  test('but not where it tells of more rows', async () => {
    expect(await look(`${heading}<a>1-3 of 60</a>${editor}${rows}`)).toMatchObject({ isWhole: false });
  });
});

describe('a section is found that a link is wrapped around', () => {
  test.each([
    ['its heading', `<a class="toggle">${heading}</a>${editor}${rows}`],
    ['its words in a heading', `<h2><a class="toggle">Permitted Projects</a></h2>${editor}${rows}`],
    ['its drop-down', `${heading}<a>${control}</a>${button('Add')}${rows}`],
    ['its Add', `${heading}<div>${control}<a class="b">${button('Add')}</a></div>${rows}`],
    ['its table', `${heading}${editor}<a>${rows}</a>`],
  ])('%s', async (_what, content) => {
    expect(await look(content)).toEqual({ hasEditor: true, count: 3, isWhole: true });
  });

  test('its words alone, where it can only be looked at', async () => {
    const content = `<div><a>Permitted Projects</a></div>${table(ENGLISH, ['One', 'Two'], false)}`;
    expect(await look(content)).toMatchObject({ hasEditor: false, count: 2 });
  });

  test('but not the section next door', async () => {
    expect(await look(`<a>App Configurations</a>${editor}${rows}`)).toBeNull();
  });
});

describe('what is no pager for sure is not pressed', () => {
  const total = '<span>1-3 of 60</span>';
  test.each([
    [
      'a menu of dots',
      '<div><button>Export</button><button>Remove all</button><button aria-haspopup="menu">•••</button></div>',
    ],
    ['dots', '<div><button>Export</button><button>Remove all</button><button>…</button></div>'],
    [
      'a menu that has a number',
      '<div><button>Export</button><button>Remove all</button><button aria-expanded="false">3</button></div>',
    ],
    ['links without pages between them', `<div><a>Remove selected</a><a>Remove all</a></div>${total}`],
    ['links before the pages', `<a aria-disabled="true">Remove selected</a><a>Remove all</a>${total}<a>1</a><a>2</a>`],
  ])('%s', async (_what, more) => {
    await shown.show(page(ENGLISH, `<section>${heading}${editor}${rows}${more}</section>`));
    const read = await shown.page.evaluate(async () => {
      let presses = 0;
      document.addEventListener('click', () => {
        presses += 1;
      });
      const found = window.finder.findPermittedProjects();
      if (found === null) throw new Error('no section');
      const { isComplete } = await window.finder.readWholeTable(found, { signal: new AbortController().signal });
      return { presses, isComplete };
    });
    expect(read).toEqual({ presses: 0, isComplete: false });
  });
});
