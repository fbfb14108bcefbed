import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageVariant } from '../procore-stand-in/page-variant.ts';
import { type DropDownsPage, openDropDownsPage } from './drop-downs-page.ts';

let dropDowns: DropDownsPage;

beforeAll(async () => {
  dropDowns = await openDropDownsPage({ projects: 140, connected: 30, permitted: 10 });
});

afterAll(() => dropDowns.close());

const LOADINGS = ['all', 'lazy', 'search'] as const;
const MANY = [
  'multi-select',
  'super-select',
  'super-select-checkbox',
  'group-select',
  'native-multiple',
  'react-select',
] as const;
/** What each can be beside "all at once". */
const LOADING_OF: Partial<Record<PageVariant['control'], readonly PageVariant['loading'][]>> = {
  'multi-select': LOADINGS,
  'react-select': LOADINGS,
  'super-select': ['all', 'lazy'],
};

const everyPage = MANY.flatMap((control) =>
  (LOADING_OF[control] ?? ['all']).flatMap((loading) => [1, 0].map((bridges) => ({ control, loading, bridges }))),
);

/** The labels that the drop-down of the page can offer, whatever is loaded. */
function offeredLabels(): string[] {
  const { company, integration } = dropDowns.world;
  return company.projects
    .filter(({ id, active }) => active && !integration.app.permittedProjectIds.has(id))
    .map(({ name, number }) => (number === null ? name : `${number} - ${name}`));
}

/** Reads, loads what is missing, chooses the wanted, then only one; what the control holds after each. */
async function chooseByLabel(wanted: string[]) {
  return dropDowns.run(async (labels) => {
    const signal = new AbortController().signal;
    const [picker, ...others] = window.findPickers(document);
    if (picker === undefined) throw new Error('no drop-down');
    const held = () => {
      const { control } = picker;
      const native = control as HTMLSelectElement;
      return control.localName === 'select'
        ? [...native.selectedOptions].map(({ text }) => text).join('')
        : control.textContent;
    };
    let reading = await picker.read({ signal });
    const atFirst = { options: reading.options.length, isComplete: reading.isComplete };
    const isKnown = (label: string) => reading.options.some((option) => option.label === label);
    if (!labels.every(isKnown))
      reading = await picker.readMore(
        labels.map((label) => label.replace(/^.* - /, '')),
        { signal },
      );
    const values = labels.map((label) => reading.options.find((option) => option.label === label)?.value ?? label);
    const progress: number[] = [];
    await picker.setSelected(new Set(values), { signal, onProgress: (done) => progress.push(done) });
    const all = held();
    const again = await picker.read({ signal });
    await picker.setSelected(new Set(values.slice(1, 2)), { signal });
    return {
      others: others.length,
      atFirst,
      all,
      selected: again.options.filter(({ selected }) => selected).map(({ label }) => label),
      one: held(),
      lastProgress: progress.at(-1),
      isOpen: picker.kind !== 'native' && picker.list() !== null,
    };
  }, wanted);
}

describe.each(everyPage)('$control, $loading, page bridges: $bridges', ({ control, loading, bridges }) => {
  test('finds what is offered and holds exactly what it is told', async () => {
    await dropDowns.show({ control, loading }, { bridges });
    const labels = offeredLabels();
    const wanted = [labels[0] ?? '', labels[60] ?? '', labels.at(-1) ?? ''];
    const { all, one, selected, atFirst, ...rest } = await chooseByLabel(wanted);
    expect(rest).toEqual({ others: 0, lastProgress: 3, isOpen: false });
    for (const label of wanted) expect(all).toContain(label);
    expect([...selected].sort()).toEqual([...wanted].sort());
    expect(one).toBe(wanted[1]);
    if (loading === 'all') expect(atFirst.options).toBe(labels.length);
    else expect(atFirst.isComplete).toBe(false);
  });
});

test.each([
  { control: 'multi-select', library: 10 },
  { control: 'multi-select', root: 'legacy' },
  { control: 'super-select', root: 'legacy' },
  { control: 'multi-select', remount: 'on-choice' },
  { control: 'multi-select', language: 'nonsense' },
] as const)('holds what it is told, with and without the page bridge: %o', async (variant) => {
  for (const bridges of [1, 0]) {
    await dropDowns.show(variant, { bridges });
    const labels = offeredLabels();
    const wanted = [labels[1] ?? '', labels[20] ?? ''];
    const { selected, isOpen } = await chooseByLabel(wanted);
    expect([...selected].sort()).toEqual([...wanted].sort());
    expect(isOpen).toBe(false);
  }
});

const SHAPES = ['value-label', 'odd-keys', 'nested', 'string-id', 'no-ids', 'index-ids'] as const;

