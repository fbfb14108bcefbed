import { GroupSelect, MultiSelect, Select, UNSAFE_SuperSelect as SuperSelect } from '@procore/core-react';
import { type ComponentType, lazy, Suspense, useMemo } from 'react';
import type { ProjectItem } from '../page-contract.ts';
import type { PageVariant } from '../page-variant.ts';
import { NativeSelect } from './native-select.tsx';
import { type Option, shapeOptions } from './option-shapes.ts';
import { useOptions } from './use-options.ts';
import { useVariant } from './variant.ts';

const MultiSelect10 = lazy(async () => ({
  default: (await import('core-react-10')).MultiSelect as unknown as typeof MultiSelect,
}));
const ReactSelect = lazy(() => import('react-select'));

interface ProjectsControlProps {
  readonly initial: readonly ProjectItem[];
  readonly appPath: string;
  readonly chosen: readonly ProjectItem[];
  readonly onChoose: (projects: readonly ProjectItem[]) => void;
  readonly disabled: boolean;
  readonly placeholder: string;
  readonly labelledBy?: string;
}

/** The drop-down of projects, made of the component that the variant asks for. */
export function ProjectsControl(props: ProjectsControlProps) {
  const { control } = useVariant();
  const Control = CONTROLS[control];
  return (
    <Suspense fallback={null}>
      <Control {...props} />
    </Suspense>
  );
}

function useShaped({ initial, appPath }: ProjectsControlProps) {
  const { optionShape } = useVariant();
  const { options, ...loading } = useOptions(initial, appPath);
  const shaped = useMemo(() => shapeOptions(options, optionShape), [options, optionShape]);
  return { shaped, ...loading };
}

function MultiSelectControl(props: ProjectsControlProps) {
  const { shaped, loading, onScrollBottom, onSearch } = useShaped(props);
  const { library } = useVariant();
  const Component = library === 10 ? MultiSelect10 : MultiSelect;
  return (
    <Component
      block
      placeholder={props.placeholder}
      {...(props.labelledBy && { 'aria-labelledby': props.labelledBy })}
      options={shaped.options as Option[]}
      value={props.chosen.map(shaped.optionOf)}
      getId={shaped.keyOf}
      getLabel={shaped.labelOf}
      isOptionDisabled={shaped.isDisabled}
      onChange={(options) => props.onChoose(itemsIn(options, shaped.itemOf))}
      disabled={props.disabled}
      loading={loading}
      {...(onScrollBottom && { onScrollBottom })}
      {...(onSearch && { onSearch: (event) => onSearch(event.target.value) })}
    />
  );
}

function GroupSelectControl(props: ProjectsControlProps) {
  const { shaped } = useShaped(props);
  return (
    <GroupSelect
      block
      placeholder={props.placeholder}
      options={shaped.options as Option[]}
      groups={[]}
      value={props.chosen.map(shaped.optionOf)}
      getId={(option) => shaped.keyOf(option as Option)}
      getLabel={(option) => shaped.labelOf(option as Option)}
      getGroup={() => []}
      onChange={(options) => props.onChoose(itemsIn(options, shaped.itemOf))}
      disabled={props.disabled}
    />
  );
}

function SuperSelectControl(props: ProjectsControlProps) {
  const { control } = useVariant();
  const { shaped, loading, onScrollBottom } = useShaped(props);
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
      options={shaped.options as Option[]}
      getOptionLabel={shaped.labelOf}
      getOptionValue={keyOf}
      getOptionIsDisabled={shaped.isDisabled}
      value={props.chosen.map((item) => keyOf(optionOf(item)))}
      onChange={(values) => {
        const options = (values as (string | number)[]).flatMap(
          (value) => chosen.get(value) ?? offered.get(value) ?? [],
        );
        props.onChoose(itemsIn(options, shaped.itemOf));
      }}
      disabled={props.disabled}
      loading={loading}
      {...(onScrollBottom && { onScrollBottom })}
    />
  );
}

function SelectControl(props: ProjectsControlProps) {
  const { shaped, loading, onScrollBottom, onSearch } = useShaped(props);
  const [item] = props.chosen;
  return (
    <Select
      block
      placeholder={props.placeholder}
      label={item?.label}
      disabled={props.disabled}
      loading={loading}
      onSelect={(selection) => props.onChoose(itemsIn([selection.item as Option], shaped.itemOf))}
      onClear={() => props.onChoose([])}
      {...(onScrollBottom && { onScrollBottom })}
      {...(onSearch && { onSearch: (event) => onSearch(event.target.value) })}
    >
      {shaped.options.map((option) => (
        <Select.Option key={shaped.keyOf(option)} value={option} selected={shaped.itemOf(option)?.id === item?.id}>
          {shaped.labelOf(option)}
        </Select.Option>
      ))}
    </Select>
  );
}

function ReactSelectControl(props: ProjectsControlProps) {
  const { shaped, loading, onScrollBottom, onSearch } = useShaped(props);
  return (
    <ReactSelect
      isMulti
      className="grow"
      placeholder={props.placeholder}
      options={shaped.options as Option[]}
      value={props.chosen.map(shaped.optionOf)}
      getOptionValue={(option) => String(shaped.keyOf(option as Option))}
      getOptionLabel={(option) => shaped.labelOf(option as Option)}
      isOptionDisabled={(option) => shaped.isDisabled(option as Option)}
      onChange={(options) => props.onChoose(itemsIn(options as Option[], shaped.itemOf))}
      isDisabled={props.disabled}
      isLoading={loading}
      {...(onScrollBottom && { onMenuScrollToBottom: onScrollBottom })}
      {...(onSearch && { onInputChange: onSearch, filterOption: null })}
    />
  );
}

function NativeControl(props: ProjectsControlProps) {
  const { control } = useVariant();
  const { options } = useOptions(props.initial, props.appPath);
  return <NativeSelect {...props} options={options} multiple={control === 'native-multiple'} />;
}

const CONTROLS: Readonly<Record<PageVariant['control'], ComponentType<ProjectsControlProps>>> = {
  'multi-select': MultiSelectControl,
  'group-select': GroupSelectControl,
  'super-select': SuperSelectControl,
  'super-select-checkbox': SuperSelectControl,
  select: SelectControl,
  'native-multiple': NativeControl,
  'native-single': NativeControl,
  'react-select': ReactSelectControl,
};

function itemsIn(options: readonly unknown[], itemOf: (option: Option) => ProjectItem | undefined): ProjectItem[] {
  return options.flatMap((option) => itemOf(option as Option) ?? []);
}
