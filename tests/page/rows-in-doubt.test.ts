/** Rows that may not be permitted, lists that may be another's, and what may hide rows: none of it counts. */
import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { button, CONTROLS, ENGLISH, page, section } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

const CONTROL = CONTROLS['MultiSelect of core-react']?.(ENGLISH) ?? '';
const ADD = button(ENGLISH.add);
const NAMES = ['Tower', 'Bridge', 'Library', 'Depot', 'Harbour', 'School'];
const OTHERS = NAMES.slice(0, -1);
const tableOf = (cells: (name: string, isLast: boolean) => string) =>
  `<table><tbody>${NAMES.map((name, at) => `<tr>${cells(name, at === NAMES.length - 1)}</tr>`).join('')}</tbody></table>`;
const REMOVE = '<td><button>Remove</button></td>';
const ROWS = tableOf((name) => `<td>${name}</td>${REMOVE}`);

async function look(content: string) {
  await shown.show(page(ENGLISH, content));
  return shown.page.evaluate(async () => {
    const pressed: string[] = [];
    document.addEventListener('click', ({ target }) => pressed.push((target as Element).outerHTML), true);
    const found = window.finder.findPermittedProjects({ isAskedFor: true });
    if (found === null) return { labels: [], isComplete: false, isEmpty: false, pressed };
    const isEmpty = window.finder.showsNoRowsYet(found);
    const reading = await window.finder.readWholeTable(found, { signal: new AbortController().signal });
    return { ...reading, isEmpty, pressed };
  });
}

const listed = (list: string) => look(section(ENGLISH, { list }));

describe('a row does not count', () => {
  const cell = (content: string, usual = 'Active') =>
    tableOf((name, isLast) => `<td>${name}</td><td>${isLast ? content : usual}</td>${REMOVE}`);

  test.each([
    'Access revoked',
    'Access denied',
    'No access',
    'Not authorized',
    'Not granted',
    'Declined',
    'Deleted',
    'Removing',
    'Error',
    'Under review',
    'Waiting for approval',
    'Approval pending',
    'Status: Pending',
    '(pending)',
    '● Pending',
    'Zugriff verweigert',
    'Nicht zugelassen',
    'Accès refusé',
    'Non autorisé',
    'No permitido',
    'Não autorizado',
  ])('that says %s', async (words) => {
    expect(await listed(cell(words))).toMatchObject({ labels: OTHERS, isComplete: false });
  });

  test.each([
    ['a link', '<a href="/log/5">Failed</a>', '<a href="/log/1">Active</a>'],
    ['a picture', '<svg aria-label="Pending"></svg>', ''],
    ['an image', '<img alt="Rejected" src="data:,">', ''],
    ['a hint', '<span title="Revoked">●</span>', '<span title="Active">●</span>'],
  ])('whose state is %s', async (_what, content, usual) => {
    expect(await listed(cell(content, usual))).toMatchObject({ labels: OTHERS, isComplete: false });
  });

  test('while something in it turns', async () => {
    const wheel = '<style>@keyframes turn { to { rotate: 1turn } } i { animation: turn 1s infinite }</style><i></i>';
    expect(await listed(cell(wheel, ''))).toMatchObject({ labels: OTHERS, isComplete: false });
  });

  test.each(['Undo', 'Restore', 'Retry', 'Removing…', 'Add', 'Rétablir', '元に戻す'])(
    'where its button says %s and those of the others Remove',
    async (words) => {
      const list = tableOf((name, isLast) => `<td>${name}</td><td><button>${isLast ? words : 'Remove'}</button></td>`);
      expect(await listed(list)).toMatchObject({ labels: OTHERS, isComplete: false });
    },
  );

  test('that can be added: it is offered', async () => {
    const list = tableOf((name) => `<td>${name}</td><td><button>Add</button></td>`);
    expect(await listed(list)).toMatchObject({ labels: [], isComplete: false });
  });

  test.each([
    ['its box', (isOff: boolean) => `<input type="checkbox" ${isOff ? '' : 'checked'}>`],
    ['its switch by look', (isOff: boolean) => `<button aria-pressed="${!isOff}"></button>`],
  ])('while %s is off and those of others are on', async (_what, box) => {
    const list = tableOf((name, isLast) => `<td>${name}</td><td>${box(isLast)}</td>`);
    expect(await listed(list)).toMatchObject({ labels: OTHERS, isComplete: false });
  });

  const group = (head: string, from: number, to: number) =>
    `<tr><td colspan="2">${head}</td></tr>${NAMES.slice(from, to)
      .map((name) => `<tr><td>${name}</td>${REMOVE}</tr>`)
      .join('')}`;

  test.each(['Pending approval (2)', 'Recently removed', 'Rejected', 'Awaiting consent'])(
    'under %s within the table',
    async (head) => {
      const list = `<table><tbody>${group('Permitted', 0, 4)}${group(head, 4, 6)}</tbody></table>`;
      expect(await listed(list)).toMatchObject({ labels: NAMES.slice(0, 4), isComplete: false });
    },
  );

  test.each(['<h3>Pending requests</h3>', '<h4>Recently removed</h4>', '<h3>Rejected projects</h3>'])(
    'below %s',
    async (heading) => {
      expect(await listed(`${heading}${ROWS}`)).toMatchObject({ labels: [], isComplete: false });
    },
  );
});

