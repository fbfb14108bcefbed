import * as core10 from 'core-react-10';
import { localeOf } from '../locale.ts';
import { useVariant } from '../variant.ts';
import type { ControlProps } from './control-props.ts';
import { type Core, GroupSelectControl, MultiSelectControl, SelectControl } from './core-controls.tsx';

/** The drop-downs take the same props in both versions; the types differ in what no page here uses. */
const core = core10 as unknown as Core;

/** A drop-down of core-react 10 on a page of core-react 11. */
export default function Core10Control(props: ControlProps) {
  const variant = useVariant();
  const Control =
    variant.control === 'select'
      ? SelectControl
      : variant.control === 'group-select'
        ? GroupSelectControl
        : MultiSelectControl;
  return (
    <core10.I18nProvider locale={localeOf(variant)}>
      <Control core={core} {...props} />
    </core10.I18nProvider>
  );
}
