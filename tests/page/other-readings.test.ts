/** What else a page could mean that looks like the one we know: nothing is claimed of it, and nothing foreign is pressed. */
import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { button, CONTROLS, ENGLISH, page, section, table } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

const CONTROL = CONTROLS['MultiSelect of core-react']?.(ENGLISH) ?? '';
const ADD = button(ENGLISH.add);
const NAMES = ['Tower', 'Bridge', 'Library', 'Depot', 'Harbour', 'School'];
const rowsOf = (cells: (name: string, at: number) => string, head = '') =>
  `<table>${head}<tbody>${NAMES.map((name, at) => `<tr>${cells(name, at)}</tr>`).join('')}</tbody></table>`;
const REMOVE = '<td><button>Remove</button></td>';

interface Read {
  readonly labels: readonly string[];
  readonly isComplete: boolean;
  readonly pressed: readonly string[];
}

/** All that is read of the table, by turning pages where that is how it is read, and the buttons that were pressed for it. */
async function read(content: string): Promise<Read> {
  await shown.show(page(ENGLISH, content));
  return shown.page.evaluate(async () => {
    const pressed: string[] = [];
    document.addEventListener('click', ({ target }) => pressed.push((target as Element).textContent ?? ''), true);
    const found = window.finder.findPermittedProjects({ isAskedFor: true });
    if (found === null) throw new Error('no section');
    const reading = await window.finder.readWholeTable(found, { signal: new AbortController().signal });
    return { ...reading, pressed };
  });
}

const listed = (list: string) => read(section(ENGLISH, { list }));

/** The section that is found, with whether it can be edited. */
async function find(content: string) {
  await shown.show(page(ENGLISH, content));
  return shown.page.evaluate(() => {
    const found = window.finder.findPermittedProjects();
    return found && { certainty: found.certainty, add: found.editor?.addButton.textContent ?? null };
  });
}

describe('a table beside the drop-down without anything between them', () => {
  const flat = (rest: string) => `<div><h2>Permitted Projects</h2>${CONTROL}${ADD}${table(ENGLISH)}${rest}</div>`;

  test('is whole where nothing else is there', async () => {
    expect(await read(flat(''))).toMatchObject({ isComplete: true });
  });

  test.each([
    ['turns pages', '<div><button disabled>Previous</button> 1-3 of 60 <button>Next</button></div>'],
    ['tells a larger total', '<p>3 of 60</p>'],
    ['is still loading', '<div role="progressbar"></div>'],
  ])('is not where it %s', async (_what, rest) => {
    expect(await read(flat(rest))).toMatchObject({ isComplete: false });
  });

  test('nor where a search in the row of the drop-down has words in it', async () => {
    const search = '<input type="search" value="tower">';
    const bar = `<div>${search}${CONTROL}${ADD}</div>`;
    expect(await read(`<div><h2>Permitted Projects</h2>${bar}<div>${table(ENGLISH)}</div></div>`)).toMatchObject({
      isComplete: false,
    });
  });
});

test('a table outside of the form with the drop-down is the section’s', async () => {
  const form = `<form>${CONTROL}${ADD}</form>`;
  const whole = await read(
    `<div><h2>Permitted Projects</h2>${form}<div>${rowsOf((name) => `<td>${name}</td>${REMOVE}`)}</div></div>`,
  );
  expect(whole).toMatchObject({ labels: NAMES, isComplete: true });
});

describe('no button is pressed that may be of something else', () => {
  const rows = rowsOf((name) => `<td>${name}</td>${REMOVE}`);
  test.each([
    [
      'above the table',
      `<div><button disabled>Remove selected</button><button>Export CSV</button></div><p>12 projects, 3 pending</p>${rows}`,
    ],
    [
      'around a count of those that are ticked',
      `${rows}<div><button>Discard</button> 3 of 12 changed <button disabled>Revoke all</button></div>`,
    ],
    ['beside a day', `${rows}<p>25 Nov 2026</p><div><button>Remove all</button><button disabled>Save</button></div>`],
    ['alone below a table that goes on', `${rows}<p>6 of 60</p><button>Remove all</button>`],
    ['alone above a table that goes on', `<button>Show all apps</button>${rows}<p>6 of 60</p>`],
  ])('%s', async (_where, list) => {
    expect(await listed(list)).toMatchObject({ isComplete: false, pressed: [] });
  });
});

