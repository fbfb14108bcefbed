import { isEntry } from '../../domain/entry-matching.ts';
import { findIdKey } from '../../domain/id-key.ts';
import { normalForm, numberedNames } from '../../domain/label-forms.ts';
import { keysOf } from '../../domain/label-keys.ts';
import { matchProjects } from '../../domain/matching.ts';
import type { Project } from '../../domain/project.ts';
import type { PickerOption, Reading } from '../../procore/drop-downs/picker.ts';

/** `sure`: what is offered is the project, and the row another one. `doubtful`: it may be either. */
export type Namesake = 'sure' | 'doubtful';

interface Listed {
  readonly project: Project;
  /** Of the row that seems to list it. */
  readonly label: string;
}

interface Shown {
  /** The projects by which the drop-down's ids are recognised. */
  readonly known: readonly Project[];
  readonly reading: Pick<Reading, 'options'> | null;
  /** The labels of Procore's table. */
  readonly rows: readonly string[];
}

/**
 * By id, the projects that the table seems to list and the drop-down offers all the same: there are two of that name.
 * Only where the other rows show that what is permitted is not offered.
 */
export function offeredNamesakes(listed: readonly Listed[], { known, reading, rows }: Shown): Map<string, Namesake> {
  const options = (reading?.options ?? []).filter(({ isDisabled }) => !isDisabled);
  const pairs = [...pairsById(listed, known, options), ...pairsByText(listed, options)];
  const shared = new Set(pairs.map(({ label }) => label));
  const others = rows.filter((row) => !shared.has(row));
  const isOffered = offeredRows(options);
  if (others.length === 0 || others.some(isOffered)) return new Map();
  return new Map(pairs.map(({ project, kind }) => [project.id, kind]).reverse() as [string, Namesake][]);
}

interface Pair extends Listed {
  readonly kind: Namesake;
}

function pairsById(listed: readonly Listed[], known: readonly Project[], options: readonly PickerOption[]): Pair[] {
  const idKey = findIdKey(known, options);
  if (idKey === null) return [];
  const offered = new Set(options.map(({ ids }) => ids[idKey]));
  return listed.filter(({ project }) => offered.has(project.id)).map((one) => ({ ...one, kind: 'sure' }));
}

/** By a number that only the option says; else, in the words of somebody else's list, it may be either of the two. */
function pairsByText(listed: readonly Listed[], options: readonly PickerOption[]): Pair[] {
  const labelOf = new Map(listed.map(({ project, label }) => [project, label]));
  const { found } = matchProjects([...labelOf.keys()], options, null);
  return found.flatMap(({ project, option }): Pair[] => {
    const label = labelOf.get(project) ?? '';
    const inRow = keysOf(label).numbers;
    const isSure = keysOf(option.label).numbers.some((number) => !inRow.includes(number));
    return isSure || isEntry(project) ? [{ project, label, kind: isSure ? 'sure' : 'doubtful' }] : [];
  });
}

/** Whether the drop-down offers what a row of the table names. */
function offeredRows(options: readonly PickerOption[]): (row: string) => boolean {
  const labels = options.map(({ label }) => label);
  const numbered = numberedNames(labels);
  const forms = new Set(labels.map(normalForm));
  for (const part of numbered ?? []) if (part !== null) forms.add(normalForm(part.name));
  return (row) => {
    const [part] = numbered === null ? (numberedNames([row]) ?? []) : [];
    return forms.has(normalForm(row)) || (part != null && forms.has(normalForm(part.name)));
  };
}
