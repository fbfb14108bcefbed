/** Controls that tell only how many are chosen, lists that say how many they take, and rows that are no option. */
import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { ENGLISH, page, section } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

interface Shown {
  /** Markup of the list's inside, for each row with what is chosen. */
  readonly chosen?: readonly string[];
  readonly wanted?: readonly string[];
  /** The rows tell what is chosen; else one that the keyboard is on. */
  readonly isTruthful: boolean;
  readonly before?: string;
}

/** Selects in a list whose control tells the number of what is chosen; gives what is chosen then, and what was read. */
async function select({ chosen = [], wanted = [], isTruthful, before = 'Choose' }: Shown) {
  const control = `<button type="button" id="control" aria-haspopup="listbox" aria-controls="list" aria-expanded="false">
    </button>`;
  await shown.show(page(ENGLISH, section(ENGLISH, { control })));
  return shown.page.evaluate(
    async (first, wanted, isTruthful, before) => {
      const control = document.getElementById('control');
      if (control === null) throw new Error('no place');
      const chosen = new Set(first);
      const pressed: string[] = [];
      const draw = () => {
        control.textContent = chosen.size === 0 ? before : `${chosen.size} selected`;
        document.getElementById('list')?.remove();
        if (control.getAttribute('aria-expanded') !== 'true') return;
        const rows = ['One', 'Two', 'Three', 'Four'].map(
          (name, at) => `<li role="option" aria-selected="${isTruthful ? chosen.has(name) : at === 0}">${name}</li>`,
        );
        document.body.insertAdjacentHTML('beforeend', `<ul id="list" role="listbox">${rows.join('')}</ul>`);
      };
      document.addEventListener('click', ({ target }) => {
        const name = (target as Element).closest('#list li')?.textContent;
        if (name) {
          pressed.push(name);
          if (!chosen.delete(name)) chosen.add(name);
        } else if (target === control) {
          control.setAttribute('aria-expanded', String(control.getAttribute('aria-expanded') !== 'true'));
        }
        draw();
      });
      draw();
      const picker = window.finder.findPermittedProjects()?.editor?.picker;
      if (picker === undefined) throw new Error('no drop-down');
      const work = { signal: new AbortController().signal };
      const held = async () =>
        (await picker.read(work)).options.flatMap(({ label, selected }) => (selected ? label : []));
      const heldBefore = await held();
      const problem = await picker
        .setSelected(new Set([...heldBefore, ...wanted]), work)
        .then(() => null)
        .catch((error) => error.problem?.code ?? error.message);
      return { problem, heldBefore, held: await held(), chosen: [...chosen], pressed };
    },
    chosen,
    wanted,
    isTruthful,
    before,
  );
}

describe('where the control tells only how many are chosen', () => {
  test('as many marked rows are the choice, and stay it', async () => {
    expect(await select({ chosen: ['One', 'Two'], wanted: ['Two', 'Three'], isTruthful: true })).toEqual({
      problem: null,
      heldBefore: ['One', 'Two'],
      held: ['One', 'Two', 'Three'],
      chosen: ['One', 'Two', 'Three'],
      pressed: ['Three'],
    });
  });

  test.each([
    ['the only marked row may be where the keyboard is', ['Two'], true],
    ['no row shows what is chosen', ['Two', 'Three'], false],
  ])('nothing is pressed: %s', async (_why, chosen, isTruthful) => {
    const result = await select({ chosen, wanted: ['Two'], isTruthful });
    expect(result).toMatchObject({ problem: 'list-not-read', heldBefore: [], chosen, pressed: [] });
  });

  test('nothing is pressed that the control names among others', async () => {
    const result = await select({ wanted: ['Two'], isTruthful: false, before: 'One, Two' });
    expect(result).toMatchObject({ problem: 'list-not-read', pressed: [] });
  });
});

const opener = (popup: string) =>
  `<button type="button" id="control" aria-haspopup="${popup}" aria-expanded="true" aria-controls="list">Projects</button>`;

const optionRows = (attributes = '') =>
  ['One', 'Two'].map((name) => `<li role="option" aria-selected="false" ${attributes}>${name}</li>`).join('');

/** Shows the section with its list open. */
async function showOpen(control: string, list: string): Promise<void> {
  await shown.show(page(ENGLISH, section(ENGLISH, { control })));
  await shown.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), list);
}

