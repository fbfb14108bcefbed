import { type FullerNames, isSaidBeside } from './fuller-names.ts';
import { keysOf, squeeze } from './label-keys.ts';
import type { ListedProject } from './listed-project.ts';
import type { OfferedProject } from './offered-project.ts';
import type { Namesakes } from './resemblance.ts';

/** Fewer digits may count anything. */
const TELLING_NUMBER = /\d{3}|\d[^\d\s]|[^\d\s]\d/u;

const NONE: readonly never[] = [];

/** Options that the row names just as well as the one that it was taken for, if it is read in another way. */
export function otherReadings<Offered extends OfferedProject>(
  entry: ListedProject,
  [option]: readonly Offered[],
  fuller: FullerNames<Offered>,
  namesakes: Namesakes<Offered>,
): readonly Offered[] {
  if (option === undefined) return NONE;
  const { name, below = NONE, otherNames = NONE } = entry;
  const found: Offered[] = [
    ...fullerNames(entry, option, fuller),
    ...byOtherNumber(entry, namesakes),
    ...withZerosBehind(entry, namesakes),
  ];
  for (const rest of below) found.push(...namesakes.named(`${name} ${rest}`));
  for (const other of otherNames) found.push(...namesakes.named(other));
  return found.length === 0 ? NONE : [...new Set(found)].filter((one) => one !== option);
}

/** Fuller names that the other cells of the row make up, unless its number says that it is none of them. */
function fullerNames<Offered extends OfferedProject>(
  entry: ListedProject,
  option: Offered,
  fuller: FullerNames<Offered>,
): readonly Offered[] {
  const fullerOnes = fuller.of(entry.name);
  if (fullerOnes.length === 0) return NONE;
  const number = entry.number === null ? null : squeeze(entry.number);
  const isSaid = number !== null && keysOf(option.label).numbers.includes(number);
  return fullerOnes.filter((rival) => {
    if (rival === option || !isSaidBeside(entry, rival, isSaid)) return false;
    const { numbers } = keysOf(rival.label);
    return !isSaid || numbers.length === 0 || numbers.includes(number);
  });
}

/** "19.10", of which a spreadsheet makes 19.1. */
function withZerosBehind<Offered extends OfferedProject>(
  { name, number }: ListedProject,
  namesakes: Namesakes<Offered>,
): readonly Offered[] {
  if (number === null || !/^\d+\.\d*[1-9]$/.test(number)) return NONE;
  const wanted = squeeze(number);
  const isLost = (one: string) => one.startsWith(wanted) && /^0+$/.test(one.slice(wanted.length));
  return namesakes.named(name).filter(({ label }) => keysOf(label).numbers.some(isLost));
}

/** Namesakes whose number another cell says; all of them where no column surely holds the number. */
function byOtherNumber<Offered extends OfferedProject>(
  { name, number, others = [], line }: ListedProject,
  namesakes: Namesakes<Offered>,
): readonly Offered[] {
  if (line !== undefined || others.length === 0) return NONE;
  const telling = number === null ? others : others.filter((text) => TELLING_NUMBER.test(text));
  if (telling.length === 0 || namesakes.countNamed(name) < 2) return NONE;
  if (number === null) return namesakes.named(name);
  const said = telling.map(squeeze);
  return namesakes.named(name).filter(({ label }) => keysOf(label).numbers.some((one) => said.includes(one)));
}
