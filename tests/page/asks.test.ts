/** A page that asks back before it adds: the user answers it, the panel says that it waits, and nobody else presses. */
import { describe, expect, test } from 'vitest';
import type { Behaviour } from './foreign/behaviour.ts';
import { openForeignPages } from './foreign/foreign-page.ts';
import { openedForFile } from './opened-for-file.ts';

const foreign = openedForFile(openForeignPages);

const WORDS = {
  en: { ask: 'Add # projects?', yes: 'Add', no: 'Cancel' },
  de: { ask: '# Projekte hinzufügen?', yes: 'Hinzufügen', no: 'Abbrechen' },
  zh: { ask: '添加 # 个项目？', yes: '是', no: '否' },
  ja: { ask: '#件のプロジェクトを追加しますか？', yes: '追加', no: 'キャンセル' },
} as const;

const LANGUAGES = Object.entries(WORDS);

const answers = ({ yes, no }: (typeof WORDS)[keyof typeof WORDS]) =>
  `<button type="button" data-no>${no}</button><button type="button" data-yes>${yes}</button>`;

const SHAPES = {
  'a dialog by its role': (words: string, buttons: string) =>
    `<div style="position: fixed; inset: 0"><div role="dialog" aria-modal="true"><h2>${words}</h2>${buttons}</div></div>`,
  'an alertdialog': (words: string, buttons: string) => `<div role="alertdialog"><p>${words}</p>${buttons}</div>`,
  'a dialog of the browser’s own': (words: string, buttons: string) => `<dialog><p>${words}</p>${buttons}</dialog>`,
  'a popover': (words: string, buttons: string) => `<div popover="manual"><p>${words}</p>${buttons}</div>`,
  'a bubble beside the button': (words: string, buttons: string) =>
    `<div role="tooltip"><div>${words}</div>${buttons}</div>`,
  'a layer without any role': (words: string, buttons: string) =>
    `<div style="position: fixed; inset: 60px"><div style="height: 400px"><p>${words}</p>${buttons}</div></div>`,
} as const;

const PAGE = 'Ariakit, Bootstrap';

/** What the panel is told while it adds, and what it reports; `answer` is pressed once the question is heard. */
async function addAndAnswer(asks: string, answer: 'data-yes' | 'data-no' | null, more: Partial<Behaviour> = {}) {
  // More rows than the window shows.
  const permitted = answer === null ? 200 : 8;
  await foreign.show(PAGE, { asks, answer: undefined, permitted, ...more });
  const { missing } = await foreign.page.evaluate(() => window.foreign.truth());
  const trial = foreign.page.evaluate(
    async (wanted, waitsForUser) => {
      const { addItems, findPermittedProjects, itemsOf, selectMissing } = window.content;
      const section = () => findPermittedProjects({ isAskedFor: true });
      const picker = section()?.editor?.picker;
      if (picker === undefined) throw new Error('no drop-down');
      const stop = new AbortController();
      const items = itemsOf(await selectMissing(picker, wanted, { signal: stop.signal }));
      const heard: (string | null)[] = [];
      let scrolls = 0;
      const onQuestion = (words: string | null) => {
        if (heard.at(-1) === words) return;
        heard.push(words);
        document.body.dataset.asked = String(words !== null);
        if (words === null || waitsForUser) return;
        document.addEventListener('scroll', () => (scrolls += 1), true);
        stop.abort();
      };
      const page = { section, requireRightApp: async () => undefined };
      const { ended, message, added, unseen, remaining } = await addItems(items, page, {
        signal: stop.signal,
        onQuestion,
      });
      return { ended, message, heard, scrolls, counts: [added.length, unseen.length, remaining.length] };
    },
    missing,
    answer !== null,
  );
  if (answer !== null) {
    await foreign.page.locator('[data-asked="true"]').wait();
    await foreign.page.locator(`[${answer}]`).click();
  }
  const report = await trial;
  return { ...report, ...(await foreign.page.evaluate(() => window.foreign.truth())) };
}

/** Every shape, every language: their pairs would say no more. */
const ASKED = Object.entries(SHAPES).map(([shape, box], index) => {
  const [language, words] = LANGUAGES[index % LANGUAGES.length] ?? ['en', WORDS.en];
  return [shape, language, box, words] as const;
});

