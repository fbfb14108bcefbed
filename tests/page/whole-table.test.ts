import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { ENGLISH, FRENCH, NONSENSE, page, section, type Words } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

interface Paging {
  readonly words?: Words;
  readonly kind:
    | 'core'
    | 'numbers'
    | 'words'
    | 'links'
    | 'ends'
    | 'ag-grid'
    | 'load-more'
    | 'bare-links'
    | 'numbers-without-links'
    | 'unmarked';
  readonly count?: number;
  readonly perPage?: number;
  readonly startAt?: number;
  /** What the page does wrong. */
  readonly fault?: 'loop' | 'wrong-total' | 'loaded-anew' | 'deaf-once';
  readonly more?: string;
  /** On the button that loads more rows. */
  readonly moreWords?: string;
  /** Its rows come some time after a press, and after the page itself. */
  readonly slow?: boolean;
}

/** A section whose table has pages, in the browser's own script. */
async function showPaged({ words = ENGLISH, more = '', ...paging }: Paging): Promise<void> {
  await shown.show(page(words, section(words, { list: `<div id="list"></div><div id="pager"></div>${more}` })));
  await shown.page.evaluate(
    ({ kind, count = 60, perPage = 25, startAt = 1, fault, slow, moreWords = 'Mehr anzeigen' }, remove) => {
      const pages = Math.ceil(count / perPage);
      let now = startAt;
      let loaded = perPage;
      let isOld = fault === 'loaded-anew';
      let isDeaf = fault === 'deaf-once';
      const list = document.querySelector('#list');
      const pager = document.querySelector('#pager');
      if (list === null || pager === null) throw new Error('no place');

      function render(): void {
        if (list === null || pager === null) return;
        const first = kind === 'load-more' ? 0 : ((fault === 'loop' ? ((now - 1) % 2) + 1 : now) - 1) * perPage;
        const last = Math.min(count, kind === 'load-more' ? loaded : first + perPage);
        const rows = Array.from({ length: last - first }, (_, index) => `Project ${first + index + 1}`);
        if (isOld) rows[0] += ' as it was called before';
        list.innerHTML = `<table><tbody>${rows
          .map((name) => `<tr><td>${name}</td><td><button>${remove}</button></td></tr>`)
          .join('')}</tbody></table>`;
        const total = fault === 'wrong-total' ? count + 1 : count;
        const range = `<span>${first + 1}-${last} / ${total}</span>`;
        const off = (is: boolean) => (is ? 'disabled' : '');
        const agButton = (name: string, go: number, isOff: boolean) => `<div role="button" tabindex="0" data-go="${go}"
          aria-label="${name}" aria-disabled="${isOff}"><span role="presentation" unselectable="on"></span></div>`;
        const [isFirst, isLast] = [now === 1, now === pages];
        const numbers = Array.from({ length: pages }, (_, index) => `<button>${index + 1}</button>`).join('');
        const bareNumbers = (tag: string) =>
          Array.from({ length: pages }, (_, index) => `<${tag} tabindex="0"><a>${index + 1}</a></${tag}>`).join('');
        const arrows = {
          core: `${range}<span>Pg:</span><div role="button" tabindex="0"><div>${now}</div></div>
            <button data-go="-1" ${off(isFirst)} aria-label="x"><svg></svg></button>
            <button data-go="1" ${off(isLast)} aria-label="y"><svg></svg></button>`,
          numbers: `<ul><li><button data-go="-1" ${off(isFirst)}>&lt;</button></li>${numbers}<li>
            <button data-go="1" ${off(isLast)}>&gt;</button></li></ul>`,
          words: `<button data-go="-1" ${off(isFirst)}>Zurb</button>${range}<button data-go="1" ${off(isLast)}>Zarb</button>`,
          links: `<a href="?p=1" rel="prev" data-go="-1" ${isFirst ? 'aria-disabled="true"' : ''}>x</a>
            <a href="?p=2" rel="next" data-go="1" ${isLast ? 'aria-disabled="true"' : ''}>y</a>`,
          ends: `<button data-go="-9" ${off(isFirst)}>a</button><button data-go="-1" ${off(isFirst)}>b</button>${range}
            <button data-go="1" ${off(isLast)}>c</button><button data-go="9" ${off(isLast)}>d</button>`,
          'ag-grid': `<span role="status"><span>${first + 1}</span> <span>to</span> <span>${last}</span> <span>of</span>
            <span>${total}</span></span><span role="presentation">
            ${agButton('First Page', -9, isFirst)}${agButton('Previous Page', -1, isFirst)}
            <span role="status"><span>Page</span> <span>${now}</span> <span>of</span> <span>${pages}</span></span>
            ${agButton('Next Page', 1, isLast)}${agButton('Last Page', 9, isLast)}</span>`,
          'numbers-without-links': `<ul><li aria-disabled="${isFirst}"><button data-go="-1" ${off(isFirst)}><svg></svg></button>
            </li>${bareNumbers('li')}<li><a>•••</a></li><li aria-disabled="${isLast}"><button data-go="1" ${off(isLast)}>
            <svg></svg></button></li></ul>`,
          'bare-links': `<a data-go="-1" tabindex="-1" aria-disabled="${isFirst}">x</a>${bareNumbers('span')}
            <a data-go="1" tabindex="0" aria-disabled="${isLast}">y</a>`,
          unmarked: `<a class="${off(isFirst)}" data-go="-1">x</a>${bareNumbers('span')}<a data-go="1">y</a>`,
          'load-more': last < count ? `${range}<button data-go="1">${moreWords}</button>` : range,
        };
        pager.innerHTML = arrows[kind];
      }

      pager.addEventListener('click', (event) => {
        event.preventDefault();
        const go = Number((event.target as Element).closest('[data-go]')?.getAttribute('data-go') ?? 0);
        if (go === 0) return;
        if (isDeaf) {
          isDeaf = false;
          return;
        }
        if (kind === 'load-more') loaded += perPage;
        else now = Math.max(1, Math.min(pages, now + go));
        load();
        if (isOld) {
          isOld = false;
          now = 1;
          setTimeout(render, 100);
        }
      });
      if (slow) load();
      else render();

      function load(): void {
        if (slow && list !== null) list.innerHTML = '<div role="progressbar"></div>';
        setTimeout(render, slow ? 300 : 0);
      }
    },
    paging,
    words.remove,
  );
}

