import { countClaims } from './claims.ts';
import { idClues } from './entry-ids.ts';
import { groupBy } from './group-by.ts';
import { areNumbersLast, normalForm, numberedNames, withoutSharedEndings } from './label-forms.ts';
import { keysOf, squeeze } from './label-keys.ts';
import type { Matches, OfferedProject } from './offered-project.ts';
import type { Project } from './project.ts';
import type { EntryProject, ListedProject } from './project-list.ts';
import { type Resemblance, resemblanceTo } from './resemblance.ts';
import { optionsByText, optionsByUnnumberedName, unionOf } from './text-matches.ts';

export function isEntry(project: Project): project is EntryProject {
  return 'entry' in project;
}

/** So many names that all fit one reading of the page by accident are not to be expected. */
const NO_ACCIDENT = 3;

const MOST_NAMESAKES = 5;
const PERHAPS_NUMBER = /^(?=.*\d)(?!.*\p{L}{4,})(?!.*\p{L}\s+\p{L}).{1,40}$/u;

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
}

/**
 * Which option is which entry of a list. A list says less than Procore does, and in the words of somebody else: found
 * is only what all that the row says agrees with, and what is unique on both sides. What merely resembles an option is
 * ambiguous; absent is only what nothing resembles.
 */
export function matchEntries<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  options: readonly Offered[],
): Matches<Known, Offered> {
  const resemblance = resemblanceTo(options);
  const clueOf = cluesFor(projects.map(entryOf), options, resemblance);
  const clues = projects.map((project) => ({ project, ...clueOf(entryOf(project)) }));
  const claims = countClaims(clues);
  const sureClaims = countClaims(clues.filter(({ isSure }) => isSure));
  const found: { project: Known; option: Offered }[] = [];
  const likely = new Map<Known, readonly Offered[]>();
  const absent: Known[] = [];
  for (const { project, options: named, isSure, isDoubtful, bearers, isIncomparable } of clues) {
    const [option, second] = named;
    const isFree = option !== undefined && (isSure ? sureClaims : claims).get(option) === 1;
    if (option !== undefined && second === undefined && isFree && !isDoubtful) {
      found.push({ project, option });
      continue;
    }
    const resembling = unionOf([bearers, named.slice(0, MOST_NAMESAKES), resemblance.of(entryOf(project))]);
    if (resembling.length > 0 || isIncomparable) likely.set(project, resembling);
    else absent.push(project);
  }
  const led = new Set([...likely.values()].flat());
  const unclaimed = options.filter((option) => !claims.has(option) && !led.has(option));
  return { found, ambiguous: [...likely.keys()], likely, absent, unclaimed };
}

function entryOf(project: Project): ListedProject {
  return isEntry(project) ? project.entry : project;
}