describe.each(ASKED)('asked in %s, in %s', (_shape, _language, box, words) => {
  test('what is added after a yes is told', async () => {
    const result = await addAndAnswer(box(words.ask, answers(words)), 'data-yes', { serverMs: 500 });
    const asked = words.ask.replace('#', '9');
    expect(result).toMatchObject({ ended: 'finished', message: null, counts: [9, 0, 0], presses: 1, requests: [9] });
    expect(result.heard).toEqual([asked, null]);
  });

  test('nothing is claimed after a no', async () => {
    const result = await addAndAnswer(box(words.ask, answers(words)), 'data-no');
    expect(result).toMatchObject({ ended: 'declined', counts: [0, 9, 0], presses: 1, requests: [] });
  });
});

describe.each([
  ['with two answers where Add stood', 'the place of Add', WORDS.en, '<b>Add # projects?</b>'],
  ['with two answers where Add stood, without a question mark', 'the place of Add', WORDS.de, '# Projekte hinzufügen'],
  ['with two answers alone where Add stood', 'the place of Add', WORDS.ja, ''],
  ['by Add itself, with a way back', 'Add itself', { ...WORDS.en, yes: 'Confirm' }, ''],
  ['by Add itself, in German', 'Add itself', { ...WORDS.de, yes: '# bestätigen?' }, ''],
] as const)('asked %s', (_how, asksAt, words, question) => {
  const asks = `${question}${answers(words as typeof WORDS.en)}`;

  test('what is added after a yes is told', async () => {
    const result = await addAndAnswer(asks, 'data-yes', { asksAt, serverMs: 500 });
    expect(result).toMatchObject({ ended: 'finished', message: null, counts: [9, 0, 0], requests: [9] });
    expect(result.presses).toBe(1);
    expect(result.heard).toEqual([expect.any(String), null]);
  });

  test('nothing is claimed after a no', async () => {
    const result = await addAndAnswer(asks, 'data-no', { asksAt });
    expect(result).toMatchObject({ ended: 'declined', counts: [0, 9, 0], presses: 1, requests: [] });
  });
});

test('an Add that says what it does, or that it is done, asks nothing', async () => {
  await foreign.show(PAGE, { serverMs: 1_500 });
  await foreign.page.evaluate(() => {
    const add = document.querySelector('[data-add]');
    add?.addEventListener('click', () => {
      add.textContent = 'Adding…';
      new MutationObserver((_, observer) => {
        observer.disconnect();
        add.textContent = 'Added';
      }).observe(document.querySelector('[data-rows]') ?? document.body, { childList: true });
    });
  });
  expect(await addAndHear()).toEqual({ heard: [null], added: 9 });
});

/** Adds, and gives what was heard meanwhile. */
function addAndHear() {
  return foreign.page.evaluate(async () => {
    const { addItems, findPermittedProjects, itemsOf, selectMissing } = window.content;
    const section = () => findPermittedProjects({ isAskedFor: true });
    const picker = section()?.editor?.picker;
    if (picker === undefined) throw new Error('no drop-down');
    const { signal } = new AbortController();
    const items = itemsOf(await selectMissing(picker, window.foreign.truth().missing, { signal }));
    const heard = new Set<string | null>();
    const page = { section, requireRightApp: async () => undefined };
    const { added } = await addItems(items, page, { signal, onQuestion: (words) => heard.add(words) });
    return { heard: [...heard], added: added.length };
  });
}

const STOP = '<button type="button">Cancel upload</button><button type="button">Details</button>';

describe('what goes on and can be stopped asks nothing', () => {
  test.each([
    ['in a dialog', SHAPES['a dialog by its role']('Adding 9 projects…', STOP)],
    ['in a layer', SHAPES['a layer without any role']('Wird hinzugefügt ...', STOP)],
    ['in a bubble, by a bar', SHAPES['a bubble beside the button']('<i role="progressbar">12 %</i>', STOP)],
  ])('%s', async (_where, besides) => {
    await foreign.show(PAGE, { besides, serverMs: 2_000 });
    expect(await addAndHear()).toEqual({ heard: [null], added: 9 });
  });

  test.each([
    ['beside a text', `<span>Adding…</span>${STOP}`],
    ['beside a button that waits', `<button type="button" disabled>追加中…</button>${STOP}`],
    ['beside what turns', `<span aria-busy="true">9</span>${STOP}`],
  ])('where Add stood, %s', async (_what, html) => {
    await foreign.show(PAGE, { serverMs: 2_000 });
    await foreign.page.evaluate((inPlace) => {
      const add = document.querySelector<HTMLElement>('[data-add]');
      add?.addEventListener('click', () => {
        const holder = document.createElement('span');
        holder.innerHTML = inPlace;
        add.replaceWith(holder);
        new MutationObserver((_, observer) => {
          observer.disconnect();
          holder.replaceWith(add);
        }).observe(document.querySelector('[data-rows]') ?? document.body, { childList: true });
      });
    }, html);
    expect(await addAndHear()).toEqual({ heard: [null], added: 9 });
  });
});

