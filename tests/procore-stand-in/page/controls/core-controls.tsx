import * as core11 from '@procore/core-react';
import { useMemo } from 'react';
import { useVariant, useWords } from '../variant.ts';
import type { ControlProps } from './control-props.ts';
import { itemsIn, type Option } from './option-shapes.ts';
import { useShapedOptions } from './use-shaped-options.ts';

export type Core = Pick<typeof core11, 'MultiSelect' | 'GroupSelect' | 'Select'>;

interface CoreControlProps extends ControlProps {
  /** The library's own, unless it is another version of it. */
  readonly core?: Core;
}

export function MultiSelectControl({ core: { MultiSelect } = core11, ...props }: CoreControlProps) {
  const { shaped, loading, onScrollBottom, onSearch } = useShapedOptions(props);
  return (
    <MultiSelect
      block
      placeholder={props.placeholder}
      {...(props.labelledBy && { 'aria-labelledby': props.labelledBy })}
      options={shaped.options as Option[]}
      value={props.chosen.map(shaped.optionOf)}
      getId={shaped.keyOf}
      getLabel={shaped.labelOf}
      isOptionDisabled={shaped.isDisabled}
      onChange={(options) => props.onChoose(itemsIn(options, shaped))}
      disabled={props.disabled}
      loading={loading}
      {...(onScrollBottom && { onScrollBottom })}
      {...(onSearch && { onSearch: (event) => onSearch(event.target.value) })}
    />
  );
}

const GROUP_ID = 'group';

/** With the group of all options that are not disabled, if there is one. */
export function GroupSelectControl({ core: { GroupSelect } = core11, ...props }: CoreControlProps) {
  const { shaped, loading, onScrollBottom, onSearch } = useShapedOptions(props);
  const { hasGroup } = useVariant();
  const { group: label } = useWords();
  const groups = useMemo(() => {
    if (!hasGroup) return [];
    return [{ id: GROUP_ID, label, options: shaped.options.filter((option) => !shaped.isDisabled(option)) }];
  }, [hasGroup, label, shaped]);
  const isGroup = (option: Option) => option.id === GROUP_ID;
  return (
    <GroupSelect
      block
      placeholder={props.placeholder}
      {...(props.labelledBy && { 'aria-labelledby': props.labelledBy })}
      options={shaped.options as Option[]}
      groups={groups}
      value={props.chosen.map(shaped.optionOf)}
      getId={(option) => (isGroup(option) ? GROUP_ID : shaped.keyOf(option))}
      getLabel={(option) => (isGroup(option) ? label : shaped.labelOf(option))}
      isOptionDisabled={(option) => !isGroup(option) && shaped.isDisabled(option)}
      onChange={(options) => props.onChoose(itemsIn(options, shaped))}
      disabled={props.disabled}
      loading={loading}
      {...(onScrollBottom && { onScrollBottom })}
      {...(onSearch && { onSearch: (event) => onSearch(event.target.value) })}
    />
  );
}

export function SelectControl({ core: { Select } = core11, ...props }: CoreControlProps) {
  const { shaped, loading, onScrollBottom, onSearch } = useShapedOptions(props);
  const [item] = props.chosen;
  return (
    <Select
      block
      placeholder={props.placeholder}
      {...(props.labelledBy && { 'aria-labelledby': props.labelledBy })}
      label={item?.label}
      disabled={props.disabled}
      loading={loading}
      onSelect={(selection) => props.onChoose(itemsIn([selection.item], shaped))}
      onClear={() => props.onChoose([])}
      {...(onScrollBottom && { onScrollBottom })}
      {...(onSearch && { onSearch: (event) => onSearch(event.target.value) })}
    >
      {shaped.options.map((option) => (
        <Select.Option
          key={shaped.keyOf(option)}
          value={option}
          selected={shaped.itemOf(option)?.id === item?.id}
          disabled={shaped.isDisabled(option)}
        >
          {shaped.labelOf(option)}
        </Select.Option>
      ))}
    </Select>
  );
}