function cluesFor<Offered extends OfferedProject>(
  entries: readonly ListedProject[],
  options: readonly Offered[],
  resemblance: Resemblance<Offered>,
): (entry: ListedProject) => Clue<Offered> {
  const byId = idClues(entries, options);
  const byText = textClues(entries, options, resemblance);
  return (entry) => {
    if (entry.chosen !== undefined) return chosenClue(entry.chosen, options);
    const { believed, bearers, isContradicted, isIncomparable } = byId(entry);
    if (believed !== null) {
      return { options: [believed], isSure: true, isDoubtful: false, bearers: [], isIncomparable };
    }
    const text = byText(entry);
    const isElsewhere = bearers.some((bearer) => !text.options.includes(bearer));
    return {
      ...text,
      isSure: false,
      isDoubtful: text.isDoubtful || isContradicted || isElsewhere,
      bearers,
      isIncomparable,
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
  return { options: chosen, isSure: true, isDoubtful: false, bearers: [], isIncomparable: false };
}

/** What the words and numbers of the entries say, where the page writes its labels as most of them are written. */
function textClues<Offered extends OfferedProject>(
  entries: readonly ListedProject[],
  options: readonly Offered[],
  resemblance: Resemblance<Offered>,
): (entry: ListedProject) => Pick<Clue<Offered>, 'options' | 'isDoubtful'> {
  const labels = options.map(({ label }) => label);
  const asTheyAre = reader(entries, options, labels);
  const bare = entries.some((entry) => asTheyAre.optionsOf(entry).length > 0) ? null : withoutSharedEndings(labels);
  const withEndings = bare === null ? null : reader(entries, options, bare);
  const isEndingSure =
    withEndings !== null &&
    new Set(
      entries
        .map(withEndings.optionsOf)
        .filter(({ length }) => length === 1)
        .flat(),
    ).size >= NO_ACCIDENT;
  const { optionsOf, isNumbered } = isEndingSure ? withEndings : asTheyAre;
  return (entry) => {
    const named = optionsOf(entry);
    const [option] = named;
    return { options: named, isDoubtful: option !== undefined && isDoubtful(entry, option, resemblance, isNumbered) };
  };
}

function reader<Offered extends OfferedProject>(
  entries: readonly ListedProject[],
  options: readonly Offered[],
  texts: readonly string[],
) {
  const asProjects = new Map(entries.map((entry) => [entry, forText(entry)]));
  const named = optionsByText([...asProjects.values()].flat(), options, texts);
  const byName = optionsByUnnumberedName(options, texts);
  const numbered = numberedNames(texts);
  const numberOf = new Map(options.map((option, index) => [option, numbered?.[index]?.number ?? null]));
  const byNumber = groupBy(options, (option) => {
    const number = numberOf.get(option) ?? null;
    return number === null ? [] : [normalForm(number)];
  });
  return {
    isNumbered: numbered !== null || areNumbersLast(texts),
    optionsOf(entry: ListedProject): readonly Offered[] {
      if (entry.name === '') return entry.number === null ? [] : (byNumber.get(normalForm(entry.number)) ?? []);
      const [plain, ...withOthers] = asProjects.get(entry) ?? [];
      if (plain === undefined) return [];
      const ofName =
        entry.number === null ? unionOf([named.get(plain) ?? [], byName(entry)]) : (named.get(plain) ?? []);
      // A column that is not understood may hold the number, and then tells namesakes apart.
      const ofOthers = unionOf(withOthers.map((one) => named.get(one) ?? [])).filter(
        (option) => keysOf(option.label).numbers.length > 0,
      );
      return ofOthers.length > 0 ? ofOthers : ofName;
    },
  };
}

/** The entry as its text may stand in a label: with its number, else with what may be one. */
function forText({ name, number, others = [] }: ListedProject): Project[] {
  const numbers = number === null ? others.filter((cell) => /\d/.test(cell)) : [];
  return [number, ...numbers].map((one) => ({ id: '', name, number: one }));
}

/** Whether something that the entry says does not agree with the one option that bears its name. */
function isDoubtful<Offered extends OfferedProject>(
  { name, number, others = [], isIdLost = false }: ListedProject,
  { label }: Offered,
  resemblance: Resemblance<Offered>,
  isNumbered: boolean,
): boolean {
  const { names, numbers, parts } = keysOf(label);
  const isNumberSaid = number !== null && [...numbers, ...parts].includes(squeeze(number));
  const cells = others.map(squeeze);
  const isCorroborated = isNumberSaid || cells.some((cell) => numbers.includes(cell));
  if (isIdLost) return !isCorroborated;
  // A name in a column that is not understood has to be the option's, too.
  if (name === '') return others.some((cell) => /\p{L}{2}/u.test(cell)) && !cells.some((cell) => names.includes(cell));
  if (number === null && !isCorroborated) {
    // An unread cell may be the number, and then the option's is another one.
    const isNumberUnread = numbers.length > 0 && others.some((cell) => PERHAPS_NUMBER.test(cell));
    return resemblance.countNamed(name) > 1 || isNumberUnread;
  }
  if (number === null) return false;
  if (!isNumberSaid) return isNumbered || resemblance.countNamed(name) > 1;
  // A spreadsheet takes zeros away and never adds any.
  return !number.startsWith('0') && resemblance.countNamedAndNumbered(name, number) > 1;
}
