import type { Signal } from '@preact/signals';

/** One line of text with its label, and what to type where that is known. */
export function LabelledField({
  label,
  name,
  hint,
  placeholder,
  value,
  suggestions = [],
  fault = null,
  faultId,
  onInput,
}: {
  label: string;
  name: string;
  hint?: string;
  placeholder?: string;
  value: string | Signal<string>;
  suggestions?: readonly string[];
  fault?: string | null;
  /** Where it is said already what is wrong with it. */
  faultId?: string | undefined;
  onInput: (text: string) => void;
}) {
  const list = `${name}-suggestions`;
  return (
    <label class="field">
      {label}
      <input
        name={name}
        type="text"
        autocomplete="off"
        spellcheck={false}
        list={suggestions.length > 0 ? list : undefined}
        placeholder={placeholder}
        aria-invalid={fault !== null || faultId !== undefined}
        aria-describedby={faultId}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {hint !== undefined && <span class="quiet">{hint}</span>}
      {fault !== null && (
        <span class="fault" role="alert">
          {fault}
        </span>
      )}
    </label>
  );
}
