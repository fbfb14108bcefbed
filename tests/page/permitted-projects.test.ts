import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import {
  button,
  CONTROLS,
  configurations,
  ENGLISH,
  FRENCH,
  LISTS,
  modal,
  NONSENSE,
  PROJECTS,
  page,
  requested,
  section,
  table,
  type Words,
} from './written-pages.ts';

const shown = openedForFile(openFinderPage);

const LANGUAGES: Readonly<Record<string, Words>> = { English: ENGLISH, French: FRENCH, 'no known language': NONSENSE };

const certaintyIn = (language: string) => (language === 'no known language' ? 'by-structure' : 'labelled');

function find(isAskedFor = false) {
  return shown.page.evaluate((asked) => {
    const found = window.finder.findPermittedProjects({ isAskedFor: asked });
    if (found === null) return null;
    const { certainty, heading, editor } = found;
    return {
      certainty,
      heading,
      kind: editor?.picker.kind ?? null,
      add: editor?.addButton.textContent?.trim() ?? null,
      table: window.finder.readPermittedTable(found),
    };
  }, isAskedFor);
}

test('a section that was found stays found while something like it is beside it, and no longer than its words', async () => {
  await shown.show(page(NONSENSE, section(NONSENSE)));
  const outcome = await shown.page.evaluate(
    (twin) => {
      const { findPermittedProjects } = window.finder;
      const before = findPermittedProjects();
      document.querySelector('main > div')?.insertAdjacentHTML('afterbegin', twin);
      const alone = findPermittedProjects();
      const kept = findPermittedProjects({ before });
      const isSame = kept !== null && kept.editor?.picker.control === before?.editor?.picker.control;
      for (const heading of document.querySelectorAll('h2')) heading.textContent = 'Something else';
      return { alone, isSame, later: findPermittedProjects({ before }) };
    },
    section({ ...NONSENSE, section: 'Flum Zibbles' }),
  );
  expect(outcome).toEqual({ alone: null, isSame: true, later: null });
});

test('a grid is not whole while it shows fewer rows than it has', async () => {
  const list = (LISTS['grid that pins the column of actions']?.(ENGLISH) ?? '').replace(
    'rowcount="4"',
    'rowcount="90"',
  );
  await shown.show(page(ENGLISH, section(ENGLISH, { list })));
  expect(await find()).toMatchObject({ table: { labels: PROJECTS, isComplete: false } });
});

test('a part of a row that says another name later is read again', async () => {
  await shown.show(
    page(ENGLISH, section(ENGLISH, { list: LISTS['grid that pins the column of names']?.(ENGLISH) ?? '' })),
  );
  await find();
  await shown.page.evaluate(async () => {
    const cells = [...document.querySelectorAll('[row-index="1"] [role="gridcell"]')];
    for (const cell of cells.filter(({ textContent }) => textContent?.includes('South'))) cell.textContent = 'New Quay';
  });
  expect((await find())?.table?.labels[1]).toBe('New Quay');
});

test('a link to another part of the list turns pages, whatever the base of the document', async () => {
  const list = `<div>${table(ENGLISH)}<a href="?page=2">2</a></div>`;
  await shown.show(`<base href="/elsewhere/">${page(ENGLISH, section(ENGLISH, { list }))}`);
  expect(await find()).toMatchObject({ table: { labels: PROJECTS, isComplete: false } });
});

test('an open menu that floats in a dialog is no modal, and its words are no title', async () => {
  const menu =
    '<div role="dialog" aria-label="Company menu"><div><ul role="menu"><li role="menuitem">Log out</li></ul></div></div>';
  await shown.show(page(ENGLISH, section(ENGLISH)) + menu);
  expect(await find()).toMatchObject({ certainty: 'labelled', table: { labels: PROJECTS, isComplete: true } });
  expect(await shown.page.evaluate(() => window.finder.readPageTitles().titles)).not.toContain('Company menu');
});

