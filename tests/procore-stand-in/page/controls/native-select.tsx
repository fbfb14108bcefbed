import { useVariant } from '../variant.ts';
import type { ControlProps } from './control-props.ts';

/** The browser's own drop-down, or its list of many. The value of an option is the project's id. */
export function NativeSelect({ initial, chosen, onChoose, disabled, placeholder, labelledBy }: ControlProps) {
  const isMultiple = useVariant().control === 'native-multiple';
  const ids = chosen.map(({ id }) => String(id));
  return (
    <select
      className="grow"
      {...(labelledBy === undefined ? { 'aria-label': placeholder } : { 'aria-labelledby': labelledBy })}
      multiple={isMultiple}
      disabled={disabled}
      value={isMultiple ? ids : (ids[0] ?? '')}
      onChange={({ currentTarget }) => {
        const picked = new Set(Array.from(currentTarget.selectedOptions, ({ value }) => value));
        onChoose(initial.filter(({ id }) => picked.has(String(id))));
      }}
    >
      {!isMultiple && <option value="">{placeholder}</option>}
      {initial.map((project) => (
        <option key={project.id} value={project.id} disabled={project.disabled}>
          {project.label}
        </option>
      ))}
    </select>
  );
}
