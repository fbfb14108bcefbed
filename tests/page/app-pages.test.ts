import { beforeEach, describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import {
  CONTROLS,
  configurations,
  ENGLISH,
  FRENCH,
  modal,
  NONSENSE,
  page,
  section,
  type Words,
} from './written-pages.ts';

const shown = openedForFile(openFinderPage);

const LIST_PATH = '/4278454/company/app_management';
const APPS = ['Acme Sync', 'Acme Sync for Drawings', 'ProConnector'];

const list = (content: string, before = '', after = '') =>
  `<main><nav><li aria-current="true">Apps</li></nav><h1>Apps</h1>${before}<section>${content}</section>${after}</main>`;
const link = (text: string, index: number) => `<a href="${LIST_PATH}/${index + 1}">${text}</a>`;
const LISTS: Readonly<Record<string, (words: Words) => string>> = {
  'table with links': ({ view }) =>
    `<table><thead><tr><th>Name</th><th>By</th></tr></thead><tbody>${APPS.map(
      (app, index) => `<tr><td>${app}</td><td>Acme</td><td>1.${index}</td><td>${link(view, index)}</td></tr>`,
    ).join('')}</tbody></table>`,
  'table with buttons': ({ view, remove }) =>
    `<table><tbody>${APPS.map(
      (app) =>
        `<tr><td><img></td><td>${app}</td><td>Acme</td><td><button>${view}</button><button>${remove}</button></td></tr>`,
    ).join('')}</tbody></table>`,
  'table with names as links': () =>
    `<table><tbody>${APPS.map((app, index) => `<tr><td>${link(app, index)}</td><td>Acme</td></tr>`).join(
      '',
    )}</tbody></table>`,
  list: ({ view }) =>
    `<ul>${APPS.map((app, index) => `<li><span>${app}</span>${link(view, index)}</li>`).join('')}</ul>`,
  'grid by its roles': ({ view }) =>
    `<div role="grid">${APPS.map(
      (app) =>
        `<div role="row"><div role="gridcell">${app}</div><div role="gridcell"><button>${view}</button></div></div>`,
    ).join('')}</div>`,
};

const read = () =>
  shown.page.evaluate(() => {
    const apps = window.finder.readAppNames();
    return apps && { names: apps.names, isComplete: apps.isComplete, ways: apps.ways.map((way) => way.localName) };
  });

describe('the list of apps', () => {
  test.each(
    Object.keys(LISTS).flatMap((kind) =>
      [ENGLISH, FRENCH, NONSENSE].map((words) => [kind, words.view, words] as const),
    ),
  )('is read from a %s, with %s', async (kind, _view, words) => {
    await shown.show(list(LISTS[kind]?.(words) ?? ''), { path: LIST_PATH });
    expect(await read()).toMatchObject({ names: APPS, isComplete: true, ways: { length: 3 } });
  });

  const content = LISTS['table with links']?.(ENGLISH) ?? '';
  test.each([
    [
      'a choice of project over every page',
      true,
      `<div><div>${CONTROLS['SuperSelect of core-react']?.(ENGLISH)}<button>Go</button></div></div>${list(content)}`,
    ],
    ['a way to install one', true, list(content, '<button aria-haspopup="menu">Install</button>')],
    ['a search without text', true, list(content, '<input type="search">')],
    ['a search with text', false, list(content, '<input type="search" value="acme">')],
    ['a filter', false, list(content, '<select><option>Custom</option></select>')],
    ['a next page', false, list(`${content}<p>1-3 of 9</p><button disabled>a</button><button>b</button>`)],
    ['one page', true, list(`${content}<p>1-3 of 3</p><button disabled>a</button><button disabled>b</button>`)],
    ['a total that is larger', false, list(`${content}<p>1-3 of 9</p>`)],
    ['rows that are still coming', false, list(`${content}<div role="progressbar"></div>`)],
  ])('with %s is complete: %s', async (_what, isComplete, html) => {
    await shown.show(html, { path: LIST_PATH });
    expect(await read()).toMatchObject({ names: APPS, isComplete });
  });

  test('is none where projects are added, or an app is configured', async () => {
    for (const words of [ENGLISH, NONSENSE]) {
      await shown.show(page(words, section(words)));
      expect(await read()).toBeNull();
      await shown.show(page(words, configurations(words)));
      expect(await read()).toBeNull();
    }
  });
});

describe('the title of a page', () => {
  const titles = () => shown.page.evaluate(() => window.finder.readPageTitles());

  test('is its one heading of the first level', async () => {
    await shown.show(page(ENGLISH, section(ENGLISH)));
    expect(await titles()).toEqual({ titles: ['Acme Sync'], isSure: true });
    await shown.show('<div role="heading" aria-level="1"> Acme  Sync </div>');
    expect(await titles()).toEqual({ titles: ['Acme  Sync'], isSure: true });
  });

  test('may be in a frame', async () => {
    await shown.show('<iframe src="/inner"></iframe>', { frames: { '/inner': '<h1>Acme Sync</h1>' } });
    expect(await titles()).toEqual({ titles: ['Acme Sync'], isSure: true });
  });

  test('is not sure where there are two, or none', async () => {
    await shown.show('<h1>Admin</h1><h1>Acme Sync</h1>');
    expect(await titles()).toEqual({ titles: ['Admin', 'Acme Sync'], isSure: false });
    await shown.show('<nav><ol><li>Admin</li><li aria-current="page">Acme Sync</li></ol></nav><h2>Permissions</h2>');
    expect(await titles()).toEqual({ titles: ['Acme Sync', 'Permissions'], isSure: false });
  });

  test('may also be that of a modal', async () => {
    await shown.show(`<h1>Apps</h1>${modal(ENGLISH, 'Acme Sync')}`);
    expect(await titles()).toEqual({ titles: ['Apps', 'Acme Sync'], isSure: true });
  });

  test('is none where it is hidden', async () => {
    await shown.show('<h1 hidden>Old</h1>');
    expect(await titles()).toEqual({ titles: [], isSure: false });
  });
});

describe('Add', () => {
  const look = (html: string) =>
    shown.show(html).then(() =>
      shown.page.evaluate(() => {
        const button = document.querySelector('button');
        if (button === null) throw new Error('no button');
        return { isReady: window.finder.isAddReady(button), isBusy: window.finder.isAddBusy(button) };
      }),
    );

  test.each([
    [
      'waits to be pressed',
      '<button>Add<div style="opacity:0"><svg role="img" aria-label="x"></svg></div></button>',
      true,
      false,
    ],
    ['waits for a choice', '<button disabled>Add</button>', false, false],
    ['waits for a choice, says ARIA', '<button aria-disabled="true">Add</button>', false, false],
    ['works, says ARIA', '<button aria-busy="true">Add</button>', false, true],
    ['works, says its spinner', '<button>Add<div><div role="img" aria-label="x">o</div></div></button>', false, true],
    ['is switched off with its group', '<fieldset disabled><button>Add</button></fieldset>', false, false],
  ])('%s', async (_what, html, isReady, isBusy) => {
    expect(await look(html)).toEqual({ isReady, isBusy });
  });

  test('that is no longer in the page is busy', async () => {
    await shown.show('<button>Add</button>');
    const busy = await shown.page.evaluate(() => {
      const button = document.querySelector('button');
      button?.remove();
      return button && window.finder.isAddBusy(button);
    });
    expect(busy).toBe(true);
  });
});

describe('messages', () => {
  beforeEach(async () => {
    const frames = { '/inner': '<main></main>' };
    await shown.show('<p>Old words</p><div role="status">Old news</div><main></main><iframe src="/inner"></iframe>', {
      frames,
    });
  });

  /** Puts HTML into the page and gives what the watch has collected by then. */
  const said = (html: string, inFrame = false) =>
    shown.page.evaluate(
      async (more, isInFrame) => {
        const watch = window.finder.watchMessages([]);
        const [top, inner] = window.finder.pageDocuments();
        const place = (isInFrame ? inner : top)?.querySelector('main');
        place?.insertAdjacentHTML('beforeend', more);
        await new Promise((resolve) => setTimeout(resolve));
        watch.stop();
        place?.insertAdjacentHTML('beforeend', '<div role="alert">Too late</div>');
        await new Promise((resolve) => setTimeout(resolve));
        return watch.messages().map(({ text }) => text);
      },
      html,
      inFrame,
    );

  test.each([
    ['an alert', '<div role="alert">It broke</div>'],
    ['a state', '<div role="status">It broke</div>'],
    [
      'a toast',
      '<div><svg></svg><span aria-live="assertive" aria-atomic="true">It broke</span><button><svg></svg></button></div>',
    ],
    [
      'a banner',
      '<div><div><svg></svg></div><div><b>It broke</b></div><button aria-label="x"><svg></svg></button></div>',
    ],
    ['a dialog', '<div role="alertdialog"><p>It broke</p><button>Ok</button></div>'],
    ['a field', '<input aria-invalid="true" aria-errormessage="e"><p id="e">It broke</p>'],
  ])('of %s are collected', async (_what, html) => {
    expect(await said(html)).toEqual(['It broke']);
    expect(await said(html.replace('id="e"', 'id="e2"').replace('"e"', '"e2"'), true)).toEqual(['It broke']);
  });

  test('of a drop-down, of a row and of our own panel are none', async () => {
    const row = '<tr><td>North</td><td><button><svg></svg></button></td></tr>';
    const others = [
      `<table>${row}${row}</table>`,
      '<div><p>North</p><button><svg></svg></button></div><div><p>South</p><button><svg></svg></button></div>',
      '<dmsa-validator-panel><div role="alert">Ours</div></dmsa-validator-panel>',
      '<div role="log">Selected</div>',
    ];
    for (const html of others) expect(await said(html)).toEqual([]);
  });

  test('without any role are heard by their sentence, but not a count, a label or what was there before', async () => {
    expect(await said('<div><p>You can add up to 5 projects at a time.</p></div>')).toEqual([
      'You can add up to 5 projects at a time.',
    ]);
    expect(await said('<p>一度に追加できるプロジェクトは5件までです。</p>')).toEqual([
      '一度に追加できるプロジェクトは5件までです。',
    ]);
    for (const html of [
      '<div>1 - 25 of 60 items</div>',
      '<div aria-live="polite">Showing 26 - 50 of 60</div>',
      '<div><span>Projects</span></div>',
      '<div><h3>Permitted Projects of this app</h3><p>Choose them here</p></div>',
      '<label>Choose the projects <input></label>',
      '<div><svg></svg><p>Old words</p><button aria-label="x"><svg></svg></button></div>',
    ]) {
      expect(await said(html), html).toEqual([]);
    }
  });

  test('have the tone that their picture or their role gives them', async () => {
    const tones = (html: string) =>
      shown.page.evaluate(async (more) => {
        const watch = window.finder.watchMessages([]);
        document.querySelector('main')?.insertAdjacentHTML('beforeend', more);
        await new Promise((resolve) => setTimeout(resolve));
        watch.stop();
        return watch.messages().map(({ tone }) => tone);
      }, html);
    const toast = (picture: string) =>
      `<div><svg data-qa="ci-${picture}"></svg><span aria-live="assertive">${picture} this time</span><button><svg></svg></button></div>`;
    expect(await tones(toast('Check'))).toEqual(['success']);
    expect(await tones(toast('Error'))).toEqual(['failure']);
    expect(await tones('<div role="status">Something was done</div>')).toEqual(['unknown']);
    expect(await tones('<input aria-invalid="true" aria-describedby="f"><p id="f">Too many of them</p>')).toEqual([
      'failure',
    ]);
  });

  test('are judged without the names of the projects that they name', async () => {
    const heard = (names: readonly string[]) =>
      shown.page.evaluate(async (known) => {
        const watch = window.finder.watchMessages(known);
        const html = '<div role="status">Added Error Creek, Patient Tower and Error Creek North</div>';
        document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
        await new Promise((resolve) => setTimeout(resolve));
        watch.stop();
        return watch.messages().map(({ words, tone }) => ({ words, tone }));
      }, names);
    expect(await heard(['Error  Creek', 'Patient Tower', 'Error Creek North', 'der'])).toEqual([
      { words: 'Added #, # and #', tone: 'unknown' },
    ]);
    expect(await heard([])).toMatchObject([{ tone: 'words of failure' }]);
  });

  test('of a counter that counts on are none', async () => {
    const texts = await shown.page.evaluate(async () => {
      const status = document.querySelector('[role=status]');
      if (status !== null) status.textContent = '12 projects selected';
      const watch = window.finder.watchMessages([]);
      if (status !== null) status.textContent = '1,022 projects selected';
      await new Promise((resolve) => setTimeout(resolve));
      watch.stop();
      return watch.messages();
    });
    expect(texts).toEqual([]);
  });

  test('that change are collected again', async () => {
    const texts = await shown.page.evaluate(async () => {
      const watch = window.finder.watchMessages([]);
      const status = document.querySelector('[role=status]');
      for (const text of ['One', 'Two']) {
        if (status !== null) status.textContent = text;
        await new Promise((resolve) => setTimeout(resolve));
      }
      watch.stop();
      return watch.messages().map(({ text }) => text);
    });
    expect(texts).toEqual(['One', 'Two']);
  });
});

describe('the documents of a page', () => {
  test('are watched where they come later, too', async () => {
    await shown.show('<main></main>', { frames: { '/inner': '<main></main>' } });
    const seen = await shown.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/inner';
      const isThere = window.finder.untilPage(() => frame.contentDocument?.querySelector('p') != null, {
        signal: new AbortController().signal,
        timeoutMs: 5_000,
      });
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.contentDocument?.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>x</p>');
      return await isThere;
    });
    expect(seen).toBe(true);
  });

  test('are watched no longer once that is ended', async () => {
    await shown.show('<main></main>');
    const calls = await shown.page.evaluate(async () => {
      let count = 0;
      const stop = window.finder.watchDocuments(() => {
        count += 1;
      });
      document.body.append('x');
      await new Promise((resolve) => setTimeout(resolve));
      stop();
      document.body.append('y');
      await new Promise((resolve) => setTimeout(resolve));
      return count;
    });
    expect(calls).toBe(1);
  });
});
