import { useMemo } from 'react';
import { useVariant } from '../variant.ts';
import type { ControlProps } from './control-props.ts';
import { shapeOptions } from './option-shapes.ts';
import { useOptions } from './use-options.ts';

/** The options as the variant loads and shapes them. */
export function useShapedOptions({ initial, optionsPath }: ControlProps) {
  const { optionShape } = useVariant();
  const { options, ...loading } = useOptions(initial, optionsPath);
  const shaped = useMemo(() => shapeOptions(options, optionShape), [options, optionShape]);
  return { shaped, ...loading };
}
