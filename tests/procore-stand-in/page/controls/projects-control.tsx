import { type ComponentType, lazy, Suspense } from 'react';
import type { PageVariant } from '../../page-variant.ts';
import { useVariant } from '../variant.ts';
import type { ControlProps } from './control-props.ts';
import { GroupSelectControl, MultiSelectControl, SelectControl } from './core-controls.tsx';
import { NativeSelect } from './native-select.tsx';
import { SuperSelectControl } from './super-select-control.tsx';

const importReactSelect = () => import('./react-select-control.tsx');
const importCore10 = () => import('./core-10-control.tsx');
const ReactSelectControl = lazy(importReactSelect);
const Core10Control = lazy(importCore10);

const CONTROLS: Readonly<Record<PageVariant['control'], ComponentType<ControlProps>>> = {
  'multi-select': MultiSelectControl,
  'group-select': GroupSelectControl,
  'super-select': SuperSelectControl,
  'super-select-checkbox': SuperSelectControl,
  select: SelectControl,
  'native-multiple': NativeSelect,
  'native-single': NativeSelect,
  'react-select': ReactSelectControl,
};

const IN_CORE_10: readonly PageVariant['control'][] = ['multi-select', 'group-select', 'select'];

function isOfCore10({ control, library }: PageVariant): boolean {
  return library === 10 && IN_CORE_10.includes(control);
}

/** Gets what the page's drop-down is made of, so that it is there as soon as its section is. */
export async function loadControl(variant: PageVariant): Promise<void> {
  if (isOfCore10(variant)) await importCore10();
  else if (variant.control === 'react-select') await importReactSelect();
}

/** The drop-down of projects, made of the component that the variant asks for. */
export function ProjectsControl(props: ControlProps) {
  const variant = useVariant();
  const Control = isOfCore10(variant) ? Core10Control : CONTROLS[variant.control];
  return (
    <Suspense fallback={null}>
      <Control {...props} />
    </Suspense>
  );
}