describe.each(Object.keys(LANGUAGES))('in %s', (language) => {
  const words = LANGUAGES[language] as Words;
  const certainty = certaintyIn(language);

  test.each(Object.keys(CONTROLS))('the section is found with a %s', async (kind) => {
    await shown.show(page(words, section(words, { control: CONTROLS[kind]?.(words) ?? '' })));
    expect(await find()).toMatchObject({
      certainty,
      heading: words.section,
      add: words.add,
      table: { labels: PROJECTS, isComplete: true },
    });
  });

  test.each(Object.keys(LISTS))('the permitted projects are read from a %s', async (kind) => {
    await shown.show(page(words, section(words, { list: LISTS[kind]?.(words) ?? '' }) + requested(words)));
    expect(await find()).toMatchObject({ certainty, table: { labels: PROJECTS, isComplete: true } });
  });

  test('the section is found while no project is permitted, without the next section’s rows', async () => {
    const list = `<div><svg></svg><p>${words.none}</p></div>`;
    await shown.show(page(words, section(words, { list }) + requested(words)));
    expect(await find()).toMatchObject({ certainty, add: words.add, table: null });
  });

  test('the section is found in a frame', async () => {
    const frames = { '/embedded': page(words, section(words)) };
    await shown.show('<main><h1>x</h1><iframe src="/embedded"></iframe></main>', { frames });
    expect(await find()).toMatchObject({ certainty, table: { labels: PROJECTS, isComplete: true } });
  });

  test('the section is found in a frame of a frame, beside a frame of another origin', async () => {
    const frames = {
      '/outer': '<iframe src="https://elsewhere.example/"></iframe><iframe src="/inner"></iframe>',
      '/inner': section(words),
      'https://elsewhere.example/': section(words),
    };
    await shown.show('<iframe src="/outer"></iframe>', { frames });
    expect(await find()).toMatchObject({ certainty, heading: words.section });
  });

  test('the next tab’s drop-down with Save is never labelled, and never found by its structure', async () => {
    const config = `<table><tbody><tr><td>A</td></tr></tbody></table>`;
    for (const more of ['', '<input type="text">', config]) {
      await shown.show(page(words, configurations(words, more)));
      expect(await find()).toBeNull();
    }
  });

  test('beside the next section’s drop-down it is still the one', async () => {
    await shown.show(page(words, configurations(words, '<input type="text">') + section(words)));
    expect(await find()).toMatchObject({ certainty, heading: words.section, add: words.add });
    await shown.show(page(words, section(words) + configurations(words, '<input type="text">')));
    expect(await find()).toMatchObject({ certainty, heading: words.section, add: words.add });
  });

  test.each([
    ['banner', (inner: string) => `<header>${inner}</header>`],
    ['navigation', (inner: string) => `<nav>${inner}</nav>`],
    ['toolbar', (inner: string) => `<div role="toolbar">${inner}</div>`],
    ['strip without a role', (inner: string) => `<div>${inner}</div>`],
  ])('a choice of project with a button in a %s over the page is no second one', async (_what, around) => {
    const global = around(`<div>${CONTROLS['SuperSelect of core-react']?.(words)}${button('Go')}</div>`);
    await shown.show(global + page(words, section(words)));
    expect(await find()).toMatchObject({ certainty, heading: words.section, add: words.add });
    expect(await find(true)).toMatchObject({ heading: words.section, add: words.add });
  });

  test('the section is found while more is chosen in its drop-down than rows make a list', async () => {
    const token = '<div><span>North</span><svg data-close="true"></svg></div>';
    const control =
      CONTROLS['MultiSelect of core-react']?.(words)
        .replace('<div>\n    <input', `<div>${token.repeat(150)}<div><input`)
        .replace('value="">', 'value=""></div>') ?? '';
    await shown.show(page(words, section(words, { control })));
    expect(await find()).toMatchObject({ certainty, heading: words.section, kind: 'multi-select', add: words.add });
  });

  test('another tool that adds people to projects is not taken for it', async () => {
    const people = table(words, ['Ann Lee ann@acme.example', 'Bo Ray bo@acme.example']);
    await shown.show(page(words, section({ ...words, section: 'Add users to projects' }, { list: people })));
    expect(await find()).toBeNull();
  });
});