describe('no button is pressed for what stands somewhere else', () => {
  const rows = rowsOf((name) => `<td>${name}</td>${REMOVE}`);
  const pair = (one: string, other: string) => `<div><button disabled>${one}</button><button>${other}</button></div>`;
  test.each<readonly [string, string]>([
    ['above a table that tells its rows', `${pair('Remove selected', 'Remove all')}${rows}<p>Showing 1–6 of 60</p>`],
    ['beside the rows that are told', `${rows}<div>1–6 of 60 ${pair('Remove selected', 'Export')}</div>`],
    [
      'around how many are ticked',
      `${rows}<div><button disabled>Compare</button> 1 of 6 ticked <button>Remove</button></div>`,
    ],
    ...[
      'Download CSV',
      'Upload list',
      'Reload',
      'Show removed',
      'Einladen',
      'Télécharger',
      'Descargar',
      'Learn more',
    ].map((words) => [words, `${rows}<p>6 of 60</p><button>${words}</button>`] as const),
  ])('%s', async (_where, list) => {
    expect(await listed(list)).toMatchObject({ isComplete: false, pressed: [] });
  });
});

describe('pages are turned from the first to the last', () => {
  /** Three pages of two names each; what is told between the buttons is of pages. */
  const turned = (previous: string, next: string) => `<div id="list"></div><div id="pager"></div><script>
    let now = 1;
    const names = ${JSON.stringify(NAMES)};
    const render = () => {
      const rows = names.slice(2 * now - 2, 2 * now).map((name) => '<tr><td>' + name + '</td>${REMOVE}</tr>').join('');
      document.querySelector('#list').innerHTML = '<table><tbody>' + rows + '</tbody></table>';
      document.querySelector('#pager').innerHTML = '<button ' + (now === 1 ? 'disabled' : '') + '>${previous}</button>' +
        '<span>Page ' + now + ' of 3</span><button ' + (now === 3 ? 'disabled' : '') + '>${next}</button>';
    };
    document.querySelector('#pager').addEventListener('click', ({ target }) => {
      if (target.localName !== 'button') return;
      now += target.nextSibling ? -1 : 1;
      render();
    });
    render();
  </script>`;
  test.each([
    ['Previous', 'Next'],
    ['Zurück', 'Weiter'],
    ['Précédent', 'Suivant'],
    ['‹', '›'],
  ])('by %s and %s, which tell of pages', async (previous, next) => {
    expect(await listed(turned(previous, next))).toMatchObject({ labels: NAMES, isComplete: true });
  });
});

describe('a total is no day', () => {
  test.each(['25 von 2043', '6 sur 2043', '6 van 2010', '6 projects, 2043 total', '6 von 20432', '6 out of 2043'])(
    '%s',
    async (text) => {
      const rows = rowsOf((name) => `<td>${name}</td>${REMOVE}`);
      expect(await listed(`${rows}<p>${text}</p>`)).toMatchObject({ isComplete: false });
    },
  );
});

describe('a button that does not add', () => {
  const filter = CONTROLS['listbox by its roles']?.(ENGLISH) ?? '';
  const under = (bar: string) => `<section><h2>Permitted Projects</h2><div>${bar}</div>${table(ENGLISH)}</section>`;
  test.each([
    ['waits beside a filter', `${button('Add Projects')}${filter}${button('Clear', 'disabled')}`],
    ['exports', `${filter}${button('Export')}`],
  ])('is no Add where it %s', async (_what, bar) => {
    expect(await find(under(bar))).toMatchObject({ add: null });
  });
});

test('a button that waits beside Cancel adds, whatever it says', async () => {
  const bar = `<div>${CONTROL}</div>${button('Cancel')}${button('Grant access', 'disabled')}`;
  const html = `<section><h2>Permitted Projects</h2><div>${bar}</div>${table(ENGLISH)}</section>`;
  expect(await find(html)).toMatchObject({ add: 'Grant access' });
});

describe('a row is not permitted', () => {
  const oneIs = (cell: (isLast: boolean) => string) =>
    rowsOf((name, at) => `<td>${name}</td><td>${cell(at === NAMES.length - 1)}</td>${REMOVE}`);

  test('where its switch is off', async () => {
    const list = oneIs((isLast) => `<button role="switch" aria-checked="${!isLast}"></button>`);
    expect(await listed(list)).toMatchObject({ labels: NAMES.slice(0, -1), isComplete: false });
    const all = oneIs(() => '<button role="switch" aria-checked="true"></button>');
    expect(await listed(all)).toMatchObject({ labels: NAMES, isComplete: true });
  });

  test.each([
    'Refused',
    'Suspended',
    'Refusé',
    'Expiré',
    'Abgelehnt',
    'Widerrufen',
    'Rechazado',
    'Rejeitado',
    'Rifiutato',
    'Geweigerd',
    'Odrzucono',
    '却下',
    '已拒绝',
    'ปฏิเสธ',
    'مرفوض',
  ])('where it says %s', async (word) => {
    const { labels } = await listed(oneIs((isLast) => (isLast ? word : 'Active')));
    expect(labels).toEqual(NAMES.slice(0, -1));
  });
});