describe('a row counts', () => {
  test.each(['Requested by Tom', 'Cancelled meetings: 0', 'Erratic Boulder', 'Reviewed', 'Access: full', 'Owner: Ann'])(
    'of which a column says %s',
    async (words) => {
      const list = tableOf((name) => `<td>${name}</td><td>${words}</td>${REMOVE}`);
      expect(await listed(list)).toMatchObject({ labels: NAMES, isComplete: true });
    },
  );

  test.each([
    '0 errors',
    '3 pending invitations',
    'Errors: 0',
    'Requested on 01/02/2026',
    'Excluded from tax',
    '100 Waiting Way',
  ])('of which a column says %s, which is no state of it', async (words) => {
    const list = tableOf((name, isLast) => `<td>${name}</td><td>${isLast ? words : 'Other'}</td>${REMOVE}`);
    expect(await listed(list)).toMatchObject({ labels: NAMES, isComplete: true });
  });

  test.each([
    ['a star that can be set', (isLast: boolean) => `<td><button aria-pressed="${isLast}"><svg></svg></button></td>`],
    [
      'a button that only some have',
      (isLast: boolean) => (isLast ? '<td></td>' : '<td><button>View map</button></td>'),
    ],
    ['a button with a count', (isLast: boolean) => `<td><button>${isLast ? 3 : 0} users</button></td>`],
    [
      'more to unfold',
      (isLast: boolean) => `<td><button aria-expanded="${isLast}">${isLast ? 'Hide' : 'Show'}</button></td>`,
    ],
    [
      'a link with a count',
      (isLast: boolean) => `<td><a href="/requests">Pending requests (${isLast ? 3 : 2})</a></td>`,
    ],
  ])('beside which there is %s', async (_what, cell) => {
    const list = tableOf((name, isLast) => `<td>${name}</td>${cell(isLast)}${REMOVE}`);
    expect((await listed(list)).labels).toEqual(NAMES);
  });

  test('whose name reads like a state and is whole in its title', async () => {
    const list = tableOf((name) => `<td title="Waiting ${name}">Waiting ${name}</td>${REMOVE}`);
    expect((await listed(list)).labels).toEqual(NAMES.map((name) => `Waiting ${name}`));
  });

  test.each(['<b>0 errors</b>', '<strong>No access to a project?</strong>', '<strong>Errors: 0</strong>'])(
    'below %s',
    async (words) => {
      expect((await listed(`<div>${words}</div>${ROWS}`)).labels).toEqual(NAMES);
    },
  );

  test.each(['Filters', 'Columns', 'Table settings', 'Sort', 'Bulk actions'])(
    'behind a filter with %s beside it',
    async (words) => {
      const filter = `<div>${CONTROLS['listbox by its roles']?.(ENGLISH)}${button(words)}</div>`;
      expect((await listed(`${filter}${ROWS}`)).labels).toEqual(NAMES);
    },
  );

  test('where boxes choose among rows that have something to press', async () => {
    const list = tableOf(
      (name, isLast) => `<td><input type="checkbox" ${isLast ? 'checked' : ''}></td><td>${name}</td>${REMOVE}`,
    );
    expect(await listed(list)).toMatchObject({ labels: NAMES });
  });

  test('whose name stands behind a picture that is a word', async () => {
    const list = tableOf(
      (name) => `<td><div><i aria-hidden="true">apartment</i><span>${name}</span></div></td>${REMOVE}`,
    );
    expect(await listed(list)).toMatchObject({ labels: NAMES, isComplete: true });
  });

  test('whose name stands behind the column’s, which only narrow windows show', async () => {
    const list = tableOf((name) => `<td><span style="display: none">Project</span><span>${name}</span></td>${REMOVE}`);
    expect(await listed(list)).toMatchObject({ labels: NAMES, isComplete: true });
  });
});

describe('the rows are another list’s', () => {
  test('where a drop-down with a button of its own stands between', async () => {
    const other = `<div>Excluded projects</div><div>${CONTROLS['listbox by its roles']?.(ENGLISH)}${button('Exclude')}</div>`;
    expect(await listed(`<p>No projects yet.</p>${other}${ROWS}`)).toMatchObject({ labels: [], isComplete: false });
  });

  test('where a list of those that could be added stands before it', async () => {
    const offered = tableOf((name) => `<td>${name}</td><td><button>Add</button></td>`);
    const html = `<section><h2>Permitted Projects</h2><strong>Available</strong>${offered}<strong>Permitted</strong>${ROWS.replaceAll('School', 'Museum')}</section>`;
    expect(await look(html)).toMatchObject({ labels: [], isComplete: false });
  });
});

