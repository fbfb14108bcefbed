import type { ListedProject } from '../domain/listed-project.ts';
import { openAmong } from './answers.ts';
import { answeredBelow, farewellsIn, remarksAmong } from './around-list.ts';
import { bareStatus, isStatusWithKey } from './bare-status.ts';
import { besideNames } from './beside-names.ts';
import { cellText, trim, valueText } from './cell-text.ts';
import type { EntryCollector } from './entry-collector.ts';
import { isKeyedStatus } from './fields-of-lines.ts';
import { headingOf } from './headings.ts';
import { namesInLine } from './inline-names.ts';
import { type MarkedLine, withoutEmphasis } from './line-marks.ts';
import { type Parts, partsOf } from './parts-of-lines.ts';
import { projectLinkIn } from './project-link.ts';
import { TIME_ALONE } from './remark-words.ts';
import { splitLastWords, splitStatus } from './split-status.ts';
import type { Status } from './status-words.ts';

const SLICE = 200;
const LONGEST_REST = 100;
/** A line of a list in some program's own writing: "Tower", */
const QUOTED =
  /^["\u201c'\u2018\u201e\u00ab\u300c[]([^"\u201c\u201d\u00bb\u300d\]]*)["\u201c\u201d'\u2019\u00bb\u300d\]][,;]?$/u;
/** A procore id alone, or in the address that a program has asked, whatever the answer was. */
const ID = /^[("'[]*([1-9]\d{11,})[)"'\],;]*$|projects\/([1-9]\d{11,})/u;
const NUMBER = /^(?=.*\d)(?!.*\p{L}{4})[\p{L}\d./-]{3,}$/u;
const SEPARATED = /[,;]$/u;
const IN_OKLAHOMA = /,\s+OK$/u;
/** "- East Wing" below "Harbour Tower", where no list has dashes: more likely the rest of a name than one of its own. */
const GOES_ON = /^[-\u2010-\u2015]\s/u;

/**
 * Reads lines of text, a project in each, with what a portal or a mail writes around them.
 * @param ofAll what is said of each line, whatever stands above it
 */
export function* readLines(
  lines: readonly MarkedLine[],
  collector: EntryCollector,
  ofAll: Status | null = null,
): Generator<void, []> {
  const said = lines.filter(({ text }) => text !== '');
  const sure = new Set(said.filter(({ row, text }) => collector.isSurelyProject(row, text)));
  const isSurely = (line: MarkedLine) => sure.has(line);
  yield;
  const ends = farewellsIn(said);
  const remarks = new Set([...remarksAmong(said, ends)].filter((line) => !sure.has(line)));
  yield;
  const style = styleOf(
    said.filter((line) => !remarks.has(line)).map(({ text }) => text),
    collector,
  );
  yield;
  const parts = partsOf(said, isSurely, (name) => collector.isSurelyProject(0, name));
  const title = ofAll === null ? loneTitle(said, parts, remarks, isSurely) : null;
  yield;
  const isOpen = said.some((line) => TIME_ALONE.test(line.text) || (isKeyedStatus(line.text) && !isSurely(line)));
  const answered = answeredBelow(said, ends, parts);
  const aboutOf = (line: MarkedLine) => {
    const about = ofAll ?? (isOpen ? 'unclear' : parts.aboutOf(line));
    return about !== 'present' && answered.has(line) ? 'unclear' : about;
  };
  const isRest = (line: MarkedLine | undefined): line is MarkedLine =>
    line !== undefined &&
    line.text.length <= LONGEST_REST &&
    !line.isMarked &&
    !remarks.has(line) &&
    !sure.has(line) &&
    !parts.isButton(line) &&
    !parts.isTitle(line);
  const isBeside = besideNames(said);
  const belowOf = (index: number): string[] => {
    const next = said[index + 1];
    if (!isRest(next)) return [];
    const last = said[index + 2];
    return isRest(last) ? [next.text, `${next.text} ${last.text}`] : [next.text];
  };
  for (const [index, line] of said.entries()) {
    if (index % SLICE === 0) yield;
    const { text } = line;
    const isSure = sure.has(line);
    const several = isSure
      ? null
      : namesInLine(text, said.length === 1, (name) => collector.isSurelyProject(line.row, name));
    if (several !== null) {
      collector.report(line.row, 'several-names', text);
      for (const name of several)
        collector.add(line.row, { ...nameOrId(name), number: null, line: text, isUnsure: true }, name);
    } else if (!isSure && (text === title?.text || isNameOfColumn(line)))
      collector.report(line.row, text === title?.text ? 'above-heading' : 'heading', text);
    else if (parts.isTitle(line) || parts.isButton(line) || remarks.has(line) || (!isSure && isStatusLine(text)))
      collector.report(line.row, 'remark', text);
    else
      readLine(
        line,
        {
          ...style,
          about: aboutOf(line),
          below: belowOf(index),
          isBeside: (line.isDoubtful === true && !collector.isPutIn(line.row)) || (!isSure && isBeside(index)),
        },
        collector,
      );
  }
  return [];
}

/** One line above the title of the first part is the title of all. */
function loneTitle(
  lines: readonly MarkedLine[],
  parts: Parts,
  remarks: ReadonlySet<MarkedLine>,
  isSure: (line: MarkedLine) => boolean,
): MarkedLine | null {
  if (parts.areBelow) return null;
  const first = lines.findIndex((line) => parts.isTitle(line));
  const [above = null, second] = lines.slice(0, Math.max(0, first)).filter((line) => !remarks.has(line));
  return second === undefined && above?.isMarked === false && !isSure(above) ? above : null;
}

/** "Project Name" above names. */
function isNameOfColumn({ text, isMarked }: MarkedLine): boolean {
  return !isMarked && headingOf(text)?.meaning === 'name' && /[\s_]/u.test(text);
}

function nameOrId(text: string): Pick<ListedProject, 'name' | 'id' | 'isUnsure'> {
  const [, alone, asked] = ID.exec(text) ?? [];
  const id = alone ?? asked ?? null;
  return { name: id === null ? text : '', id, ...(asked !== undefined && { isUnsure: true }) };
}

function isStatusLine(text: string): boolean {
  return bareStatus(text) !== null && (splitStatus(text) === null || isStatusWithKey(text));
}

/** How most lines are written. */
interface LineStyle {
  readonly areStatusesMeant: boolean;
  /** Most end in a word for a status, as the last column of a table does that has lost its spaces. */
  readonly areLastWordsMeant: boolean;
  readonly areQuoted: boolean;
  readonly areSeparated: boolean;
  /** Each is one word, and half at least are numbers of projects that the page offers: a single one fits by chance. */
  readonly areNumbers: boolean;
  /** Whether the word for a status says nothing for sure beside the others. */
  readonly isOpen: (word: string) => boolean;
}

function styleOf(texts: readonly string[], collector: EntryCollector): LineStyle {
  const words = texts.flatMap((text) => splitStatus(text)?.word ?? []);
  const offered = texts.filter((text) => collector.isNumber(text)).length;
  const ending = texts.filter((text) => splitStatus(text) === null && splitLastWords(text) !== null).length;
  const separated = texts.filter((text) => SEPARATED.test(text)).length;
  // As in an address: "Tulsa, OK".
  const arePlaces = words.every((word) => word === 'OK') && texts.some((text) => IN_OKLAHOMA.test(text));
  const isOpen = openAmong(words);
  return {
    areStatusesMeant: words.length * 2 >= texts.length,
    areNumbers: texts.length > 1 && texts.every((text) => NUMBER.test(text)) && offered * 2 >= texts.length,
    isOpen: (word) => arePlaces || isOpen(word),
    areLastWordsMeant: ending > 1 && ending * 2 >= texts.length,
    areQuoted: texts.every((text) => QUOTED.test(text)),
    areSeparated: separated > 1 && separated >= texts.length - 1,
  };
}

interface LineReading extends LineStyle {
  /** What is said of all lines here. */
  readonly about: Status | null;
  /** What may be the rest of its name. */
  readonly below: readonly string[];
  /** Others have a mark or are names, and it is none. */
  readonly isBeside: boolean;
}

function readLine(
  { row, text, isMarked }: MarkedLine,
  {
    about,
    below,
    isBeside,
    areStatusesMeant,
    areLastWordsMeant,
    areQuoted,
    areSeparated,
    areNumbers,
    isOpen,
  }: LineReading,
  collector: EntryCollector,
): void {
  const alone = areSeparated ? text.replace(SEPARATED, '') : text;
  const unquoted = trim(areQuoted ? alone.replace(QUOTED, '$1') : alone);
  const link = projectLinkIn(unquoted);
  const words = link?.rest ?? unquoted;
  const split = (areStatusesMeant ? splitStatus(words) : null) ?? (areLastWordsMeant ? splitLastWords(words) : null);
  const name = cellText(withoutEmphasis(split?.name ?? words));
  const status = collector.isPutIn(row)
    ? 'missing'
    : statusOf(about, split && (isOpen(split.word) ? 'unclear' : split.status));
  const named = nameOrId(name);
  const project = {
    ...named,
    ...(areNumbers && collector.isNumber(name) ? { name: '', number: name } : collector.numberedIn(named.name)),
    ...(link !== null && { id: link.id }),
  };
  if (name.includes('\ufffd')) collector.report(row, 'unreadable');
  else if (status === 'present') collector.reportPresent(row, project, text);
  else if (valueText(name) === null && link === null) collector.report(row, 'no-name');
  else if (name.includes('\t')) collector.report(row, 'columns-unknown');
  else {
    const entry = {
      ...project,
      ...(split !== null && named.id === null && { line: words }),
      ...(below.length > 0 && { below }),
      ...((isBeside || (!isMarked && GOES_ON.test(below[0] ?? ''))) && { isUnsure: true }),
    };
    if (status === 'unclear') collector.report(row, 'status-unclear');
    collector.add(row, status === 'unclear' ? { ...entry, isUnsure: true } : entry, text);
  }
}

/** What is said of all lines here, and of one by itself. */
function statusOf(about: Status | null, own: Status | null): Status | null {
  if (about !== 'present') return own ?? about;
  return own === 'missing' ? 'unclear' : about;
}
