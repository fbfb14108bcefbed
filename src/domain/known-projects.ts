import { countClaims } from './claims.ts';
import { groupBy } from './group-by.ts';
import { findIdKey, possibleIdKeys } from './id-key.ts';
import { labelsOf, numberedNames, withoutSharedEndings } from './label-forms.ts';
import { squeeze, withoutStatus } from './label-keys.ts';
import type { Matches, OfferedProject } from './offered-project.ts';
import type { Project } from './project.ts';
import { optionsByText, optionsByUnnumberedName, unionOf } from './text-matches.ts';

/**
 * Which option is which project: by id where the page gives one for sure, else by exact text, else by normal form
 * where that is unique on both sides. Never by a part of the text. What stays doubtful is for the user to decide.
 *
 * A project whose id is no number is known by its text only: a line of a list, whose number may merely not be said.
 *
 * Without ids a name is all there is. If a project is not offered and another one that nobody has told us of has its
 * name, that one is found in its place: pass all projects that are known, not only those that are looked for.
 */
export function matchKnownProjects<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  options: readonly Offered[],
  idKey: string | null = findIdKey(projects, options),
): Matches<Known, Offered> {
  if (projects.length === 0) return { found: [], ambiguous: [], likely: new Map(), absent: [], unclaimed: options };
  if (idKey === null) return decide(projects, options, candidatesWithoutIdKey(projects, options));
  const byId = groupBy(options, ({ ids }) => (ids[idKey] === undefined ? [] : [ids[idKey]]));
  const lines = projects.filter((project) => !hasProcoreId(project));
  const byText = lines.length === 0 ? new Map() : candidatesByText(lines, options);
  return decide(projects, options, (project) =>
    hasProcoreId(project)
      ? { ...NO_CANDIDATES, options: byId.get(project.id) ?? [], isSure: true }
      : (byText.get(project) ?? NO_CANDIDATES),
  );
}

/** So many names that all fit one reading of the page by accident are not to be expected. */
const NO_ACCIDENT = 3;

function hasProcoreId({ id }: Project): boolean {
  return /^[1-9]\d*$/.test(id);
}

interface Candidates<Offered> {
  /** Those that bear the project's id or its whole text. */
  readonly options: readonly Offered[];
  /** Those that would be the project if the page writes its labels as it seems to. */
  readonly leads: readonly Offered[];
  /** By an id that is one for sure: no name can contest it. */
  readonly isSure: boolean;
  /** Something speaks against them all the same. */
  readonly isDoubtful: boolean;
}

const NO_CANDIDATES = { options: [], leads: [], isSure: false, isDoubtful: false };

function decide<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  all: readonly Offered[],
  candidatesOf: (project: Known) => Candidates<Offered>,
): Matches<Known, Offered> {
  const candidates = projects.map((project) => ({ project, ...candidatesOf(project) }));
  const claims = countClaims(candidates);
  const sureClaims = countClaims(candidates.filter(({ isSure }) => isSure));
  const found: { project: Known; option: Offered }[] = [];
  const likely = new Map<Known, readonly Offered[]>();
  const absent: Known[] = [];
  for (const { project, options, leads, isSure, isDoubtful } of candidates) {
    const [option, second] = options;
    const isFree = option !== undefined && (isSure ? sureClaims : claims).get(option) === 1;
    if (option !== undefined && second === undefined && isFree && !isDoubtful) found.push({ project, option });
    else if (option !== undefined || leads.some((lead) => !claims.has(lead))) {
      likely.set(project, unionOf([options, leads]));
    } else absent.push(project);
  }
  const led = new Set([...new Set(candidates.map(({ leads }) => leads))].flat());
  const ambiguous = [...likely.keys()];
  return {
    found,
    ambiguous,
    likely,
    absent,
    unclaimed: all.filter((option) => !claims.has(option) && !led.has(option)),
  };
}

function candidatesWithoutIdKey<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  options: readonly Offered[],
): (project: Known) => Candidates<Offered> {
  const byText = candidatesByText(projects, options);
  const byAnyId = groupBy(options, ({ ids }) => [...new Set(Object.values(ids))]);
  const contested = contestedById(byText, options);
  return (project) => {
    const candidates = byText.get(project) ?? NO_CANDIDATES;
    // A name may be out of date. An option that carries the project's id speaks against another that has its name.
    const bearers = byAnyId.get(project.id) ?? [];
    const isElsewhere = bearers.some((bearer) => !candidates.options.includes(bearer));
    const isDoubtful = candidates.isDoubtful || contested.has(project) || isElsewhere;
    return { ...candidates, options: unionOf([candidates.options, bearers]), isDoubtful };
  };
}