describe('rows may be hidden', () => {
  test('by a filter of the browser’s own that sends a small number', async () => {
    const filter = '<select><option value="">All</option><option value="12" selected>West region</option></select>';
    expect(await listed(`${filter}${ROWS}`)).toMatchObject({ isComplete: false });
  });

  test('and those under a head are open, however many there are', async () => {
    const rows = Array.from({ length: 1_100 }, (_, at) => `<tr><td>Project A${at}</td>${REMOVE}</tr>`);
    rows.splice(1_000, 0, '<tr><td colspan="2">Pending requests</td></tr>');
    const { labels } = await listed(`<table><tbody>${rows.join('')}</tbody></table>`);
    expect(labels.filter((name) => name.startsWith('Project'))).toHaveLength(1_000);
  });

  const react = (chosen: string) =>
    `<div><div><div>${chosen}<div><input role="combobox" type="text" aria-autocomplete="list" aria-expanded="false" aria-haspopup="true" value=""></div></div><div><div aria-hidden="true"><svg></svg></div></div></div></div>`;
  test.each([
    ['a drop-down that holds something', `${react('<div>Bidding</div>')}${ROWS}`],
    [
      'a drop-down of the page’s own kind',
      `${CONTROL.replace('<input', '<div><span>Bidding</span><button data-close="true"></button></div><input')}${ROWS}`,
    ],
    ['a chip', `<div class="chip"><span>Stage: Bidding</span><svg data-close="true"></svg></div>${ROWS}`],
  ])('by %s', async (_what, list) => {
    expect(await listed(list)).toMatchObject({ isComplete: false, pressed: [] });
  });

  test('below the end of a box in the table that scrolls', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) => `<tr><td>Project ${String.fromCharCode(65 + at)}</td>${REMOVE}</tr>`,
    );
    const list = `<table><tbody style="display: block; max-height: 200px; overflow: auto">${rows.join('')}</tbody></table>`;
    expect(await listed(list)).toMatchObject({ isComplete: false });
  });
});

describe('no rows are no empty table', () => {
  test.each([
    'No se pudieron cargar los proyectos permitidos.',
    'No tiene permiso para ver los proyectos',
    'No hay conexión con el servidor',
    'Aucune connexion au serveur',
    'Keine Verbindung zum Server',
    'Keine Berechtigung zum Anzeigen',
    'No response from server',
    '没有网络连接',
    'Nessuna autorizzazione',
  ])('where the page says: %s', async (words) => {
    expect(await listed(`<p>${words}</p>`)).toMatchObject({ labels: [], isEmpty: false });
  });

  test.each([
    'No projects yet.',
    'Aucun projet.',
    'Aucun projet autorisé',
    'Nessun progetto autorizzato',
    'No hay proyectos autorizados',
    'Keine Projekte',
    'Keine berechtigten Projekte',
    '没有项目',
  ])('unless it says: %s', async (words) => {
    expect(await listed(`<p>${words}</p>`)).toMatchObject({ labels: [], isEmpty: true });
  });

  test('where a search before the drop-down has words in it', async () => {
    const html = `<section><h2>Permitted Projects</h2><input type="search" value="tow"><div>${CONTROL}${ADD}</div><p>No projects found.</p></section>`;
    expect(await look(html)).toMatchObject({ isEmpty: false });
  });
});

describe('no picture of an arrow is pressed that may be of something else', () => {
  const search = '<input type="search" placeholder="Search">';
  const arrow = (name: string) => `<svg data-qa="ci-Chevron${name}"></svg>`;
  test.each([
    ['folds', `${search}<button aria-expanded="true">${arrow('Right')}</button>${ROWS}`],
    ['shows the history', `${search}${ROWS}<button>View history ${arrow('Right')}</button>`],
    ['goes back', `${search}<button>${arrow('Left')} All apps</button>${ROWS}`],
    ['folds, of a list that goes on', `${ROWS}<p>6 of 60</p><button aria-expanded="true">${arrow('Right')}</button>`],
    ['opens something, alone', `${search}${ROWS}<button>${arrow('Right')}</button>`],
  ])('as what %s', async (_what, list) => {
    expect(await listed(list)).toMatchObject({ isComplete: false, pressed: [] });
  });

  test('as what explains', async () => {
    const link = '<a href="/help">How permitted projects work <svg name="ChevronRight"></svg></a>';
    expect(await listed(`${search}${link}${ROWS}`)).toMatchObject({ labels: NAMES, isComplete: true, pressed: [] });
  });
});
