import type { Project } from './project.ts';

/** One option of Procore's drop-down, as far as it can be read. */
export interface OfferedProject {
  readonly label: string;
  /** What the page knows of the option beside its label: digit strings by key. Empty where it knows nothing. */
  readonly ids: Readonly<Record<string, string>>;
}

export interface Matches<Known extends Project, Offered extends OfferedProject> {
  /** Each project with the one option that is certainly it. */
  readonly found: readonly { readonly project: Known; readonly option: Offered }[];
  /** Projects that more than one option could be, or that share an option with another project. */
  readonly ambiguous: readonly Known[];
  /** Projects that no option is. */
  readonly absent: readonly Known[];
  /** Options that none of the projects could be. */
  readonly unclaimed: readonly Offered[];
}

/**
 * Which option is which project: by id where the page gives one for sure, else by exact text, else by normal form
 * where that is unique on both sides. Never by a part of the text. What stays doubtful is for the user to decide.
 */
export function matchProjects<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  options: readonly Offered[],
  idKey: string | null = findIdKey(projects, options),
): Matches<Known, Offered> {
  if (idKey !== null) {
    const byId = groupBy(options, (option) => (option.ids[idKey] === undefined ? [] : [option.ids[idKey]]));
    return decide(projects, options, (project) => ({ options: byId.get(project.id) ?? [], isDoubtful: false }));
  }
  const byExactText = groupBy(options, (option) => [option.label]);
  const byNormalForm = groupBy(options, (option) => [normalForm(option.label)]);
  const byAnyId = groupBy(options, (option) => Object.values(option.ids));
  return decide(projects, options, (project) => {
    const labels = labelsOf(project);
    const exact = unionOf(labels.map((label) => byExactText.get(label) ?? []));
    const named = exact.length > 0 ? exact : unionOf(labels.map((label) => byNormalForm.get(normalForm(label)) ?? []));
    // A name may be out of date. An option that carries the project's id speaks against another that has its name.
    const isDoubtful = (byAnyId.get(project.id) ?? []).some((option) => !named.includes(option));
    return { options: named, isDoubtful };
  });
}

/**
 * The key under which the options carry the project id, or `null`. To be asked over all options of a drop-down: in a
 * part of them (a search result) there may be no project that could show it.
 * A key counts only if every option has its own value there and, wherever a value equals the id of a project we
 * know, the label agrees with that project's name. One disagreement and the key means something else.
 */
export function findIdKey(projects: readonly Project[], options: readonly OfferedProject[]): string | null {
  const projectsById = new Map(projects.map((project) => [project.id, project]));
  for (const key of Object.keys(options[0]?.ids ?? {})) {
    const seen = new Set<string>();
    let agreements = 0;
    const holds = options.every((option) => {
      const id = option.ids[key];
      if (id === undefined || seen.has(id)) return false;
      seen.add(id);
      const project = projectsById.get(id);
      if (project === undefined) return true;
      agreements += 1;
      return normalForm(option.label).includes(normalForm(project.name));
    });
    if (holds && agreements > 0) return key;
  }
  return null;
}

/**
 * Which projects the labels may name in a form that we do not know, as "Tower - Active" does. That makes none of them
 * the project, but it keeps such labels from proving that a project is not there. A form shows itself by what it puts
 * around several names, or by an ending that several labels share.
 */
export function perhapsNamedIn<Known extends Project>(
  projects: readonly Known[],
  labels: readonly string[],
): ReadonlySet<Known> {
  const forms = labels.map(normalForm);
  const byWord = groupBy(forms, wordsOf);
  const surroundings = projects.flatMap((project) => {
    const name = normalForm(project.name);
    return candidatesFor(name, forms, byWord).map((form) => ({ project, ...around(form, name) }));
  });
  const projectsByFrame = new Map<string, Set<Known>>();
  for (const { project, frame } of surroundings) {
    projectsByFrame.set(frame, (projectsByFrame.get(frame) ?? new Set()).add(project));
  }
  const endings = groupBy(forms, (form) => ENDING_LENGTHS.map((length) => form.slice(-length)));
  const isForm = ({ frame, ending }: { frame: string; ending: string }) =>
    (projectsByFrame.get(frame)?.size ?? 0) > 1 ||
    (ENDING_LENGTHS.includes(ending.length) && (endings.get(ending)?.length ?? 0) > 1);
  return new Set(surroundings.filter(isForm).map(({ project }) => project));
}

const ENDING_LENGTHS = Array.from({ length: 18 }, (_, index) => index + 3);

/** The labels that hold the name, by way of its rarest word: 10,000 names are not looked for in 10,000 labels each. */
function candidatesFor(name: string, forms: readonly string[], byWord: ReadonlyMap<string, string[]>): string[] {
  let fewest = forms;
  for (const word of wordsOf(name)) {
    const withWord = byWord.get(word) ?? [];
    if (withWord.length < fewest.length) fewest = withWord;
  }
  return fewest.filter((form) => form.includes(name));
}

/** What stands around the name; which number it is does not matter. */
function around(form: string, name: string): { frame: string; ending: string } {
  const at = form.indexOf(name);
  const ending = form.slice(at + name.length);
  return { frame: `${form.slice(0, at)}\n${ending}`.replace(/\d+/gu, '#'), ending };
}

function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])];
}

/** The labels under which Procore may list a project. */
function labelsOf({ name, number }: Project): string[] {
  return number === null ? [name] : [name, `${number} - ${name}`, `${name} (${number})`];
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Text without what the eye does not see: letter case, kinds and runs of space, marks of direction. */
function normalForm(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

interface Candidates<Offered> {
  readonly options: readonly Offered[];
  /** Something speaks against them all the same. */
  readonly isDoubtful: boolean;
}

function decide<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  all: readonly Offered[],
  candidatesOf: (project: Known) => Candidates<Offered>,
): Matches<Known, Offered> {
  const candidates = projects.map((project) => ({ project, ...candidatesOf(project) }));
  const claims = new Map<Offered, number>();
  for (const { options } of candidates) {
    for (const option of options) claims.set(option, (claims.get(option) ?? 0) + 1);
  }
  const found: { project: Known; option: Offered }[] = [];
  const ambiguous: Known[] = [];
  const absent: Known[] = [];
  for (const { project, options, isDoubtful } of candidates) {
    const [option] = options;
    if (option === undefined && !isDoubtful) absent.push(project);
    else if (option !== undefined && !isDoubtful && options.length === 1 && claims.get(option) === 1) {
      found.push({ project, option });
    } else ambiguous.push(project);
  }
  return { found, ambiguous, absent, unclaimed: all.filter((option) => !claims.has(option)) };
}

function groupBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

function unionOf<Item>(lists: readonly (readonly Item[])[]): Item[] {
  return [...new Set(lists.flat())];
}