test.each([
  ['to something else', 'Notify the admins of # projects?', 'No'],
  ['that comes too late', 'Adding # projects…', 'Cancel'],
])('after a no %s, what is still on its way is not called unsent', async (_what, ask, no) => {
  const asks = SHAPES['a bubble beside the button'](ask, answers({ ...WORDS.en, no } as typeof WORDS.en));
  const result = await addAndAnswer(asks, 'data-no', { serverMs: 8_000, addsAfterNo: true });
  expect(result).toMatchObject({ ended: 'declined', counts: [0, 9, 0], presses: 1, requests: [9] });
});

test.each([
  ['names are left out', 'Grant access to Tower, Harbour, … and 7 others'],
  ['a name is cut short', 'Grant access to <b>Harbour Tower…</b>'],
])('a question in which %s is one', async (_what, ask) => {
  const asks = SHAPES['a dialog by its role'](ask, answers({ ...WORDS.en, yes: 'Confirm' } as never));
  const result = await addAndAnswer(asks, 'data-no');
  expect(result).toMatchObject({ ended: 'declined', counts: [0, 9, 0], presses: 1, requests: [] });
});

test('a field that is a button answers as a button does', async () => {
  const buttons = '<input type="button" value="Cancel" data-no><input type="button" value="Add" data-yes>';
  const result = await addAndAnswer(SHAPES['a dialog by its role'](WORDS.en.ask, buttons), 'data-no');
  expect(result).toMatchObject({ ended: 'declined', counts: [0, 9, 0], requests: [] });
});

const BANNER = `<div role="dialog"><p>We use cookies.</p><button type="button">Accept</button>
  <button type="button">Reject</button></div>`;

test('what asks something else and stands for ever holds up nothing', async () => {
  const { report, truth } = await foreign.attempt(PAGE, { besides: BANNER, isShownLater: true });
  expect(report).toMatchObject({ ended: 'finished', added: [], remaining: [] });
  expect(truth).toMatchObject({ presses: 1, requests: [9] });
});

const REFUSAL = 'The projects could not be added.';
const RETRY = '<button type="button">Retry</button><button type="button">Close</button>';
const LAYER = 'position: absolute; inset: 60px; background: white';

test.each([
  ['a dialog with two answers', `<div role="dialog"><p data-said></p>${RETRY}</div>`],
  [
    'a layer with two answers',
    `<div style="${LAYER}"><div style="height: 400px"><p data-said></p>${RETRY}</div></div>`,
  ],
  [
    'a pane of the page',
    `<div style="${LAYER}"><div style="height: 400px"><h3>Overview</h3><div><span>${'What this app may see. '.repeat(20)}</span></div>
      <p data-said></p>${RETRY}</div></div>`,
  ],
])('a refusal in %s is no question', async (_where, voice) => {
  const { report, truth } = await foreign.attempt(PAGE, { voice, limit: 0, limitSays: REFUSAL });
  expect(report).toMatchObject({ ended: 'refused', message: REFUSAL, added: [], unseen: [] });
  expect(truth).toMatchObject({ presses: 1, granted: [] });
});

test('nobody answers in the user’s place, and Stop ends the waiting without another look through the table', async () => {
  const result = await addAndAnswer(SHAPES['an alertdialog'](WORDS.en.ask, answers(WORDS.en)), null);
  expect(result).toMatchObject({ ended: 'cancelled', counts: [0, 9, 0], presses: 1, requests: [], scrolls: 0 });
  expect(await foreign.page.$('[role="alertdialog"]')).not.toBeNull();
});