function readWhole({ stopAt = Number.POSITIVE_INFINITY } = {}) {
  return shown.page.evaluate(
    async (stop) => {
      const found = window.finder.findPermittedProjects();
      if (found === null) throw new Error('no section');
      const before = window.finder.readPermittedTable(found);
      const abort = new AbortController();
      const progress: [number, number | null][] = [];
      const reading = await window.finder
        .readWholeTable(found, {
          signal: abort.signal,
          onProgress: (done, total) => {
            progress.push([done, total]);
            if (done >= stop) abort.abort();
          },
        })
        .catch((error: Error) => error.name);
      return { reading, progress, before, after: window.finder.readPermittedTable(found) };
    },
    Math.min(stopAt, 1e9),
  );
}

const all = (count: number) => Array.from({ length: count }, (_, index) => `Project ${index + 1}`);

describe.each([
  ['English', ENGLISH],
  ['French', FRENCH],
  ['no known language', NONSENSE],
])('the pages of the table, in %s', (_language, words) => {
  test.each(['core', 'numbers', 'words', 'links', 'ends', 'ag-grid', 'bare-links', 'numbers-without-links'] as const)(
    'are turned by %s',
    async (kind) => {
      await showPaged({ kind, words });
      const { reading, before, after } = await readWhole();
      expect(before).toMatchObject({ isComplete: false });
      expect(reading).toEqual({ labels: all(60), isComplete: true });
      expect(after).toEqual(before);
    },
  );

  test('are turned from the middle, and back to it', async () => {
    await showPaged({ kind: 'core', words, startAt: 2 });
    const { reading, before, after, progress } = await readWhole();
    expect(reading).toEqual({ labels: all(60), isComplete: true });
    expect(before?.labels[0]).toBe('Project 26');
    expect(after).toEqual(before);
    expect(progress).toEqual([
      [25, 60],
      [50, 60],
      [60, 60],
    ]);
  });
});

test('a pager that does not mark its ends is one all the same: there is more', async () => {
  await showPaged({ kind: 'unmarked' });
  const before = await shown.page.evaluate(() => {
    const found = window.finder.findPermittedProjects();
    return found && window.finder.readPermittedTable(found)?.isComplete;
  });
  expect(before).toBe(false);
});

