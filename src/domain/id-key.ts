import { bearsName, isBlank, normalForm, normalLabelsOf } from './label-forms.ts';
import type { OfferedProject } from './offered-project.ts';
import type { Project } from './project.ts';

/**
 * The key under which the options carry the project id, or `null`. To be asked over all options of a drop-down: in a
 * part of them (a search result) there may be no project that could show it.
 *
 * A key counts only if no two options share a value and, wherever a value equals the id of a project we know, the label
 * bears that project's name: one at least, and without exception. Every option has to have it; only what has no ids at
 * all may lack it, such as an entry for all projects, and must bear no project's name. Two keys that name different
 * projects prove that one of them means something else.
 */
export function findIdKey(projects: readonly Project[], options: readonly OfferedProject[]): string | null {
  const pairsByKey = agreeingPairs(projects, options);
  const texts = textsOf(projects);
  const keys = [...pairsByKey.keys()].filter((key) => isOneToOne(key, options, texts));
  const pairsOf = (key: string) => pairsByKey.get(key) ?? new Map<Project, OfferedProject>();
  keys.sort((one, other) => pairsOf(other).size - pairsOf(one).size);
  const [best, ...others] = keys;
  if (best === undefined || others.some((key) => contradict(pairsOf(best), pairsOf(key)))) return null;
  return best;
}

/**
 * The keys that could be the project id, although nothing shows it: each option has a value of its own, and these are
 * no running numbers.
 */
export function possibleIdKeys(options: readonly OfferedProject[]): string[] {
  const [first] = options;
  return Object.keys(first?.ids ?? {}).filter((key) => {
    const values = options.map(({ ids }) => ids[key] ?? '');
    return new Set(values).size === options.length && !values.includes('') && !areRunning(values.map(Number));
  });
}

type Pairs = Map<Project, OfferedProject>;

/** By key, the options that carry the id and bear the name of a project; without keys where one does not. */
function agreeingPairs(projects: readonly Project[], options: readonly OfferedProject[]): Map<string, Pairs> {
  const projectsById = new Map(projects.map((project) => [project.id, project]));
  const pairsByKey = new Map<string, Pairs>();
  const refuted = new Set<string>();
  for (const option of options) {
    for (const key of Object.keys(option.ids)) {
      const project = projectsById.get(option.ids[key] ?? '');
      if (project === undefined || isBlank(project.name)) continue;
      if (!bearsName(option.label, project.name)) refuted.add(key);
      const pairs = pairsByKey.get(key);
      if (pairs === undefined) pairsByKey.set(key, new Map([[project, option]]));
      else pairs.set(project, option);
    }
  }
  for (const key of refuted) pairsByKey.delete(key);
  return pairsByKey;
}

/** The normal forms of all labels that the projects may have; made only if somebody asks. */
function textsOf(projects: readonly Project[]): () => ReadonlySet<string> {
  let texts: Set<string> | null = null;
  return () => {
    texts ??= new Set(projects.flatMap((project) => normalLabelsOf(project)));
    return texts;
  };
}

function isOneToOne(key: string, options: readonly OfferedProject[], texts: () => ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (const { ids, label } of options) {
    const id = ids[key];
    if (id === undefined) {
      if (Object.keys(ids).length > 0 || texts().has(normalForm(label))) return false;
    } else if (seen.has(id)) return false;
    else seen.add(id);
  }
  return true;
}

function contradict(one: Pairs, other: Pairs): boolean {
  const projectsByOption = new Map([...one].map(([project, option]) => [option, project]));
  return [...other].some(
    ([project, option]) =>
      (one.get(project) ?? option) !== option || (projectsByOption.get(option) ?? project) !== project,
  );
}

const ENOUGH_STEPS = 3;
/** No list has so many rows; projects that were made one after the other have ids in steps of one. */
const NO_ROW_NUMBER = 100_000_000;

/** Whether these count the options: from a small number up, or in steps of one where only some are shown. */
function areRunning(values: readonly number[]): boolean {
  const least = values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const areSteps = values.slice(1).every((value, index) => value === (values[index] ?? 0) + 1);
  return least <= values.length || (areSteps && values.length >= ENOUGH_STEPS && least < NO_ROW_NUMBER);
}