/**
 * The projects whose one option carries, under a key that could be the project id, the id of another project. If that
 * is so for several and true for none, the key means something else.
 */
function contestedById<Known extends Project, Offered extends OfferedProject>(
  byText: ReadonlyMap<Known, Candidates<Offered>>,
  options: readonly Offered[],
): ReadonlySet<Known> {
  const contested = new Set<Known>();
  for (const key of possibleIdKeys(options)) {
    const others: Known[] = [];
    let agreements = 0;
    for (const [project, { options: named }] of byText) {
      const [option, second] = named;
      if (option === undefined || second !== undefined || !hasProcoreId(project)) continue;
      const id = option.ids[key] ?? '';
      if (id === project.id) agreements += 1;
      // Where the label says it, it is the project's number.
      else if (id !== project.number && !option.label.includes(id)) others.push(project);
    }
    if (agreements > 0 || others.length < NO_ACCIDENT) for (const project of others) contested.add(project);
  }
  return contested;
}

function candidatesByText<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  options: readonly Offered[],
): Map<Known, Candidates<Offered>> {
  const labels = options.map(({ label }) => label);
  const bare = withoutSharedEndings(labels);
  const whole = optionsByText(projects, options, labels);
  const withEndings = bare === null ? new Map<Known, readonly Offered[]>() : optionsByText(projects, options, bare);
  const areEndingsSure = whole.size === 0 && countFound(withEndings) >= NO_ACCIDENT;
  const named = areEndingsSure ? withEndings : whole;
  const byName = optionsByUnnumberedName(options, areEndingsSure ? (bare ?? labels) : labels);
  const resembling = optionsByResemblance(options, labels);
  // What is a whole name in one reading of the labels may be a name and an ending in the other.
  const inBothReadings = whole.size === 0 ? new Set() : new Set([...withEndings.values()].flat());
  return new Map(
    projects.map((project) => {
      const ofName = project.number === null ? byName(project) : [];
      const certain = unionOf([named.get(project) ?? [], hasProcoreId(project) ? [] : ofName]);
      const endingLeads = whole.size === 0 ? (withEndings.get(project) ?? []) : [];
      const leads = certain.length === 0 ? unionOf([endingLeads, resembling(project)]) : [];
      const isDoubtful =
        inBothReadings.size > 0 && (withEndings.has(project) || certain.some((option) => inBothReadings.has(option)));
      return [project, { ...NO_CANDIDATES, options: certain, leads: unionOf([leads, ofName]), isDoubtful }];
    }),
  );
}

/** The options that differ from a project in nothing but a status at the end, or zeros and spaces of its number. */
function optionsByResemblance<Offered extends OfferedProject>(
  options: readonly Offered[],
  labels: readonly string[],
): (project: Project) => readonly Offered[] {
  let byKey: Map<string, Offered[]> | null = null;
  return (project) => {
    if (byKey === null) {
      const named = numberedNames(labels) ?? [];
      const keysOf = new Map(
        options.map((option, index) => {
          const parts = named[index] ?? null;
          const whole = withoutStatus(labels[index] ?? '');
          return [option, parts === null ? [whole] : [whole, resemblance(parts.number, parts.name)]];
        }),
      );
      byKey = groupBy(options, (option) => keysOf.get(option) ?? []);
    }
    const forms = byKey;
    const wholes = labelsOf(project).map(withoutStatus);
    const keys = project.number === null ? wholes : [...wholes, resemblance(project.number, project.name)];
    return unionOf([...new Set(keys)].map((key) => forms.get(key) ?? []));
  };
}

function resemblance(number: string, name: string): string {
  return `${squeeze(number)}\n${withoutStatus(name)}`;
}

function countFound<Offered>(optionsByProject: ReadonlyMap<Project, readonly Offered[]>): number {
  const lists = [...optionsByProject.values()];
  return new Set(lists.flatMap((list) => (list.length === 1 ? list : []))).size;
}