test('a page that loads slowly is waited for', async () => {
  await showPaged({ kind: 'core', slow: true });
  expect((await readWhole()).reading).toEqual({ labels: all(60), isComplete: true });
});

test('a table that is loaded anew while it is read is read again', async () => {
  await showPaged({ kind: 'core', fault: 'loaded-anew' });
  expect((await readWhole()).reading).toEqual({ labels: all(60), isComplete: true });
});

test('a press that comes to nothing, as while the table is drawn anew, is tried again', async () => {
  await showPaged({ kind: 'core', fault: 'deaf-once' });
  expect((await readWhole()).reading).toEqual({ labels: all(60), isComplete: true });
});

test('more rows are loaded where the section says that there are more', async () => {
  await showPaged({ kind: 'load-more' });
  expect((await readWhole()).reading).toEqual({ labels: all(60), isComplete: true });
});

test('one page of which both ways are closed is whole', async () => {
  await showPaged({ kind: 'core', count: 20 });
  expect((await readWhole()).reading).toEqual({ labels: all(20), isComplete: true });
});

test('a search without text does not matter, one with text does', async () => {
  await showPaged({
    kind: 'core',
    more: '<div><input type="search"><button aria-label="x"><svg></svg></button></div>',
  });
  expect((await readWhole()).reading).toMatchObject({ isComplete: true });
  await shown.page.$eval('input[type=search]', (input) => {
    input.value = 'x';
  });
  expect((await readWhole()).reading).toEqual({ labels: all(60), isComplete: false });
});

test.each([
  ['a page that was seen before', { fault: 'loop', count: 100 }],
  ['a total that says otherwise', { fault: 'wrong-total' }],
  ['a choice of what is shown', { more: '<input type="checkbox">' }],
  ['a button of which nobody knows what it does', { more: '<button>Blub</button>' }],
] as const)('with %s nothing is certain', async (_what, paging) => {
  await showPaged({ kind: 'core', ...paging });
  expect((await readWhole()).reading).toMatchObject({ isComplete: false });
});

/** Rows that are loaded when the window is scrolled to its end, or are all there. */
async function showLong({ count, loadsMore }: { count: number; loadsMore: boolean }): Promise<void> {
  await shown.show(page(ENGLISH, section(ENGLISH, { list: '<div id="list"></div>' })));
  await shown.page.evaluate(
    ({ count, loadsMore }) => {
      const list = document.querySelector('#list');
      const rows = (from: number) =>
        Array.from(
          { length: count },
          (_, index) => `<tr style="height: 60px"><td>Project ${from + index + 1}</td>
          <td><button>Delete</button></td></tr>`,
        ).join('');
      if (list !== null) list.innerHTML = `<table><tbody>${rows(0)}</tbody></table>`;
      const more = () => list?.querySelector('tbody')?.insertAdjacentHTML('beforeend', rows(count));
      if (loadsMore) window.addEventListener('scroll', () => setTimeout(more, 100), { once: true });
    },
    { count, loadsMore },
  );
}

test.each([
  ['all of them where no more come', false],
  ['not all of them where the page loads more while it is scrolled', true],
])('rows beyond the window are %s', async (_what, loadsMore) => {
  await showLong({ count: 40, loadsMore });
  const { reading } = await readWhole();
  expect(reading).toEqual({ labels: all(loadsMore ? 80 : 40), isComplete: !loadsMore });
  expect(await shown.page.evaluate(() => window.scrollY)).toBe(0);
});

test('a cancelled reading leaves the page where it was', async () => {
  await showPaged({ kind: 'core', startAt: 2 });
  const { reading, before, after } = await readWhole({ stopAt: 50 });
  expect(reading).toBe('AbortError');
  expect(after).toEqual(before);
});

test('a button below a table is not pressed for want of a better one', async () => {
  await showPaged({ kind: 'core', count: 20 });
  const pressed = await shown.page.evaluate(async () => {
    const pager = document.querySelector('#pager');
    if (pager !== null) pager.innerHTML = '<button id="danger">Delete all</button>';
    let presses = 0;
    document.querySelector('#danger')?.addEventListener('click', () => {
      presses += 1;
    });
    const found = window.finder.findPermittedProjects();
    if (found === null) throw new Error('no section');
    const reading = await window.finder.readWholeTable(found, { signal: new AbortController().signal });
    return { presses, isComplete: reading.isComplete };
  });
  expect(pressed).toEqual({ presses: 0, isComplete: false });
});