/** What is known of the drop-down now, and after its list has become this one. */
function look(next: string | null = null) {
  return shown.page.evaluate((html) => {
    const now = () => {
      const picker = window.finder.findPermittedProjects()?.editor?.picker;
      return picker && { holdsOne: picker.holdsOne, labels: picker.rows().map(({ label }) => label) };
    };
    const before = now();
    if (html === null) return before;
    const list = document.getElementById('list');
    if (list) list.outerHTML = html;
    return [before?.holdsOne, now()?.holdsOne];
  }, next);
}

/** Each option, and whether it is chosen. */
function chosen() {
  return shown.page.evaluate(() => {
    const picker = window.finder.findPermittedProjects({ isAskedFor: true })?.editor?.picker;
    return picker?.rows().map(({ label, selected }) => `${label} ${selected}`);
  });
}

describe('a list says how many it takes', () => {
  const list = (attributes: string, rows = optionRows()) => `<ul id="list" role="listbox" ${attributes}>${rows}</ul>`;
  const boxes = optionRows().replaceAll('</li>', '<input type="checkbox"></li>');

  test.each([
    [
      'one, where options can be checked and the list takes no several',
      list('', optionRows('aria-checked="false"')),
      true,
    ],
    ['one, where it says so, whatever its rows have', list('aria-multiselectable="false"', boxes), true],
    ['many, where it says so', list('aria-multiselectable="true"'), false],
    ['many, where its rows have boxes', list('', boxes), false],
  ])('%s', async (_what, html, holdsOne) => {
    await showOpen(opener('listbox'), html);
    expect(await look()).toEqual({ holdsOne, labels: ['One', 'Two'] });
  });

  test.each([
    ['another thing', list('aria-multiselectable="true"'), list('aria-multiselectable="false"'), [false, true]],
    ['nothing of it any more', list('aria-multiselectable="true"'), list(''), [false, true]],
    ['nothing while it has no rows', list('', boxes), list('', ''), [false, false]],
  ])('until it says %s', async (_what, first, next, holdsOne) => {
    await showOpen(opener('listbox'), first);
    expect(await look(next)).toEqual(holdsOne);
  });
});

test('the number in the name of what is chosen counts nothing', async () => {
  const control = opener('listbox').replace('>Projects<', '>Tower 2<');
  const marked = ['Tower 1', 'Tower 2'].map((name) => `<li role="option" aria-selected="true">${name}</li>`).join('');
  await showOpen(control, `<ul id="list" role="listbox">${marked}</ul>`);
  expect(await look()).toMatchObject({ holdsOne: true });
});

describe('the row for all of them is none of them', () => {
  const row = (name: string, checked: string) => `<div role="menuitemcheckbox" aria-checked="${checked}">${name}</div>`;
  const rows = row('One', 'false') + row('Two', 'false');
  test.each([
    ['by its words', row('Select all', 'false')],
    ['by its words in German', row('Alle auswählen (2)', 'false')],
    ['by what it says of the others', row('Tutti', 'mixed')],
  ])('%s', async (_how, all) => {
    await showOpen(opener('listbox'), `<div id="list" role="menu">${all}${rows}</div>`);
    expect(await look()).toMatchObject({ labels: ['One', 'Two'] });
  });

  test.each([
    ['only begins like it', row('All Saints', 'false')],
    ['is pinned above a line', `${row('All Saints', 'true')}<div role="separator"></div>`],
  ])('and a project that %s is one', async (_what, first) => {
    await showOpen(opener('listbox'), `<div id="list" role="menu">${first}${rows}</div>`);
    expect(await look()).toMatchObject({ labels: ['All Saints', 'One', 'Two'] });
  });
});

describe('a button that opens a menu', () => {
  const boxes = '<div role="menuitemcheckbox" aria-checked="false">One</div>';
  test.each([
    ['that can be ticked, such as the columns of a table', boxes],
    ['to do', '<div role="menuitem">One</div>'],
  ])('of things %s is no drop-down', async (_what, rows) => {
    await showOpen(opener('menu'), `<div id="list" role="menu">${rows}</div>`);
    expect(await look()).toBeUndefined();
  });

  test('is none beside a drop-down', async () => {
    const columns = opener('menu').replace('>Projects<', '>Columns<');
    const select = '<select multiple name="projects"><option value="1">One</option></select>';
    await showOpen(columns + select, `<div id="list" role="menu">${boxes}</div>`);
    const kind = await shown.page.evaluate(() => window.finder.findPermittedProjects()?.editor?.picker.kind);
    expect(kind).toBe('native');
  });
});