describe.each(SHAPES)('options of the shape %s', (optionShape) => {
  test.each([
    { control: 'multi-select', bridges: 1 },
    { control: 'multi-select', bridges: 0 },
    { control: 'super-select', bridges: 1 },
  ] as const)('rows and reading name them alike: $control, page bridges: $bridges', async ({ control, bridges }) => {
    await dropDowns.show({ control, optionShape }, { bridges });
    const { rows, strangers, ids } = await dropDowns.run(async () => {
      const signal = new AbortController().signal;
      const [picker] = window.findPickers(document);
      if (picker === undefined) throw new Error('no drop-down');
      const { options } = await picker.read({ signal });
      await picker.open(signal);
      const shown = picker.rows();
      await picker.close(signal);
      const known = new Map(options.map((option) => [option.value, option.label]));
      return {
        rows: shown.length,
        strangers: shown.filter(({ value, label }) => known.get(value) !== label).length,
        ids: options.map((option) => Object.values(option.ids)),
      };
    });
    expect(rows).toBeGreaterThan(5);
    expect(strangers).toBe(0);
    const projectIds = new Set(dropDowns.world.company.projects.map(({ id }) => id));
    const withId = ids.filter((values) => values.some((value) => projectIds.has(value)));
    expect(withId).toHaveLength(/no-ids|index-ids/.test(optionShape) ? 0 : ids.length);
  });
});

test.each([
  { control: 'select' },
  { control: 'select', loading: 'search' },
  { control: 'select', library: 10 },
  { control: 'select', loading: 'search', library: 10 },
  { control: 'native-single' },
] as const)('%o holds one at a time', async (variant) => {
  await dropDowns.show(variant);
  const [first = '', second = ''] = offeredLabels();
  const result = await dropDowns.run(
    async (labels) => {
      const signal = new AbortController().signal;
      const [picker] = window.findPickers(document);
      if (picker === undefined) throw new Error('no drop-down');
      const names = labels.map((label) => label.replace(/^.* - /, ''));
      const { options } = await picker.readMore(names, { signal });
      const values = labels.map((label) => options.find((option) => option.label === label)?.value ?? label);
      const refusal = await picker.setSelected(new Set(values), { signal }).catch(String);
      const held: (string | undefined)[] = [];
      for (const value of values) {
        await picker.setSelected(new Set([value]), { signal });
        held.push(
          (await picker.read({ signal })).options
            .filter(({ selected }) => selected)
            .map(({ label }) => label)
            .join(),
        );
      }
      return { holdsOne: picker.holdsOne, refusal, held };
    },
    [first, second],
  );
  expect(result).toEqual({
    holdsOne: true,
    refusal: expect.stringContaining('selection-failed'),
    held: [first, second],
  });
});

test.each([1, 0])(
  'a cancelled choice leaves a state that the next reading tells; page bridges: %i',
  async (bridges) => {
    await dropDowns.show({ control: 'multi-select' }, { bridges });
    const result = await dropDowns.run(async () => {
      const signal = new AbortController().signal;
      const [picker] = window.findPickers(document);
      if (picker === undefined) throw new Error('no drop-down');
      const { options } = await picker.read({ signal });
      const cancel = new AbortController();
      const outcome = await picker
        .setSelected(new Set(options.slice(0, 20).map(({ value }) => value)), {
          signal: cancel.signal,
          onProgress: (done) => done >= 3 && cancel.abort('cancelled'),
        })
        .catch((reason: unknown) => reason);
      const held = (await picker.read({ signal })).options.filter(({ selected }) => selected).length;
      return {
        outcome,
        held,
        tokens: picker.control.querySelectorAll('svg[data-close]').length,
        isOpen: picker.list() !== null,
      };
    });
    expect(result).toEqual(
      bridges === 1
        ? { outcome: undefined, held: 20, tokens: 20, isOpen: false }
        : { outcome: 'cancelled', held: 3, tokens: 3, isOpen: false },
    );
  },
);

test('an option that nobody may choose is told, and not chosen', async () => {
  await dropDowns.show({ control: 'multi-select', inactive: 'disabled' });
  const { company, integration } = dropDowns.world;
  const inactive = company.projects.filter(({ id, active }) => !active && !integration.app.permittedProjectIds.has(id));
  expect(inactive.length).toBeGreaterThan(0);
  const result = await dropDowns.run(async () => {
    const signal = new AbortController().signal;
    const [picker] = window.findPickers(document);
    const disabled = (await picker?.read({ signal }))?.options.filter(({ isDisabled }) => isDisabled) ?? [];
    const outcome = await picker?.setSelected(new Set(disabled.map(({ value }) => value)), { signal }).catch(String);
    return { disabled: disabled.length, outcome };
  });
  expect(result).toEqual({ disabled: inactive.length, outcome: expect.stringContaining('selection-failed') });
});

test('two copies of the page bridge answer once', async () => {
  await dropDowns.show({ control: 'multi-select' }, { bridges: 2 });
  const answers = await dropDowns.run(async (name) => {
    let count = 0;
    document.addEventListener(name, () => {
      count += 1;
    });
    const [picker] = window.findPickers(document);
    await picker?.read({ signal: new AbortController().signal });
    return count;
  }, dropDowns.channel.answer);
  expect(answers).toBe(1);
});

test.each(['frame', 'modal'] as const)('works in a %s and leaves that as it is', async (place) => {
  await dropDowns.show({ control: 'super-select', place });
  const result = await dropDowns.run(async () => {
    const signal = new AbortController().signal;
    const frame = document.querySelector('iframe')?.contentDocument;
    const [picker] = window.findPickers(frame ?? document);
    if (picker === undefined) return 'no drop-down';
    const { options } = await picker.read({ signal });
    await picker.open(signal);
    await picker.close(signal);
    await picker.setSelected(new Set(options.slice(0, 2).map(({ value }) => value)), { signal });
    return (
      picker.control.isConnected &&
      options.slice(0, 2).every(({ label }) => picker.control.textContent?.includes(label))
    );
  });
  expect(result).toBe(true);
});
