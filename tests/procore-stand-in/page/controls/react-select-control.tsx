import ReactSelect from 'react-select';
import type { ControlProps } from './control-props.ts';
import { itemsIn, type Option } from './option-shapes.ts';
import { useShapedOptions } from './use-shaped-options.ts';

export default function ReactSelectControl(props: ControlProps) {
  const { shaped, loading, onScrollBottom, onSearch } = useShapedOptions(props);
  return (
    <ReactSelect<Option, true>
      isMulti
      className="grow"
      placeholder={props.placeholder}
      {...(props.labelledBy && { 'aria-labelledby': props.labelledBy })}
      options={shaped.options}
      value={props.chosen.map(shaped.optionOf)}
      getOptionValue={(option) => String(shaped.keyOf(option))}
      getOptionLabel={shaped.labelOf}
      isOptionDisabled={shaped.isDisabled}
      onChange={(options) => props.onChoose(itemsIn(options, shaped))}
      isDisabled={props.disabled}
      isLoading={loading}
      {...(onScrollBottom && { onMenuScrollToBottom: onScrollBottom })}
      {...(onSearch && {
        filterOption: null,
        onInputChange: (text, { action }) => {
          if (action === 'input-change') onSearch(text);
        },
      })}
    />
  );
}
