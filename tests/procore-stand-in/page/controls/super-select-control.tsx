import { UNSAFE_SuperSelect as SuperSelect } from '@procore/core-react';
import { useMemo } from 'react';
import { useVariant } from '../variant.ts';
import type { ControlProps } from './control-props.ts';
import { itemsIn } from './option-shapes.ts';
import { useShapedOptions } from './use-shaped-options.ts';

/** Its value is made of the options' keys. */
export function SuperSelectControl(props: ControlProps) {
  const { control } = useVariant();
  const { shaped, loading, onScrollBottom } = useShapedOptions(props);
  const { keyOf, optionOf } = shaped;
  const offered = useMemo(() => new Map(shaped.options.map((option) => [shaped.keyOf(option), option])), [shaped]);
  const chosen = new Map(props.chosen.map((item) => [keyOf(optionOf(item)), optionOf(item)]));
  return (
    <SuperSelect
      block
      multiple
      search
      placeholder={props.placeholder}
      selectionStyle={control === 'super-select-checkbox' ? 'checkbox' : 'highlight'}
      options={shaped.options as unknown[]}
      getOptionLabel={shaped.labelOf}
      getOptionValue={keyOf}
      getOptionIsDisabled={shaped.isDisabled}
      value={[...chosen.keys()]}
      onChange={(values) => {
        const keys = values as (string | number)[];
        const options = keys.flatMap((key) => chosen.get(key) ?? offered.get(key) ?? []);
        props.onChoose(itemsIn(options, shaped));
      }}
      disabled={props.disabled}
      loading={loading}
      {...(onScrollBottom && { onScrollBottom })}
    />
  );
}
