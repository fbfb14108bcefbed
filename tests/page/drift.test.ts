import { expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { ENGLISH, NONSENSE, page, section } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

const SECRETS = [
  'NorthTowerSecret',
  '562949953443325',
  'ann.lee@acme.example',
  'eyJhbGciOiJIUzI1NiJ9.e30.Zm9v',
  'jane-doe',
];

const report = () => shown.page.evaluate(() => window.finder.reportText(window.finder.describePage()));

test('the report of a page names nobody and nothing on it', async () => {
  const everywhere = SECRETS.map((secret) => {
    const word = secret
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '-')
      .replace(/^(?=\d)/, 'n');
    const attributes = [
      'id',
      'class',
      'name',
      'title',
      'alt',
      'role',
      'type',
      'data-qa',
      'data-value',
      'aria-label',
      'lang',
    ]
      .concat([
        'aria-expanded',
        'aria-current',
        'rel',
        'data-internal',
        'placeholder',
        'value',
        'style',
        'data-test-id',
      ])
      .map((name) => `${name}="${secret}"`)
      .join(' ');
    return `<h2 ${attributes}>${secret}</h2><x-${word} ${attributes}>${secret}</x-${word}><input ${attributes}>
      <a href="/${secret}?t=${secret}" ${attributes}>${secret}</a><div data-${word}="x" ${word}="y" aria-${word}="z"
      data-qa="core-${word}" data-internal="ci-${word}">${secret}</div><table><tr><td>${secret}</td></tr></table>
      <div role="option" data-value='{"id":"${secret}"}'>${secret}</div><!-- ${secret} --><p data-qa="row ${secret}">x</p>
      <svg data-qa="ci-${secret}"><title>${secret}</title></svg><${word}>${secret}</${word}>`;
  }).join('');
  await shown.show(`${page(ENGLISH, section(ENGLISH) + everywhere)}<iframe src="/inner" name="jane-doe"></iframe>`, {
    path: `/${SECRETS[1]}/company/jane-doe/app_management/${SECRETS[0]}`,
    frames: { '/inner': `<title>${SECRETS[0]}</title><body id="${SECRETS[1]}">${everywhere}` },
    title: SECRETS.join(' '),
  });
  await shown.page.evaluate((secrets) => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = `<p id="${secrets[0]}">${secrets.join(' ')}</p>`;
    document.body.append(host);
  }, SECRETS);
  const text = await report();
  for (const secret of SECRETS) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  for (const part of ['north', 'tower', 'jane', 'doe', 'acme', 'eyj', '5629', 'lee', '@']) {
    expect(text.toLowerCase()).not.toContain(part);
  }
  expect(text).toContain('#shadow');
  expect(text).toContain('Page /#/company/…/app_management/…');
});

test('the report says what was looked for and how the page is built', async () => {
  await shown.show(page(ENGLISH, section(ENGLISH)));
  const text = await report();
  expect(text).toContain('section of permitted projects: labelled');
  expect(text).toContain('its drop-down and Add: multi-select');
  expect(text).toContain('its rows: 3, all');
  expect(text).toContain('permittedProjects en 1');
  expect(text).toContain('[data-qa=core-multiselect-input]');
  await shown.show(page(NONSENSE, '<h2>Wibble</h2><div role="combobox" aria-expanded="false"></div>'));
  const other = await report();
  expect(other).toContain('section of permitted projects: none');
  expect(other).toContain('div[aria-expanded=false][role=combobox]');
});

test('the report of a huge page is short', async () => {
  const boxes = Array.from(
    { length: 3_000 },
    (_, index) => `<div ${index % 2 ? 'id="x"' : 'title="y"'}><p></p></div>`,
  ).join('');
  await shown.show(page(ENGLISH, `<div>${boxes}</div>`.repeat(3)));
  expect((await report()).length).toBeLessThan(20_000);
});
