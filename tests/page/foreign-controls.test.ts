/** Sections with other drop-downs and buttons than the one to choose projects in, or with a control that nobody knows. */
import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { button, CONTROLS, ENGLISH, FRENCH, PROJECTS, page, section, table, type Words } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

function find() {
  return shown.page.evaluate(() => {
    const found = window.finder.findPermittedProjects();
    if (found === null) return null;
    const { editor, certainty, isControlUnknown } = found;
    const table = window.finder.readPermittedTable(found)?.labels ?? null;
    if (editor === null) return { isControlUnknown, table };
    return { certainty, control: editor.picker.control.outerHTML, add: editor.addButton.textContent?.trim(), table };
  });
}

const single = (...options: string[]) =>
  `<select>${options.map((option) => `<option>${option}</option>`).join('')}</select>`;
const many = '<select multiple name="projects"><option value="1">One</option><option value="2">Two</option></select>';
const multiSelect = CONTROLS['MultiSelect of core-react']?.(ENGLISH) ?? '';
const listbox = CONTROLS['listbox by its roles']?.(ENGLISH) ?? '';

const under = (words: Words, content: string) =>
  page(words, `<section><h2>${words.section}</h2>${content}<div>${table(words)}</div></section>`);
const row = (...parts: string[]) => `<div>${parts.join('')}</div>`;
const copy = row(`<label>Copy from app ${single('Other app', 'Third app')}</label>`, button('Copy'));
const filter = row(`<label>Filter ${single('All stages', 'Bidding')}</label>`, button('Apply'));
const role = `<label>Role ${single('Read only', 'Admin')}</label>`;

describe('the drop-down whose button says Add is taken', () => {
  test.each([
    ['behind one to copy from', copy + row(many, button('Add'))],
    ['behind a filter', filter + row(many, button('Add'))],
    ['before one to copy from', row(many, button('Add')) + copy],
    ['in one row with a filter', row(single('All stages', 'Bidding'), button('Apply'), many, button('Add'))],
    ['behind one that also says Add, and holds one thing', copy.replace('>Copy<', '>Add<') + row(many, button('Add'))],
    ['behind two others', copy + filter + row(many, button('Add'))],
    ['with a role before Add', row(many, role, button('Add'))],
    ['with a role before it', row(role, many, button('Add'))],
    ['with two settings before Add', row(many, role, single('Today', 'Later'), button('Add'))],
  ])('%s', async (_place, content) => {
    await shown.show(under(ENGLISH, content));
    expect(await find()).toMatchObject({
      control: expect.stringContaining('name="projects"'),
      add: 'Add',
      table: PROJECTS,
    });
  });

  test('in French too', async () => {
    await shown.show(under(FRENCH, row(single('Une', 'Deux'), button('Copier')) + row(many, button('Ajouter'))));
    expect(await find()).toMatchObject({ control: expect.stringContaining('name="projects"'), add: 'Ajouter' });
  });

  test.each([
    ['of core-react', multiSelect],
    ['by its roles', listbox],
  ])('a drop-down %s', async (_kind, control) => {
    await shown.show(under(ENGLISH, copy + row(control, button('Add'))));
    expect(await find()).toMatchObject({ add: 'Add' });
    expect((await find())?.control).not.toContain('Other app');
  });
});

describe('a control that nobody knows is said to be unknown, and no other is taken for it', () => {
  test.each([
    ['a field for tags', '<div><span></span><input type="text" placeholder="Projects"></div>'],
    ['check boxes', '<div role="group"><label><input type="checkbox"> One</label></div>'],
    ['an element of the page’s own', '<acme-multi-picker></acme-multi-picker>'],
    ['a button that opens a modal', '<button type="button" aria-haspopup="dialog">Choose…</button>'],
    ['a menu', '<button type="button" aria-haspopup="menu">Choose</button>'],
  ])('%s', async (_kind, control) => {
    await shown.show(under(ENGLISH, row(control, button('Add'))));
    expect(await find()).toEqual({ isControlUnknown: true, table: PROJECTS });
    await shown.show(under(ENGLISH, copy + row(control, button('Add'))));
    expect(await find()).toEqual({ isControlUnknown: true, table: PROJECTS });
  });

  test('one button that opens all, by a longer word', async () => {
    await shown.show(under(ENGLISH, row(button('+ Add projects'))));
    expect(await find()).toEqual({ isControlUnknown: true, table: PROJECTS });
  });

  test('of two pairs in a language whose Add is not known, none without the user’s word', async () => {
    const german = { ...ENGLISH, section: 'Genehmigte Projekte hinzufügen' };
    await shown.show(under(german, row(single('Alle', 'Keine'), button('Filtern')) + row(many, button('Dazu'))));
    expect(await find()).toMatchObject({ certainty: 'by-structure', add: 'Dazu' });
  });
});

test.each([
  ['no Add', section(ENGLISH, { control: ' ', add: ' ', list: table(ENGLISH, PROJECTS, false) })],
  ['an Add that cannot be pressed', section(ENGLISH, { control: ' ', add: button('Add', 'disabled') })],
  [
    'an Add of the next section',
    `${section(ENGLISH, { control: ' ', add: ' ' })}<section><h2>Notes</h2>${button('Add')}</section>`,
  ],
])('with %s the user may only look', async (_what, content) => {
  await shown.show(page(ENGLISH, content));
  expect(await find()).toMatchObject({ isControlUnknown: false });
});

describe('of two lists in words that are not known', () => {
  const word = (heading: string, list: string) => section({ ...FRENCH, section: heading }, { list });
  const both = page(
    FRENCH,
    word('Projets exclus', '<p>Aucun projet exclu.</p>') + word('Projets permis', table(FRENCH)),
  );
  const ask = (options: { isAskedFor?: boolean; confirmed?: string; denied?: readonly string[] }) =>
    shown.page.evaluate(({ isAskedFor = true, confirmed = null, denied = [] }) => {
      const asked = { isAskedFor, confirmed, denied: new Set(denied) };
      const first = window.finder.findPermittedProjects(asked);
      const again = window.finder.findPermittedProjects({ ...asked, before: first });
      return [first?.heading ?? null, again?.heading ?? null, first?.certainty ?? null];
    }, options);

  test('the user is asked about the likelier one, then about the other', async () => {
    await shown.show(both);
    expect(await ask({})).toEqual(['Projets permis', 'Projets permis', 'by-structure']);
    expect(await ask({ denied: ['Projets permis'] })).toEqual(['Projets exclus', 'Projets exclus', 'by-structure']);
    expect(await ask({ denied: ['Projets permis', 'Projets exclus'] })).toEqual([null, null, null]);
  });

  test('the one that the user has confirmed is it', async () => {
    await shown.show(both);
    expect(await ask({ confirmed: 'Projets exclus' })).toEqual(['Projets exclus', 'Projets exclus', 'by-structure']);
  });

  test('none is, where the user has not said that this is the page, or nothing tells them apart', async () => {
    await shown.show(both);
    expect(await ask({ isAskedFor: false })).toEqual([null, null, null]);
    await shown.show(page(FRENCH, word('Projets', table(FRENCH)) + word('Projets', table(FRENCH))));
    expect(await ask({})).toEqual([null, null, null]);
  });
});
