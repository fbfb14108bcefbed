/** Lists of which `aria-selected` follows the keyboard: only their control says what is chosen. */
import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { ENGLISH, page, section } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

interface Shown {
  readonly names: readonly string[];
  /** The places of what is chosen. */
  readonly chosen?: readonly number[];
  readonly wanted: readonly number[];
  /** As the page's source lays it out. */
  readonly room?: string;
}

/** Selects these in a list whose first row has the keyboard; gives what is chosen then, and all that was pressed. */
async function select({ names, chosen = [], wanted, room = '' }: Shown) {
  const control = `<div id="control" tabindex="0" aria-haspopup="listbox" aria-controls="list" aria-expanded="false"></div>
    <div id="pop-up"></div>`;
  await shown.show(page(ENGLISH, section(ENGLISH, { control: `<div>${control}</div>` })));
  return shown.page.evaluate(
    async (names, first, wanted, room) => {
      const [control, popUp] = [document.getElementById('control'), document.getElementById('pop-up')];
      if (control === null || popUp === null) throw new Error('no place');
      const chosen = new Set(first);
      const pressed: string[] = [];
      let isOpen = false;
      const draw = () => {
        control.setAttribute('aria-expanded', String(isOpen));
        const chips = [...chosen].map(
          (at) => `<span class="chip"><span>${room}${names[at]}${room}</span><span role="button">×</span></span>`,
        );
        control.innerHTML = chips.join('') || '<span>Choose</span>';
        const rows = names.map(
          (name, at) =>
            `<li role="option" data-at="${at}" data-id="${at + 1}" aria-selected="${at === 0}">${room}${name}${room}</li>`,
        );
        popUp.innerHTML = isOpen ? `<ul id="list" role="listbox">${rows.join('')}</ul>` : '';
      };
      const toggle = (at: number) => {
        if (!chosen.delete(at)) chosen.add(at);
        draw();
      };
      control.addEventListener('click', ({ target }) => {
        const cross = (target as Element).closest('[role="button"]');
        const crosses = [...control.querySelectorAll('[role="button"]')];
        if (cross !== null) return toggle([...chosen][crosses.indexOf(cross)] ?? -1);
        isOpen = !isOpen;
        draw();
      });
      popUp.addEventListener('click', ({ target }) => {
        const at = Number((target as Element).closest('li')?.dataset.at);
        pressed.push(names[at] ?? '');
        toggle(at);
      });
      draw();
      const picker = window.finder.findPermittedProjects()?.editor?.picker;
      if (picker === undefined) throw new Error('no drop-down');
      const work = { signal: new AbortController().signal };
      const { options } = await picker.read(work);
      const values = wanted.map((at) => options.find(({ ids }) => Object.values(ids).includes(String(at + 1)))?.value);
      const problem = await picker
        .setSelected(new Set(values.flatMap((value) => value ?? [])), work)
        .then(() => null)
        .catch((error) => error.problem?.code ?? error.message);
      return { problem, chosen: [...chosen].toSorted(), pressed };
    },
    names,
    chosen,
    wanted,
    room,
  );
}

describe('an option that the keyboard is on is not the one with the shorter name that is chosen', () => {
  const names = ['Tower 25', 'Tower 2', 'Other'];

  test('where both are wanted', async () => {
    const both = await select({ names, chosen: [1], wanted: [0, 1] });
    expect(both).toEqual({ problem: null, chosen: [0, 1], pressed: ['Tower 25'] });
  });

  test('where only the shorter one is wanted beside another', async () => {
    const shorter = await select({ names, chosen: [1], wanted: [1, 2] });
    expect(shorter).toEqual({ problem: null, chosen: [1, 2], pressed: ['Other'] });
  });
});

describe('of two options of one name', () => {
  const names = ['Other', 'Two', 'Two'];

  test.each([
    ['both cannot be seen to be chosen one after the other', [0], [0, 1, 2]],
    ['the one that is chosen cannot be told', [2], [0]],
    ['neither can be told to be the one that is wanted', [], [2]],
    ['the one that is chosen may be another than the one that is wanted', [2], [1]],
  ])('%s: nothing is pressed', async (_what, chosen, wanted) => {
    expect(await select({ names, chosen, wanted })).toEqual({ problem: 'selection-failed', chosen, pressed: [] });
  });

  test.each([
    ['both stay chosen', [1, 2], [0, 1, 2]],
    ['none is in the way of a third', [], [0]],
  ])('%s', async (_what, chosen, wanted) => {
    expect(await select({ names, chosen, wanted })).toEqual({ problem: null, chosen: wanted, pressed: ['Other'] });
  });
});

test('names are the same whatever room the page’s source leaves around them', async () => {
  const laidOut = await select({ names: ['Other', 'Two', 'Six'], chosen: [0], wanted: [0, 1], room: '\n  ' });
  expect(laidOut).toEqual({ problem: null, chosen: [0, 1], pressed: ['Two'] });
});