describe('the search of a list may be a text area', () => {
  const search = (words: string) =>
    shown.page.evaluate(async (text) => {
      const picker = window.finder.findPermittedProjects()?.editor?.picker;
      await picker?.search(text, new AbortController().signal);
      return document.querySelector('textarea')?.value;
    }, words);

  test('that is the control', async () => {
    const field =
      '<textarea role="combobox" aria-haspopup="listbox" aria-expanded="true" aria-controls="list"></textarea>';
    await showOpen(`<div>${field}</div>`, `<ul id="list" role="listbox">${optionRows()}</ul>`);
    expect(await search('One')).toBe('One');
  });

  test('in the pop-up', async () => {
    const list = `<div><textarea></textarea><ul id="list" role="listbox">${optionRows()}</ul></div>`;
    await showOpen(opener('listbox'), list);
    expect(await search('One')).toBe('One');
  });
});

test.each([
  ['in a cell', (name: string) => `<td>${name}<i class="icon-delete"></i></td>`],
  ['with an address', (name: string) => `<td>${name} <a class="delete" href="#"></a></td>`],
  ['in a row by its role', (name: string) => `<td role="cell"><span>${name}</span><span class="remove"></span></td>`],
])('what rows of a table list beside a field is not chosen in it: a cross %s', async (_where, cell) => {
  const rows = ['One', 'Two'].map((name) => `<tr role="row">${cell(name)}</tr>`).join('');
  const field = `<div><table>${rows}</table><div><input role="combobox" aria-haspopup="listbox" aria-controls="list"
    aria-expanded="true"></div></div>`;
  await showOpen(field, `<ul id="list" role="listbox">${optionRows()}</ul>`);
  expect(await chosen()).toEqual(['One false', 'Two false']);
});

test.each([
  ['right behind it', ''],
  ['behind a comment, as frameworks leave them', '<!--v-if-->'],
])('what a field shows with a cross is chosen in it: %s', async (_where, between) => {
  const field = `<div><div><span>One</span>${between}<svg></svg></div><input role="combobox" aria-haspopup="listbox"
    aria-controls="list" aria-expanded="true"></div>`;
  await showOpen(field, `<ul id="list" role="listbox">${optionRows()}</ul>`);
  expect(await chosen()).toEqual(['One true', 'Two false']);
});

test('two options of one name that a list never shows together are two', async () => {
  await showOpen(opener('listbox'), '<div id="list" role="listbox" style="height: 200px; overflow: auto"></div>');
  const read = await shown.page.evaluate(async () => {
    const names = Array.from({ length: 60 }, (_, at) => (at === 2 || at === 50 ? 'Tower' : `Project ${at + 1}`));
    const list = document.getElementById('list');
    if (list === null) throw new Error('no list');
    const render = () => {
      const first = Math.floor(list.scrollTop / 20);
      const rows = names.slice(first, first + 12).map((name, index) => {
        const at = first + index;
        return `<div role="option" aria-posinset="${at + 1}" aria-setsize="60" aria-selected="false"
          style="position: absolute; top: ${at * 20}px; height: 20px">${name}</div>`;
      });
      list.innerHTML = `<div style="height: 1200px; position: relative">${rows.join('')}</div>`;
    };
    list.addEventListener('scroll', render);
    render();
    const control = document.querySelector('[aria-controls="list"]');
    control?.addEventListener('click', () => {
      const isOpening = !list.isConnected;
      control.setAttribute('aria-expanded', String(isOpening));
      if (isOpening) document.body.append(list);
      else list.remove();
      render();
    });
    const picker = window.finder.findPermittedProjects()?.editor?.picker;
    const reading = await picker?.read({ signal: new AbortController().signal });
    return reading?.options.filter(({ label }) => label === 'Tower').length;
  });
  expect(read).toBe(2);
});

test('an option without a value that is chosen among several may stand for all of them', async () => {
  const options = '<option value="" selected>All projects</option><option value="1">One</option>';
  await shown.show(page(ENGLISH, section(ENGLISH, { control: `<select multiple>${options}</select>` })));
  expect(await chosen()).toEqual(['All projects true', 'One false']);
  await shown.show(page(ENGLISH, section(ENGLISH, { control: `<select>${options}</select>` })));
  expect(await chosen()).toEqual(['One false']);
});
