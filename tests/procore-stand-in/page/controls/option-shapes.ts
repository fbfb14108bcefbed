import type { ProjectItem } from '../../page-contract.ts';
import type { PageVariant } from '../../page-variant.ts';

type Shape = PageVariant['optionShape'];
export type Option = Readonly<Record<string, unknown>>;

const SHAPES: Readonly<Record<Shape, (item: ProjectItem, index: number) => Option>> = {
  'id-label': ({ id, label }) => ({ id, label }),
  'value-label': ({ id, label }) => ({ value: id, label }),
  'odd-keys': ({ id, label, number }) => ({ k: id, t: label, projectNumber: number }),
  nested: ({ id, label }) => ({ project: { id, name: label }, kind: 'project' }),
  'string-id': ({ id, label }) => ({ id: String(id), label }),
  'no-ids': ({ label }) => ({ label }),
  'index-ids': ({ label }, index) => ({ id: index + 1, label }),
};

/** The options as a component gets them, and the way back to the projects. */
export interface ShapedOptions {
  readonly options: readonly Option[];
  optionOf(item: ProjectItem): Option;
  itemOf(option: Option): ProjectItem | undefined;
  /** What tells options apart; as good as the shape allows. */
  keyOf(option: Option): string | number;
  labelOf(option: Option): string;
  isDisabled(option: Option): boolean;
}

export function shapeOptions(items: readonly ProjectItem[], shape: Shape): ShapedOptions {
  const made = items.map((item, index) => ({ item, option: SHAPES[shape](item, index) }));
  const options = new Map(made.map(({ item, option }) => [item.id, option]));
  const owners = new Map(made.map(({ item, option }) => [option, item]));
  const itemOf = (option: Option) => owners.get(option);

  /** Also for a chosen project that is no option any more, or not at the moment. */
  function optionOf(item: ProjectItem): Option {
    const known = options.get(item.id);
    if (known !== undefined) return known;
    const option = SHAPES[shape](item, items.length + options.size);
    options.set(item.id, option);
    owners.set(option, item);
    return option;
  }

  return {
    options: made.map(({ option }) => option),
    optionOf,
    itemOf,
    keyOf: (option) => (shape === 'no-ids' ? String(option.label) : (itemOf(option)?.id ?? '')),
    labelOf: (option) => itemOf(option)?.label ?? '',
    isDisabled: (option) => itemOf(option)?.disabled ?? false,
  };
}

/** The projects that a component says are chosen now. */
export function itemsIn(options: readonly unknown[], { itemOf }: ShapedOptions): ProjectItem[] {
  return options.flatMap((option) => itemOf(option as Option) ?? []);
}
