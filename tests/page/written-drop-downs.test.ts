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
    ['a menu of things to do', '<div id="list" role="menu"><div role="menuitem">One</div></div>'],
    ['no row at all', '<ul id="list" role="listbox"></ul>'],
    [
      'two rows for screen readers beside those that can be pressed',
      '<div><div id="list" role="listbox" style="height: 0; overflow: hidden"><div role="option">1</div></div><p>One</p></div>',
    ],
  ])('as %s is not read, and lacks nothing', async (_what, list) => {
    await show(trigger(), list);
    const nothing = { labels: [], isComplete: false, isCompleteThen: false, unanswered: ['One', 'Two'] };
    expect(await read(['One', 'Two'])).toEqual(nothing);
  });

  test('as a list of the browser’s own, empty beside one to choose from, lacks nothing either', async () => {
    const lists =
      '<select multiple><option value="1">One</option></select><button>&gt;</button><select multiple></select>';
    await shown.show(page(ENGLISH, section(ENGLISH, { control: `<div>${lists}</div>` })));
    expect(await read(['One'])).toMatchObject({ isComplete: false, isCompleteThen: false, unanswered: ['One'] });
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
    ['a sign that it is chosen', '<span>1000 - North Tower</span><span>✓</span>'],
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

/** A combobox whose list answers to its search, with what is chosen in the control and no longer in the list. */
async function showCombobox(): Promise<void> {
  const field = '<input id="field" role="combobox" aria-expanded="false" aria-controls="list" aria-haspopup="listbox">';
  await shown.show(page(ENGLISH, section(ENGLISH, { control: `<div><span id="chips"></span>${field}</div>` })));
  await shown.page.evaluate(() => {
    const projects = ['26-1 North Tower', '26-2 South Bridge', '26-3 North Tower Annex'].map((text) =>
      text.split(/ (.*)/),
    );
    const [field, chips] = [document.getElementById('field') as HTMLInputElement, document.getElementById('chips')];
    const chosen = new Set<string>();
    function draw(): void {
      document.getElementById('list')?.remove();
      if (field.getAttribute('aria-expanded') !== 'true') return;
      const list = document.createElement('ul');
      list.id = 'list';
      list.role = 'listbox';
      list.ariaMultiSelectable = 'true';
      for (const [number, name] of projects) {
        const label = `${number} - ${name}`;
        if (chosen.has(label) || !label.toLowerCase().includes(field.value.toLowerCase())) continue;
        const row = document.createElement('li');
        row.role = 'option';
        row.ariaSelected = 'false';
        row.innerHTML = `<div><strong>${name}</strong></div><div>${number} · 7 Main St</div>`;
        row.addEventListener('click', () => {
          chosen.add(label);
          chips?.insertAdjacentHTML(
            'beforeend',
            `<span>${label}<button type="button" aria-label="x">×</button></span>`,
          );
          draw();
        });
        list.append(row);
      }
      document.body.append(list);
    }
    const toggle = (isOpen: boolean) => {
      field.setAttribute('aria-expanded', String(isOpen));
      draw();
    };
    field.addEventListener('input', draw);
    field.addEventListener('click', () => toggle(field.getAttribute('aria-expanded') !== 'true'));
    field.addEventListener('keydown', ({ key }) => key === 'Escape' && toggle(false));
  });
}

/** Selects the options with these labels, and reads again what is selected. */
function select(labels: readonly string[]) {
  return shown.page.evaluate(async (wanted) => {
    const picker = window.finder.findPermittedProjects()?.editor?.picker;
    if (picker === undefined) throw new Error('no drop-down');
    const work = { signal: new AbortController().signal };
    const { options } = await picker.read(work);
    const values = options.filter(({ label }) => wanted.includes(label)).map(({ value }) => value);
    await picker.setSelected(new Set(values), work);
    const now = await picker.read(work);
    return now.options.filter(({ selected }) => selected).map(({ label }) => label);
  }, labels);
}

describe('a combobox that writes its options otherwise than its tokens', () => {
  test('answers to a search where a row says all of its words', async () => {
    await showCombobox();
    expect(await read(['26-2 - South Bridge', '26-9 - Nowhere'])).toMatchObject({ unanswered: [] });
  });

  test('holds what was pressed, in its words', async () => {
    await showCombobox();
    const labels = ['North Tower 26-1 · 7 Main St', 'South Bridge 26-2 · 7 Main St'];
    expect(await select(labels)).toEqual(labels);
  });
});

describe('a pop-up around a list', () => {
  /** A list that forgets what was chosen in it, unless this button is pressed. */
  const popUp = (word: string) => `<div id="list-pop-up"><input type="search" id="search">
    ${options(['One', 'Two', 'Three'])}<div><button type="button" class="out">Cancel</button>
    <button type="button" class="in">${word}</button></div></div>`;

  async function showPopUp(word: string): Promise<void> {
    await shown.show(page(ENGLISH, section(ENGLISH, { control: trigger() })));
    await shown.page.evaluate((html) => {
      const control = document.getElementById('control');
      const chosen = new Set<string>();
      function close(): void {
        document.getElementById('list-pop-up')?.remove();
        control?.setAttribute('aria-expanded', 'false');
        if (control !== null) control.textContent = chosen.size === 0 ? 'Projects' : `${chosen.size} selected`;
      }
      control?.addEventListener('click', () => {
        if (control.getAttribute('aria-expanded') === 'true') return close();
        document.body.insertAdjacentHTML('beforeend', html);
        control.setAttribute('aria-expanded', 'true');
        const rows = [...document.querySelectorAll<HTMLElement>('#list [role="option"]')];
        for (const row of rows) {
          row.ariaSelected = String(chosen.has(row.textContent));
          row.addEventListener('click', () => {
            row.ariaSelected = String(row.ariaSelected !== 'true');
          });
        }
        document.querySelector('.out')?.addEventListener('click', close);
        document.querySelector('.in')?.addEventListener('click', () => {
          chosen.clear();
          for (const row of rows) if (row.ariaSelected === 'true') chosen.add(row.textContent);
          close();
        });
        document.getElementById('search')?.addEventListener('input', ({ target }) => {
          for (const row of rows) row.hidden = !row.textContent.includes((target as HTMLInputElement).value);
        });
      });
    }, popUp(word));
  }

  test.each(['Apply', 'OK', 'Anwenden (2)', '適用'])('confirms what was chosen by its own button: %s', async (word) => {
    await showPopUp(word);
    expect(await select(['One', 'Three'])).toEqual(['One', 'Three']);
  });

  test('is not confirmed by words that nobody knows', async () => {
    await showPopUp('Grok');
    expect(await select(['One'])).toEqual([]);
  });

  test('has the search of its list', async () => {
    await showPopUp('Apply');
    const hasSearch = await shown.page.evaluate(async () => {
      const picker = window.finder.findPermittedProjects()?.editor?.picker;
      const { signal } = new AbortController();
      await picker?.open(signal);
      await picker?.search('Tw', signal);
      return [...document.querySelectorAll<HTMLElement>('#list [role="option"]')].filter(({ hidden }) => !hidden)
        .length;
    });
    expect(hasSearch).toBe(1);
  });
});

describe('a list that is not the one it was', () => {
  test('is no answer to a search before its server has answered', async () => {
    await shown.show(page(ENGLISH, section(ENGLISH, { control: trigger() })));
    await shown.page.evaluate(() => {
      const control = document.getElementById('control');
      const names = ['Harbour Tower East', 'Harbour Tower', 'Mill Yard'];
      const draw = (some: readonly string[]) => {
        const list = document.getElementById('list');
        if (list) list.innerHTML = some.map((name) => `<li role="option" aria-selected="false">${name}</li>`).join('');
      };
      let last = 0;
      control?.addEventListener('click', () => {
        const isOpen = control.getAttribute('aria-expanded') === 'true';
        control.setAttribute('aria-expanded', String(!isOpen));
        if (isOpen) return document.getElementById('pop-up')?.remove();
        document.body.insertAdjacentHTML(
          'beforeend',
          '<div id="pop-up"><input type="search"><ul id="list" role="listbox" aria-multiselectable="true"></ul></div>',
        );
        draw(['Mill Yard']);
        document.querySelector('#pop-up input')?.addEventListener('input', ({ target }) => {
          const { value } = target as HTMLInputElement;
          clearTimeout(last);
          const found = value === '' ? ['Mill Yard'] : names.filter((name) => name.includes(value));
          last = window.setTimeout(() => draw(found), 600);
        });
      });
    });
    const labels = await shown.page.evaluate(async () => {
      const picker = window.finder.findPermittedProjects()?.editor?.picker;
      const { signal } = new AbortController();
      const more = await picker?.readMore(['Harbour Tower East', 'Harbour Tower'], { signal });
      return more?.options.map(({ label }) => label);
    });
    expect(labels).toEqual(['Mill Yard', 'Harbour Tower East', 'Harbour Tower']);
  });

  test('is read again later, where another option may stand in the place of one', async () => {
    const list = '<ul id="list" role="listbox" aria-multiselectable="true" style="height: 100px; overflow: auto"></ul>';
    await show(trigger(), list);
    const labels = await shown.page.evaluate(async () => {
      const names = Array.from({ length: 60 }, (_, number) => `Project ${number}`);
      const draw = (rows: HTMLElement) => {
        const from = Math.max(0, Math.floor(rows.scrollTop / 20) - 2);
        const html = names
          .slice(from, from + 10)
          .map((name) => `<li role="option" aria-selected="false" style="height: 20px">${name}</li>`);
        const room = (count: number) => `<div style="height: ${Math.max(count, 0) * 20}px"></div>`;
        rows.innerHTML = `${room(from)}${html.join('')}${room(names.length - from - 10)}`;
      };
      new MutationObserver(() => {
        const rows = document.getElementById('list');
        if (rows === null || rows.childElementCount > 0) return;
        draw(rows);
        rows.addEventListener('scroll', () => draw(rows));
      }).observe(document.body, { childList: true });
      const picker = window.finder.findPermittedProjects()?.editor?.picker;
      const work = { signal: new AbortController().signal };
      await picker?.read(work);
      names[30] = 'Another';
      const now = performance.now.bind(performance);
      performance.now = () => now() + 3_600_000;
      return (await picker?.readMore([], work))?.options.map(({ label }) => label);
    });
    expect(labels).toContain('Another');
    expect(labels).toContain('Project 59');
  });
});

describe('what is chosen, in a button', () => {
  const chips = '<span class="chip">One<svg></svg></span><span class="chip">Two<svg></svg></span>';
  test.each([
    ['without an arrow', chips],
    ['with an arrow', `${chips}<svg></svg>`],
    ['with crosses that are buttons', chips.replaceAll('<svg></svg>', '<span role="button"><svg></svg></span>')],
  ])('%s is read from the first to the last', async (_what, tokens) => {
    await show(trigger().replace('>Projects<', `>${tokens}<`), options(['Three']));
    expect((await read()).labels.toSorted()).toEqual(['One', 'Three', 'Two']);
  });
});

describe('a list that does not say that it takes many', () => {
  /** The first row has the keyboard. */
  const rows = (names: readonly string[]) =>
    `<ul id="list" role="listbox">${names
      .map((name, at) => `<li role="option" data-id="${at + 1}" aria-selected="${at === 0}">${name}</li>`)
      .join('')}</ul>`;
  const chip = (name: string) => `<span class="chip">${name}<span role="button">×</span></span>`;
  const selected = () =>
    shown.page.evaluate(async () => {
      const picker = window.finder.findPermittedProjects()?.editor?.picker;
      const reading = await picker?.read({ signal: new AbortController().signal });
      return reading?.options.flatMap(({ selected, ids }) => (selected ? Object.values(ids) : []));
    });

  test.each([
    ['nothing', 'Projects', ['Projects 1', 'Two'], []],
    ['what is chosen alone', '<span>Two</span>', ['One', 'Two'], ['2']],
    ['nothing in fewer words, which may be another’s', '<span>Tower 2</span>', ['Tower 25', 'Other'], []],
    ['what is chosen beside others', chip('Two') + chip('Three'), ['One', 'Two', 'Three'], ['2', '3']],
    ['a name that two have, either of which it may be', chip('Two'), ['One', 'Two', 'Two'], ['2', '3']],
  ])('holds what its control says: %s', async (_what, words, names, held) => {
    await show(trigger().replace('>Projects<', `>${words}<`), rows(names));
    expect(await selected()).toEqual(held);
  });
});

test('a menu of rows that can be ticked is read as a list of many', async () => {
  const row = (name: string, isTicked: boolean) =>
    `<div role="menuitemcheckbox" aria-checked="${isTicked}">${name}</div>`;
  await show(trigger(), `<div id="list" role="menu">${row('One', false)}${row('Two', true)}</div>`);
  expect(await read()).toMatchObject({ labels: ['One', 'Two'], isComplete: true });
  expect(
    await shown.page.evaluate(async () => {
      const picker = window.finder.findPermittedProjects()?.editor?.picker;
      const reading = await picker?.read({ signal: new AbortController().signal });
      return { holdsOne: picker?.holdsOne, held: reading?.options.filter(({ selected }) => selected).length };
    }),
  ).toEqual({ holdsOne: false, held: 1 });
});

test('a menu whose search leaves no row is searched again, and closed', async () => {
  const row = '<div role="menuitemcheckbox" aria-checked="false">One</div>';
  const menu = `<div id="list" role="menu"><input type="search"><div id="rows">${row}</div></div>`;
  await show(trigger(), menu);
  const left = await shown.page.evaluate(async (html) => {
    document.addEventListener('input', ({ target }) => {
      const rows = document.getElementById('rows');
      if (rows !== null) rows.innerHTML = 'One'.includes((target as HTMLInputElement).value) ? html : '';
    });
    const picker = window.finder.findPermittedProjects()?.editor?.picker;
    const { signal } = new AbortController();
    await picker?.open(signal);
    await picker?.search('Nowhere', signal);
    await picker?.search('', signal);
    const text = document.querySelector<HTMLInputElement>('#list input')?.value;
    await picker?.close(signal);
    return { text, isOpen: document.getElementById('list') !== null };
  }, row);
  expect(left).toEqual({ text: '', isOpen: false });
});
