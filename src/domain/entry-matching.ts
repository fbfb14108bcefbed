import { countClaims } from './claims.ts';
import { idClues } from './entry-ids.ts';
import { fullerNamesAmong } from './fuller-names.ts';
import type { ListedProject } from './listed-project.ts';
import { namesWithin } from './names-within.ts';
import type { Matches, OfferedProject } from './offered-project.ts';
import { otherReadings } from './other-readings.ts';
import type { Project } from './project.ts';
import type { EntryProject } from './project-list.ts';
import { namesakesAmong, resemblanceTo } from './resemblance.ts';
import { textClues } from './text-clues.ts';
import { unionOf } from './text-matches.ts';

export function isEntry(project: Project): project is EntryProject {
  return 'entry' in project && project.entry !== undefined;
}

const MOST_NAMESAKES = 5;

interface Clue<Offered> {
  /** What the entry is by its id, its number and its name. */
  readonly options: readonly Offered[];
  /** No name can contest it: by id, or by the user's own word. */
  readonly isSure: boolean;
  /** Something that the entry says speaks against it. */
  readonly isDoubtful: boolean;
  /** Options that bear its id under another name. */
  readonly bearers: readonly Offered[];
  /** The page has nothing by which the entry could be known. */
  readonly isIncomparable: boolean;
  /** Options that the row names just as well, if it is read in another way. */
  readonly rivals: readonly Offered[];
}

/** So many entries or options are looked at before the page may do something else. */
const STEP = 100;

/**
 * Which option is which entry of a list. A list says less than Procore does, and in the words of somebody else: found
 * is only what all that the row says agrees with, and what is unique on both sides. What merely resembles an option is
 * ambiguous; absent is only what nothing resembles.
 */
export function* matchEntries<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  options: readonly Offered[],
): Generator<void, Matches<Known, Offered>> {
  const clueOf = yield* cluesFor(projects.map(entryOf), options);
  const clues: (Clue<Offered> & { project: Known })[] = [];
  for (const [index, project] of projects.entries()) {
    if (index % STEP === 0) yield;
    clues.push({ project, ...clueOf(entryOf(project)) });
  }
  const claims = countClaims(clues);
  const sureClaims = countClaims(clues.filter(({ isSure }) => isSure));
  const found: { project: Known; option: Offered }[] = [];
  const open: typeof clues = [];
  for (const clue of clues) {
    const { project, options: named, isSure, isDoubtful } = clue;
    const [option, second] = named;
    const isFree = option !== undefined && (isSure ? sureClaims : claims).get(option) === 1;
    if (option !== undefined && second === undefined && isFree && !isDoubtful) found.push({ project, option });
    else open.push(clue);
  }
  const likely = new Map<Known, readonly Offered[]>();
  const unlike: Known[] = [];
  const absent: Known[] = [];
  // Most lists are found word for word and need none of it.
  const resemblance = open.length === 0 ? null : yield* resemblanceTo(options);
  for (const [index, { project, options: named, bearers, rivals, isIncomparable }] of open.entries()) {
    if (index % STEP === 0) yield;
    const like = resemblance?.of(entryOf(project)) ?? [];
    const resembling = unionOf([bearers, named.slice(0, MOST_NAMESAKES), rivals, like]);
    if (resembling.length > 0 || isIncomparable) likely.set(project, resembling);
    else unlike.push(project);
  }
  const within = unlike.length === 0 ? null : yield* namesWithin(options);
  for (const [index, project] of unlike.entries()) {
    if (index % STEP === 0) yield;
    const { name, others = [] } = entryOf(project);
    const mentioned = [name, ...others].flatMap((text) => within?.of(text) ?? []).slice(0, MOST_NAMESAKES);
    if (mentioned.length > 0) likely.set(project, mentioned);
    else absent.push(project);
  }
  const led = new Set([...likely.values()].flat());
  const unclaimed = options.filter((option) => !claims.has(option) && !led.has(option));
  return { found, ambiguous: [...likely.keys()], likely, absent, unclaimed };
}

function entryOf(project: Project): ListedProject {
  return isEntry(project) ? project.entry : project;
}

function* cluesFor<Offered extends OfferedProject>(
  entries: readonly ListedProject[],
  options: readonly Offered[],
): Generator<void, (entry: ListedProject) => Clue<Offered>> {
  const byId = yield* idClues(entries, options);
  const namesakes = yield* namesakesAmong(options);
  const byText = yield* textClues(entries, options, namesakes);
  const extensible = entries.filter(({ name, number, beside }) => name !== '' && (beside || number !== null));
  const fuller = yield* fullerNamesAmong(
    extensible.map(({ name }) => name),
    options,
  );
  return (entry) => {
    if (entry.chosen !== undefined) return chosenClue(entry.chosen, options);
    const { isUnsure = false } = entry;
    const { believed, bearers, isContradicted, isIncomparable } = byId(entry);
    if (believed !== null) {
      const options = [believed];
      return { options, isSure: !isUnsure, isDoubtful: isUnsure, bearers: [], isIncomparable, rivals: [] };
    }
    const text = byText(entry);
    const isElsewhere = bearers.some((bearer) => !text.options.includes(bearer));
    const rivals = otherReadings(entry, text.options, fuller, namesakes).slice(0, MOST_NAMESAKES);
    const isDoubtful = isUnsure || text.isDoubtful || isContradicted || isElsewhere || rivals.length > 0;
    return {
      options: text.options,
      isSure: false,
      isDoubtful,
      bearers,
      isIncomparable: isIncomparable || text.isIncomparable,
      rivals,
    };
  };
}

function chosenClue<Offered extends OfferedProject>(
  { label, ids }: NonNullable<ListedProject['chosen']>,
  options: readonly Offered[],
): Clue<Offered> {
  const isSame = (option: Offered) =>
    option.label === label &&
    Object.entries(ids).every(([key, id]) => option.ids[key] === undefined || option.ids[key] === id);
  const chosen = options.filter(isSame);
  return { options: chosen, isSure: true, isDoubtful: false, bearers: [], isIncomparable: false, rivals: [] };
}
