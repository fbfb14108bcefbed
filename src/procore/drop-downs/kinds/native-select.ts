import { ProblemError } from '../../../domain/problem.ts';
import { nextFrame, until } from '../../dom/waiting.ts';
import { numbered } from '../equal-names.ts';
import { idOfText, idsOfJson } from '../option-ids.ts';
import type { Picker, PickerOption, PickerRow, Reading, Work } from '../picker.ts';

const SHOWN_MS = 3000;

/** The browser's own `<select>`, with or without `multiple`. Its options are all there, whether it is open or not. */
export function nativeSelect(selectNow: () => HTMLSelectElement): Picker {
  function rows(): PickerRow[] {
    const times = new Map<string, number>();
    return realOptions(selectNow()).map((row) => {
      const id = idOfText(row.value);
      return {
        label: row.label || row.text,
        ids: id === null ? idsOfJson(row.value) : { value: id },
        value: numbered(row.value, times),
        selected: row.selected,
        isDisabled: row.disabled || row.closest('optgroup')?.disabled === true,
        row,
      };
    });
  }

  /** One that is empty may be waiting for its options, or for those of a list beside it: it lacks nothing. */
  function reading(names: readonly string[] = []): Reading {
    const options = rows().map(({ row: _, ...option }): PickerOption => option);
    return { options, isComplete: options.length > 0, unanswered: options.length > 0 ? [] : names };
  }

  async function read({ signal }: Work): Promise<Reading> {
    signal.throwIfAborted();
    return reading();
  }

  return {
    kind: 'native',
    get control() {
      return selectNow();
    },
    get holdsOne() {
      return !selectNow().multiple;
    },
    list: () => selectNow(),
    rows,
    open: async (signal) => signal.throwIfAborted(),
    close: async (signal) => signal.throwIfAborted(),
    search: async (_, signal) => signal.throwIfAborted(),
    glance: () => reading(),
    read,
    async readMore(names, { signal }) {
      signal.throwIfAborted();
      return reading(names);
    },

    async setSelected(values, { signal, onProgress }) {
      signal.throwIfAborted();
      const select = selectNow();
      const offered = rows();
      const names = new Set(offered.map(({ value }) => value));
      const surplus = select.multiple ? undefined : [...values][1];
      const wrong =
        surplus ??
        [...values].find((value) => !names.has(value)) ??
        offered.find(({ value, isDisabled, selected }) => isDisabled && !selected && values.has(value))?.label;
      if (wrong !== undefined) throw new ProblemError('selection-failed', wrong);
      const isAsWanted = () => rows().every(({ value, selected }) => selected === values.has(value));
      if (isAsWanted()) return;
      for (const { row, value } of offered) (row as HTMLOptionElement).selected = values.has(value);
      if (values.size === 0 && !select.multiple) select.value = '';
      const { Event: PageEvent } = (select.ownerDocument.defaultView ?? window) as Window & typeof globalThis;
      select.dispatchEvent(new PageEvent('input', { bubbles: true }));
      select.dispatchEvent(new PageEvent('change', { bubbles: true }));
      // A component that owns it puts its own value back when it renders.
      await nextFrame();
      await nextFrame();
      if (!(await until(isAsWanted, { signal, timeoutMs: SHOWN_MS }))) {
        const first = rows().find(({ value, selected }) => selected !== values.has(value));
        throw new ProblemError('selection-failed', first?.label);
      }
      onProgress?.(values.size, values.size);
    },
  };
}

/** All but the one without a value that only says what to do. Chosen among several it may stand for all of them. */
function realOptions(select: HTMLSelectElement): HTMLOptionElement[] {
  return [...select.options].filter(
    ({ value, selected, disabled }) => value !== '' || (select.multiple && selected && !disabled),
  );
}
