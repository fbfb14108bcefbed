import type { ProjectItem } from '../page-contract.ts';

interface NativeSelectProps {
  readonly options: readonly ProjectItem[];
  readonly chosen: readonly ProjectItem[];
  readonly onChoose: (projects: readonly ProjectItem[]) => void;
  readonly multiple: boolean;
  readonly disabled: boolean;
  readonly placeholder: string;
}

/** The browser's own drop-down. */
export function NativeSelect({ options, chosen, onChoose, multiple, disabled, placeholder }: NativeSelectProps) {
  const ids = chosen.map(({ id }) => String(id));
  return (
    <select
      className="grow"
      aria-label={placeholder}
      multiple={multiple}
      disabled={disabled}
      value={multiple ? ids : (ids[0] ?? '')}
      onChange={({ currentTarget }) => {
        const picked = new Set(Array.from(currentTarget.selectedOptions, ({ value }) => value));
        onChoose(options.filter(({ id }) => picked.has(String(id))));
      }}
    >
      {!multiple && <option value="">{placeholder}</option>}
      {options.map(({ id, label, disabled: isDisabled }) => (
        <option key={id} value={id} disabled={isDisabled}>
          {label}
        </option>
      ))}
    </select>
  );
}
