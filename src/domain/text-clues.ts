import { groupBy } from './group-by.ts';
import { areNumbersLast, bearsName, normalForm, numberedNames, withoutSharedEndings } from './label-forms.ts';
import { isPlaceholder, isStatus, keysOf, squeeze } from './label-keys.ts';
import type { ListedProject } from './listed-project.ts';
import type { OfferedProject } from './offered-project.ts';
import type { Project } from './project.ts';
import type { Namesakes } from './resemblance.ts';
import { optionsByTextInSteps, optionsByUnnumberedName, unionOf } from './text-matches.ts';

/** So many names that all fit one reading of the page by accident are not to be expected. */
const NO_ACCIDENT = 3;

const PERHAPS_NUMBER = /^(?=.*\d)(?!.*\p{L}{4,})(?!.*\p{L}\s+\p{L}).{1,40}$/u;

export interface TextClue<Offered> {
  readonly options: readonly Offered[];
  /** Something that the entry says speaks against them. */
  readonly isDoubtful: boolean;
  /** It has nothing but a number, and the page has none. */
  readonly isIncomparable: boolean;
}

/** What the words and numbers of the entries say, where the page writes its labels as most of them are written. */
export function* textClues<Offered extends OfferedProject>(
  entries: readonly ListedProject[],
  options: readonly Offered[],
  namesakes: Namesakes<Offered>,
): Generator<void, (entry: ListedProject) => TextClue<Offered>> {
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
    const isWhole = option !== undefined && entry.line !== undefined && isSameText(option.label, entry.line);
    const isOpen = option !== undefined && !isWhole && isDoubtful(entry, option, namesakes, isNumbered);
    return { options: named, isDoubtful: isOpen, isIncomparable: entry.name === '' && !isNumbered };
  };
}

function isSameText(one: string, other: string): boolean {
  return normalForm(one) === normalForm(other);
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
  const named = yield* optionsByTextInSteps(
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
  yield;
  const numbered = numberedNames(texts);
  yield;
  const isNumbered = numbered !== null || areNumbersLast(texts);
  yield;
  const numberOf = new Map(options.map((option, index) => [option, numbered?.[index]?.number ?? null]));
  const byNumber = groupBy(options, (option) => {
    const number = numberOf.get(option) ?? null;
    return number === null ? [] : [normalForm(number)];
  });
  return {
    isNumbered,
    optionsOf(entry: ListedProject): readonly Offered[] {
      if (entry.name === '') return entry.number === null ? [] : (byNumber.get(normalForm(entry.number)) ?? []);
      const { plain, withOthers, whole } = asProjects.get(entry) ?? forText(entry);
      const ofWhole = (whole && named.get(whole)) ?? [];
      const ofParts = unionOf([named.get(plain) ?? [], entry.number === null ? byName(entry) : []]);
      // Beside the whole line the name alone says nothing of an option that has another number, or none.
      const numbersSaid = [entry.number ?? [], entry.others ?? []].flat();
      const ofName =
        ofWhole.length === 0 || numbersSaid.length === 0
          ? unionOf([ofParts, ofWhole])
          : unionOf([ofWhole, ofParts.filter(({ label }) => numbersSaid.some((one) => saysNumber(label, one)))]);
      // A column that is not understood may hold the number: the likelier of namesakes.
      const ofOthers = unionOf(withOthers.map((one) => named.get(one) ?? [])).filter(
        (option) => keysOf(option.label).numbers.length > 0,
      );
      return ofOthers.length > 0 ? unionOf([ofOthers, ofWhole]) : ofName;
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
  namesakes: Namesakes<Offered>,
  isNumbered: boolean,
): boolean {
  const { names, numbers } = keysOf(label);
  const isNumberSaid = saysNumber(label, number);
  const cells = others.map(squeeze);
  // Of a cell that nobody has called a number, zeros count.
  const isCorroborated =
    isNumberSaid ||
    (numbers.length > 0 && isSameText(label, name)) ||
    others.some((cell) => numbers.includes(squeeze(cell)) && bearsName(label, cell));
  if (isIdLost) return !isCorroborated;
  // A name in a column that is not understood has to be the option's, too.
  if (name === '') return others.some((cell) => /\p{L}{2}/u.test(cell)) && !cells.some((cell) => names.includes(cell));
  if (number === null && !isCorroborated) {
    // An unread cell may be the number, and then the option's is another one.
    const isNumberUnread =
      numbers.length > 0 && others.some((cell) => PERHAPS_NUMBER.test(cell) || isPlaceholder(cell));
    return namesakes.countNamed(name) > 1 || isNumberUnread;
  }
  // What an unread column says of namesakes may count anything, and be another's number.
  if (number === null) return namesakes.countNamed(name) > 1;
  // What is no number at all may be the rest of a name that a comma has parted.
  if (!isNumberSaid && /\p{L}{4}/u.test(number)) return true;
  if (!isNumberSaid) return isNumbered || namesakes.countNamed(name) > 1;
  // A spreadsheet takes zeros away and never adds any.
  return /^[1-9]\d*$/.test(number) && namesakes.countNamedAndNumbered(name, number) > 1;
}