describe('in a language with a sourced label', () => {
  test('a section without the label is none, unless the user says that it is', async () => {
    await shown.show(page(ENGLISH, section({ ...ENGLISH, section: 'Allowed things' })));
    expect(await find()).toBeNull();
    expect(await find(true)).toMatchObject({ certainty: 'by-structure', heading: 'Allowed things' });
  });

  test.each([
    ['colon', 'Permitted Projects:'],
    ['count', 'Permitted Projects (3)'],
    ['capitals', 'PERMITTED PROJECTS'],
    ['a no-break space', 'Permitted\u00a0Projects'],
    ['two parts', '<span>Permitted</span> <span>Projects</span>'],
  ])('the label may have %s', async (_what, text) => {
    await shown.show(page(ENGLISH, section({ ...ENGLISH, section: text })));
    expect(await find()).toMatchObject({ certainty: 'labelled', table: { labels: PROJECTS } });
  });

  test.each([
    ['plain words', (inner: string) => `<div>Permitted Projects</div>${inner}`],
    ['the name of a region', (inner: string) => `<div role="region" aria-label="Permitted Projects">${inner}</div>`],
    ['a legend', (inner: string) => `<fieldset><legend>Permitted Projects</legend>${inner}</fieldset>`],
    [
      'the tab that is shown',
      (inner: string) => `<button role="tab" aria-selected="true">Permitted Projects</button>
      <button role="tab" aria-selected="false">More</button><div role="tabpanel">${inner}</div>`,
    ],
  ])('the label may be %s', async (_what, around) => {
    const inner = `<div>${CONTROLS['SuperSelect of core-react']?.(ENGLISH)}${button('Add')}</div>${table(ENGLISH)}`;
    await shown.show(`<main><h1>Acme Sync</h1>${around(inner)}</main>`);
    expect(await find()).toMatchObject({ certainty: 'labelled', table: { labels: PROJECTS } });
  });

  test('a tab that is not shown is no label', async () => {
    const tabs =
      '<nav><button aria-current="true">Other</button><button aria-current="false">Permitted Projects</button></nav>';
    await shown.show(`<main><h1>Acme Sync</h1>${tabs}${configurations(ENGLISH)}</main>`);
    expect(await find()).toBeNull();
  });

  test('a user without the right to edit sees the rows, and has no editor', async () => {
    const list = table(ENGLISH, PROJECTS, false);
    const rows = { labels: PROJECTS, isComplete: true };
    await shown.show(
      page(ENGLISH, `<section><h2>Permitted Projects</h2><p>Ask.</p>${list}</section>${requested(ENGLISH)}`),
    );
    expect(await find()).toMatchObject({ certainty: 'labelled', kind: null, add: null, table: rows });
    const disabled = (CONTROLS['MultiSelect of core-react']?.(ENGLISH) ?? '')
      .replace('<input', '<input disabled')
      .replace('<button', '<button disabled');
    await shown.show(page(ENGLISH, section(ENGLISH, { control: disabled, list, add: button('Add', 'disabled') })));
    expect(await find()).toMatchObject({ certainty: 'labelled', kind: null, add: null, table: rows });
  });

  test('a section that is hidden is none', async () => {
    await shown.show(page(ENGLISH, `<div style="display:none">${section(ENGLISH)}</div>`));
    expect(await find()).toBeNull();
  });
});

describe('the modal while an app is installed', () => {
  test.each([
    ['English', ENGLISH, 'Add Permitted Projects', 'labelled'],
    ['German', { ...NONSENSE, add: 'Dazu' }, 'Genehmigte Projekte hinzufügen', 'labelled'],
  ])(
    'is found in %s, over the page, and the requested permissions are not its rows',
    async (_name, words, title, certainty) => {
      await shown.show(page(ENGLISH, section(ENGLISH)) + modal(words, title));
      expect(await find()).toMatchObject({ certainty, heading: title, add: words.add, table: null });
    },
  );

  test('keeps its Add once something is chosen', async () => {
    await shown.show(modal(NONSENSE, 'Genehmigte Projekte hinzufügen'));
    await find();
    await shown.page.$eval('button[disabled]', (add) => add.removeAttribute('disabled'));
    expect(await find()).toMatchObject({ add: NONSENSE.add });
  });

  test('in a language that nobody knows it has to be asked for', async () => {
    await shown.show(modal(NONSENSE, 'Wibble'));
    expect(await find()).toBeNull();
    expect(await find(true)).toMatchObject({ certainty: 'by-structure', add: NONSENSE.add, heading: 'Wibble' });
  });
});