test.each(['Revoke', 'Supprimer', 'Widerrufen', 'Rechazar', 'Cofnij'])(
  'a link in each row that says %s is something to do',
  async (words) => {
    const list = rowsOf((name) => `<td>${name}</td><td><a href="#">${words}</a></td>`);
    expect(await listed(list)).toMatchObject({ labels: NAMES });
  },
);

test.each(['Suspension Bridge LLC', 'Rejestracja', 'Block A', 'Expires 31 Dec 2027', 'Bloque A'])(
  'a row of which a column says %s is permitted',
  async (words) => {
    const list = rowsOf((name) => `<td>${name}</td><td>${words}</td>${REMOVE}`);
    expect(await listed(list)).toMatchObject({ labels: NAMES });
  },
);

describe('names', () => {
  test('that cannot be read leave the table unknown', async () => {
    const list = rowsOf((name) => `<td><button>${name}</button></td>${REMOVE}`);
    expect(await listed(list)).toMatchObject({ isComplete: false });
  });

  test.each(['Project', 'Project Name', 'Projet', 'Nombre', 'プロジェクト名', '项目'])(
    'stand in the column that is called %s',
    async (head) => {
      const heads = `<thead><tr><th>Region</th><th>${head}</th><th></th></tr></thead>`;
      const list = rowsOf(
        (name, at) => `<td>Region ${['A', 'B', 'C', 'D'][at % 4]}</td><td>${name}</td>${REMOVE}`,
        heads,
      );
      expect(await listed(list)).toMatchObject({ labels: NAMES, isComplete: true });
    },
  );
});

describe('what hides no row', () => {
  const rows = rowsOf((name) => `<td>${name}</td>${REMOVE}`);
  const arrows =
    '<button disabled aria-label="x"><svg></svg></button><button disabled aria-label="y"><svg></svg></button>';
  test.each([
    [
      'a choice of rows for a page',
      `${rows}<div><div role="combobox" aria-haspopup="listbox">10</div><input aria-hidden="true" value="10">1–6 of 6 ${arrows}</div>`,
    ],
    [
      'a choice of rows in a button',
      `${rows}<div><button role="combobox" aria-expanded="false">10</button>1–6 of 6 ${arrows}</div>`,
    ],
    [
      'a choice of rows in an empty field',
      `${rows}<div><div><div><span><input type="search" role="combobox" readonly value=""></span><span>10 / page</span></div><span aria-hidden="true"><svg></svg></span></div> 1-6 of 6 ${arrows}</div>`,
    ],
    ['a day in French', `${rows}<p>Dernière mise à jour : 25 novembre 2026</p>`],
    ['a day in Spanish', `${rows}<p>Actualizado el 25 de noviembre de 2026</p>`],
    ['a day in German', `${rows}<p>Stand: 25. November 2026</p>`],
  ])('%s', async (_what, list) => {
    expect(await listed(list)).toMatchObject({ labels: NAMES, isComplete: true });
  });

  test('but a choice of a year may', async () => {
    const list = `${rows}<div><div role="combobox" aria-haspopup="listbox">2025</div>1–6 of 6 ${arrows}</div>`;
    expect(await listed(list)).toMatchObject({ isComplete: false });
  });
});

describe('the section is found', () => {
  test('where the browser’s own list lies unseen behind the drop-down', async () => {
    const options = '<option value="1">One</option><option value="2">Two</option>';
    const control = `<select multiple aria-hidden="true" tabindex="-1">${options}</select><span role="combobox" aria-haspopup="true"
      aria-expanded="false" tabindex="-1" aria-controls="list-1"><input type="search" placeholder="Projects"></span>`;
    expect(await find(section(ENGLISH, { control }))).toEqual({ certainty: 'labelled', add: 'Add' });
  });

  test.each(['<h2>Permitted Projects <span>3</span></h2>', '<h2>Permitted Projects <button>?</button></h2>'])(
    'under %s',
    async (heading) => {
      const html = section(ENGLISH).replace(/<h2>.*?<\/h2>/, heading);
      expect(await find(html)).toEqual({ certainty: 'labelled', add: 'Add' });
    },
  );
});
