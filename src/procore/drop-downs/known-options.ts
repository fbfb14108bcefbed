import type { ComponentAnswer } from './component/protocol.ts';
import { type ControlWords, controlWords } from './control-words.ts';
import { numbered } from './equal-names.ts';
import type { RowFacts } from './kinds/adapter.ts';
import { idsOf } from './option-ids.ts';
import type { PickerOption } from './picker.ts';

/** All options of one drop-down that were ever seen, but for those that it surely no longer offers. */
export interface KnownOptions {
  all(): readonly PickerOption[];
  get(value: string): PickerOption | undefined;
  /** The value itself where nobody knows the option. */
  labelOf(value: string): string;
  valuesOf(label: string): readonly string[];
  learn(option: PickerOption): void;
  readonly controlWords: ControlWords;
  /** Takes in what the component offers and holds. Returns the values of what it offers now. */
  learnAnswer(answer: ComponentAnswer): readonly string[];
  /** The value of the option that a row shows. `times` counts the names of the rows before it. */
  valueOfRow(facts: RowFacts, times: Map<string, number>): string;
  /** Brings up to date what is selected. */
  select(isSelected: (option: PickerOption) => boolean): void;
}

export function knownOptions(): KnownOptions {
  const byValue = new Map<string, PickerOption>();
  const valuesByLabel = new Map<string, string[]>();
  /** Given by the component: a page may put other names on its rows. */
  const fromComponent = new Set<string>();
  let loaded: { readonly labels: readonly string[] | undefined; readonly values: readonly string[] } | null = null;

  const valuesOf = (label: string): readonly string[] => valuesByLabel.get(label) ?? [];

  function learn(option: PickerOption): void {
    const { label, value } = option;
    if (!byValue.has(value)) {
      const same = valuesByLabel.get(label);
      if (same === undefined) valuesByLabel.set(label, [value]);
      else same.push(value);
    }
    byValue.set(value, option);
  }

  function learnOptions({
    labels = [],
    fields = [],
    names,
    disabled: notToChoose,
  }: ComponentAnswer): readonly string[] {
    const disabled = new Set(notToChoose);
    const times = new Map<string, number>();
    const values = names ?? fields.map((option) => numbered(JSON.stringify(option), times));
    values.forEach((value, index) => {
      const ids = byValue.get(value)?.ids ?? idsOf(fields[index]);
      learn({ label: labels[index]?.trim() ?? '', ids, value, selected: false, isDisabled: disabled.has(value) });
      fromComponent.add(value);
    });
    return values;
  }

  function forgetAllBut(values: ReadonlySet<string>): void {
    for (const [value, { label }] of byValue) {
      if (values.has(value)) continue;
      byValue.delete(value);
      const others = valuesOf(label).filter((other) => other !== value);
      valuesByLabel.set(label, others);
    }
  }

  return {
    all: () => [...byValue.values()],
    get: (value) => byValue.get(value),
    labelOf: (value) => byValue.get(value)?.label ?? value,
    valuesOf,
    learn,
    controlWords: controlWords(),
    learnAnswer(answer) {
      // The same labels as before stand for the same options: nothing but the selection can have changed.
      if (loaded === null || answer.labels !== loaded.labels) {
        loaded = { labels: answer.labels, values: learnOptions(answer) };
        // A drop-down that tells all of its options no longer offers the others.
        if (!answer.isOpenEnded) forgetAllBut(new Set([...loaded.values, ...answer.selected]));
      }
      // Chosen, and not among the options that were loaded: the component has its bare value.
      for (const value of answer.selected) {
        if (!byValue.has(value)) learn({ label: value.trim(), ids: {}, value, selected: true, isDisabled: false });
      }
      return loaded.values;
    },
    valueOfRow({ key, label }, times) {
      if (key !== null && byValue.has(key)) return key;
      const [first, second] = valuesOf(label);
      // The component's one option of this label, under the component's name for it.
      if (key !== null && first !== undefined && second === undefined && fromComponent.has(first)) return first;
      return numbered(key ?? label, times);
    },
    select(isSelected) {
      for (const option of byValue.values()) {
        const selected = isSelected(option);
        if (selected !== option.selected) byValue.set(option.value, { ...option, selected });
      }
    },
  };
}