describe('the table', () => {
  const read = async (list: string, words = ENGLISH) => {
    await shown.show(page(words, section(words, { list })));
    return (await find())?.table;
  };
  const rows = (...cells: string[][]) =>
    `<table><tbody>${cells
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}<td><button>Delete</button></td></tr>`)
      .join('')}</tbody></table>`;

  test.each([
    ['a way to turn pages', '<nav role="navigation"><button>2</button></nav>'],
    ['a button of its own', '<button type="button">Next</button>'],
    ['a filter', '<input type="search">'],
    ['a drop-down', '<select><option>Active</option></select>'],
    ['a sign that rows are still coming', '<div role="progressbar"></div>'],
    ['a total that is larger', '<p>1-3 of 60</p>'],
    ['a link to its next page', '<a href="?page=2">more</a>'],
  ])('with %s beside it is not taken for whole', async (_what, html) => {
    expect(await read(table(ENGLISH) + html)).toEqual({ labels: PROJECTS, isComplete: false });
  });

  test.each([
    ['rows that come while scrolling', table(ENGLISH).replace('<table>', '<table aria-rowcount="90">')],
    ['a filter in its head', table(ENGLISH).replace('<th role="columnheader">#', '<th><input type="text">')],
    [
      'a button in its last row',
      table(ENGLISH).replace('</tbody>', '<tr><td colspan="2"><button>more</button></td></tr></tbody>'),
    ],
    ['rows that cannot be taken away', table(ENGLISH, PROJECTS, false)],
  ])('with %s is not taken for whole', async (_what, html) => {
    expect(await read(html)).toEqual({ labels: PROJECTS, isComplete: false });
  });

  test('with a link to another page, and its total, is whole', async () => {
    expect(await read(`${table(ENGLISH)}<p>1-3 of 3</p><a href="/help">Learn more</a>`)).toMatchObject({
      isComplete: true,
    });
  });

  test.each([
    ['behind a check box', rows(['<input type="checkbox">', 'North'], ['<input type="checkbox">', 'South'])],
    ['behind a number', rows(['1000', 'North'], ['P-2.1', 'South'])],
    ['behind an id', rows(['562949953443325', 'North'], ['562949953443326', 'South'])],
    ['behind its state', rows(['Active', 'North'], ['Active', 'South'])],
    ['as a link', rows(['<a href="/1">North</a>', 'x'], ['<a href="/2">South</a>', 'x'])],
    ['over its address', rows(['<div><p>North</p><p>1 Road</p></div>'], ['<div><p>South</p><p>2 Road</p></div>'])],
    ['above a text for nobody', rows(['North<button>i</button>'], ['South<button>i</button>'])],
  ])('gives a name %s', async (_what, html) => {
    expect(await read(html)).toEqual({ labels: ['North', 'South'], isComplete: true });
  });

  test('tells projects of the same name apart by their numbers', async () => {
    expect((await read(rows(['1', 'North'], ['2', 'North'], ['3', 'South'])))?.labels).toEqual([
      '1 - North',
      '2 - North',
      'South',
    ]);
    const ids = rows(['562949953443325', 'North'], ['562949953443326', 'North'], ['562949953443327', 'South']);
    expect((await read(ids))?.labels).toEqual(['North', 'North', 'South']);
  });

  test('gives the number that stands over a name in one cell as Procore writes it', async () => {
    const cell = (number: string, name: string) => `<div><div>${number}</div><div>${name}</div></div>`;
    expect((await read(rows([cell('1', 'North')], [cell('2', 'South')])))?.labels).toEqual(['1 - North', '2 - South']);
  });

  test('is read again when rows come, go or change', async () => {
    await read(table(ENGLISH));
    const labels = await shown.page.evaluate(() => {
      const found = window.finder.findPermittedProjects();
      if (found === null) throw new Error('no section');
      const first = document.querySelector('tbody tr span');
      if (first !== null) first.textContent = 'Renamed';
      const now = window.finder.readPermittedTable(found)?.labels;
      document.querySelector('tbody tr:last-child')?.remove();
      const then = window.finder.readPermittedTable(found)?.labels;
      return [now, then];
    });
    expect(labels).toEqual([
      ['Renamed', PROJECTS[1], PROJECTS[2]],
      ['Renamed', PROJECTS[1]],
    ]);
  });

  test('shows the rows that are meant', async () => {
    await read(table(ENGLISH));
    const texts = await shown.page.evaluate(() => {
      const found = window.finder.findPermittedProjects();
      return found && window.finder.findInTable(found, (label) => label.includes('South')).map((row) => row.innerText);
    });
    expect(texts).toEqual([expect.stringContaining('South Bridge')]);
  });
});
