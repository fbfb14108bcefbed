import { countClaims } from './claims.ts';
import { idClues } from './entry-ids.ts';
import { type FullerNames, fullerNamesAmong, isSaidBeside } from './fuller-names.ts';
import { groupBy } from './group-by.ts';
import { areNumbersLast, normalForm, numberedNames, withoutSharedEndings } from './label-forms.ts';
import { isStatus, keysOf, squeeze } from './label-keys.ts';
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
  const resemblance = yield* resemblanceTo(options);
  const clueOf = yield* cluesFor(projects.map(entryOf), options, resemblance);
  const clues: (Clue<Offered> & { project: Known })[] = [];
  for (const [index, project] of projects.entries()) {
    if (index % STEP === 0) yield;
    clues.push({ project, ...clueOf(entryOf(project)) });
  }
  const claims = countClaims(clues);
  const sureClaims = countClaims(clues.filter(({ isSure }) => isSure));
  const found: { project: Known; option: Offered }[] = [];
  const likely = new Map<Known, readonly Offered[]>();
  const absent: Known[] = [];
  for (const [index, clue] of clues.entries()) {
    if (index % STEP === 0) yield;
    const { project, options: named, isSure, isDoubtful, bearers, isIncomparable, rivals } = clue;
    const [option, second] = named;
    const isFree = option !== undefined && (isSure ? sureClaims : claims).get(option) === 1;
    if (option !== undefined && second === undefined && isFree && !isDoubtful) {
      found.push({ project, option });
      continue;
    }
    const resembling = unionOf([bearers, named.slice(0, MOST_NAMESAKES), rivals, resemblance.of(entryOf(project))]);
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

function* cluesFor<Offered extends OfferedProject>(
  entries: readonly ListedProject[],
  options: readonly Offered[],
  resemblance: Resemblance<Offered>,
): Generator<void, (entry: ListedProject) => Clue<Offered>> {
  const byId = idClues(entries, options);
  yield;
  const byText = yield* textClues(entries, options, resemblance);
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
    const rivals = rivalsOf(entry, text.options, fuller);
    const isDoubtful = isUnsure || text.isDoubtful || isContradicted || isElsewhere || rivals.length > 0;
    return { ...text, isSure: false, isDoubtful, bearers, isIncomparable, rivals };
  };
}

/** Fuller names that the other cells of the row make up, unless its number says that it is none of them. */
function rivalsOf<Offered extends OfferedProject>(
  entry: ListedProject,
  [option]: readonly Offered[],
  fuller: FullerNames<Offered>,
): readonly Offered[] {
  if (option === undefined) return [];
  const number = entry.number === null ? null : squeeze(entry.number);
  const isSaid = number !== null && keysOf(option.label).numbers.includes(number);
  return fuller.of(entry.name).filter((rival) => {
    if (rival === option || !isSaidBeside(entry, rival, isSaid)) return false;
    const { numbers } = keysOf(rival.label);
    return !isSaid || numbers.length === 0 || numbers.includes(number);
  });
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

/** What the words and numbers of the entries say, where the page writes its labels as most of them are written. */
function* textClues<Offered extends OfferedProject>(
  entries: readonly ListedProject[],
  options: readonly Offered[],
  resemblance: Resemblance<Offered>,
): Generator<void, (entry: ListedProject) => Pick<Clue<Offered>, 'options' | 'isDoubtful'>> {
  const labels = options.map(({ label }) => label);
  const asTheyAre = yield* reader(entries, options, labels);
  // An ending that says anything else may be a phase, a lot or a place: another project of a like name.
  const bare = entries.some((entry) => asTheyAre.optionsOf(entry).length > 0)
    ? null
    : withoutSharedEndings(labels, isStatus);
  const withEndings = bare === null ? null : yield* reader(entries, options, bare);
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

interface Reader<Offered> {
  readonly isNumbered: boolean;
  optionsOf(entry: ListedProject): readonly Offered[];
}

function* reader<Offered extends OfferedProject>(
  entries: readonly ListedProject[],
  options: readonly Offered[],
  texts: readonly string[],
): Generator<void, Reader<Offered>> {
  const asProjects = new Map(entries.map((entry) => [entry, forText(entry)]));
  yield;
  const named = optionsByText(
    [...asProjects.values()].flatMap(({ plain, withOthers, whole }) => [
      plain,
      ...withOthers,
      ...(whole ? [whole] : []),
    ]),
    options,
    texts,
  );
  yield;
  const byName = optionsByUnnumberedName(options, texts);
  const numbered = numberedNames(texts);
  yield;
  const numberOf = new Map(options.map((option, index) => [option, numbered?.[index]?.number ?? null]));
  const byNumber = groupBy(options, (option) => {
    const number = numberOf.get(option) ?? null;
    return number === null ? [] : [normalForm(number)];
  });
  return {
    isNumbered: numbered !== null || areNumbersLast(texts),
    optionsOf(entry: ListedProject): readonly Offered[] {
      if (entry.name === '') return entry.number === null ? [] : (byNumber.get(normalForm(entry.number)) ?? []);
      const { plain, withOthers, whole } = asProjects.get(entry) ?? forText(entry);
      const ofWhole = (whole && named.get(whole)) ?? [];
      const ofParts = unionOf([named.get(plain) ?? [], entry.number === null ? byName(entry) : []]);
      // Beside the whole line the name alone says nothing of an option that has another number, or none.
      const ofName =
        ofWhole.length === 0 || entry.number === null
          ? unionOf([ofParts, ofWhole])
          : unionOf([ofWhole, ofParts.filter(({ label }) => saysNumber(label, entry.number))]);
      // A column that is not understood may hold the number, and then tells namesakes apart.
      const ofOthers = unionOf(withOthers.map((one) => named.get(one) ?? [])).filter(
        (option) => keysOf(option.label).numbers.length > 0,
      );
      return ofOthers.length > 0 ? ofOthers : ofName;
    },
  };
}

interface Texts {
  readonly plain: Project;
  readonly withOthers: readonly Project[];
  readonly whole: Project | null;
}

/** The entry as its text may stand in a label: with its number, else with what may be one, or its line as it stands. */
function forText({ name, number, others = [], line }: ListedProject): Texts {
  const numbers = number === null ? others.filter((cell) => /\d/.test(cell)) : [];
  return {
    plain: { id: '', name, number },
    withOthers: numbers.map((one) => ({ id: '', name, number: one })),
    whole: line === undefined ? null : { id: '', name: line, number: null },
  };
}

function saysNumber(label: string, number: string | null): boolean {
  const { numbers, parts } = keysOf(label);
  return number !== null && [...numbers, ...parts].includes(squeeze(number));
}

/** Whether something that the entry says does not agree with the one option that bears its name. */
function isDoubtful<Offered extends OfferedProject>(
  { name, number, others = [], isIdLost = false }: ListedProject,
  { label }: Offered,
  resemblance: Resemblance<Offered>,
  isNumbered: boolean,
): boolean {
  const { names, numbers } = keysOf(label);
  const isNumberSaid = saysNumber(label, number);
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
  // What is no number at all may be the rest of a name that a comma has parted.
  if (!isNumberSaid && /\p{L}{4}/u.test(number)) return true;
  if (!isNumberSaid) return isNumbered || resemblance.countNamed(name) > 1;
  // A spreadsheet takes zeros away and never adds any.
  return !number.startsWith('0') && resemblance.countNamedAndNumbered(name, number) > 1;
}
