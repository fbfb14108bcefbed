/** Drop-downs as pages may build them, written by hand: what is read of them, and what is not claimed. */
import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { button, ENGLISH, NONSENSE, PROJECTS, page, section } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

const trigger = (popup = 'listbox') =>
  `<button type="button" id="control" aria-haspopup="${popup}" aria-expanded="false" aria-controls="list">Projects</button>`;

/** Shows the section with this control; a press on it shows the list and takes it away. */
async function show(control: string, list: string): Promise<void> {
  await shown.show(page(ENGLISH, section(ENGLISH, { control })));
  await shown.page.evaluate((html) => {
    const element = document.getElementById('control');
    element?.addEventListener('click', () => {
      const isOpen = element.getAttribute('aria-expanded') === 'true';
      if (isOpen) document.getElementById('list')?.remove();
      else document.body.insertAdjacentHTML('beforeend', html);
      element.setAttribute('aria-expanded', String(!isOpen));
    });
  }, list);
}

/** What the section's drop-down says when it is read, and when it is asked for names. */
function read(names: readonly string[] = []) {
  return shown.page.evaluate(async (asked) => {
    const picker = window.finder.findPermittedProjects()?.editor?.picker;
    if (picker === undefined) throw new Error('no drop-down');
    const work = { signal: new AbortController().signal };
    const first = await picker.read(work);
    const more = await picker.readMore(asked, work);
    const labels = first.options.map(({ label }) => label);
    return { labels, isComplete: first.isComplete, isCompleteThen: more.isComplete, unanswered: more.unanswered };
  }, names);
}

const options = (rows: readonly string[]) =>
  `<ul id="list" role="listbox" aria-multiselectable="true">${rows
    .map((row) => `<li role="option" aria-selected="false">${row}</li>`)
    .join('')}</ul>`;

describe('a list without a row that we know', () => {
  test.each([
    ['a tree', '<ul id="list" role="tree"><li role="treeitem">One</li></ul>'],
    ['a grid', '<div id="list" role="grid"><div role="row"><div role="gridcell">One</div></div></div>'],
    ['check boxes', '<div id="list"><label><input type="checkbox">One</label></div>'],
    ['links', '<ul id="list" role="listbox"><li><a href="#one">One</a></li></ul>'],
    ['no row at all', '<ul id="list" role="listbox"></ul>'],
  ])('as %s is not read, and lacks nothing', async (_what, list) => {
    await show(trigger(), list);
    const nothing = { labels: [], isComplete: false, isCompleteThen: false, unanswered: ['One', 'Two'] };
    expect(await read(['One', 'Two'])).toEqual(nothing);
  });

  test('is not one that has rows', async () => {
    await show(trigger(), options(PROJECTS));
    expect(await read(['One'])).toEqual({ labels: PROJECTS, isComplete: true, isCompleteThen: true, unanswered: [] });
  });
});

describe('the label of an option', () => {
  test.each([
    ['a sign before it', '<span aria-hidden="true">✓</span>1000 - North Tower'],
    ['a sign behind it', '<span>1000 - North Tower</span><i aria-hidden="true">›</i>'],
    ['a sign deep in it', '<span><span>1000 - <b aria-hidden="true">*</b></span><span>North Tower</span></span>'],
    ['several signs', '<i aria-hidden="true">▸</i>1000 - North Tower<i aria-hidden="true"> (new)</i>'],
    ['two lines', '<div><strong>1000 -</strong></div><div>North Tower</div>'],
    ['lines and a sign', '<p>1000 -</p><i aria-hidden="true">›</i><p>North Tower</p>'],
    ['all of it hidden from readers', '<span aria-hidden="true">1000 - North Tower</span>'],
  ])('is the same with %s', async (_what, row) => {
    await show(trigger(), options([row]));
    expect(await read()).toMatchObject({ labels: ['1000 - North Tower'] });
  });
});

describe('a bare text field of a drop-down is told from the button beside it', () => {
  const field = (words: string) =>
    `<input role="combobox" aria-expanded="false" aria-controls="list" aria-haspopup="listbox" placeholder="${words}">`;
  const chip = '<span>1000 - North Tower<button type="button" aria-label="x">×</button></span>';

  test.each([
    ['in a box of its own', (words: string) => `<div>${field(words)}</div>`],
    ['in two boxes', (words: string) => `<div><div><span></span>${field(words)}</div></div>`],
    ['with something chosen', (words: string) => `<div><div><span>${chip}</span>${field(words)}</div></div>`],
    ['with an arrow', (words: string) => `<div>${field(words)}<button type="button"><svg></svg></button></div>`],
    ['without any box', field],
  ])('%s', async (_place, control) => {
    for (const words of [ENGLISH, NONSENSE]) {
      await shown.show(page(words, section(words, { control: control(words.placeholder) })));
      const found = await shown.page.evaluate(() => {
        const editor = window.finder.findPermittedProjects()?.editor;
        if (!editor) return null;
        return { add: editor.addButton.textContent, holdsAdd: editor.picker.control.contains(editor.addButton) };
      });
      expect(found).toEqual({ add: words.add, holdsAdd: false });
    }
  });

  test('in one box with it', async () => {
    const content = `<section><h2>Permitted Projects</h2><div>${field('x')}${button('Add')}</div></section>`;
    await shown.show(page(ENGLISH, content));
    const holdsAdd = await shown.page.evaluate(() => {
      const editor = window.finder.findPermittedProjects()?.editor;
      return editor?.picker.control.contains(editor.addButton);
    });
    expect(holdsAdd).toBe(false);
  });
});
