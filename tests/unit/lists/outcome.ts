import { matchProjects } from '../../../src/domain/matching.ts';
import { projectsOf } from '../../../src/domain/project-list.ts';
import { parseProjectList } from '../../../src/lists/parse-list.ts';

/** A label, or a label with the id that the page gives with it. */
export type Offered = string | readonly [label: string, id: string];

export interface Outcome {
  /** Labels of the options that were found, in the order of the options. */
  readonly found: readonly string[];
  /** Name of the entry, and the labels that it could be. */
  readonly undecided: Readonly<Record<string, readonly string[]>>;
  readonly absent: readonly string[];
}

/** The whole way of a list, from its text to the options. */
export function outcomeOf(text: string, offered: readonly Offered[]): Outcome {
  const options = offered.map((option) =>
    typeof option === 'string' ? { label: option, ids: {} } : { label: option[0], ids: { id: option[1] } },
  );
  const { found, likely, absent } = matchProjects(projectsOf(parseProjectList(text).entries), options);
  const taken = new Set(found.map(({ option }) => option));
  return {
    found: options.filter((option) => taken.has(option)).map(({ label }) => label),
    undecided: Object.fromEntries([...likely].map(([{ name }, all]) => [name, all.map(({ label }) => label)])),
    absent: absent.map(({ name }) => name),
  };
}
