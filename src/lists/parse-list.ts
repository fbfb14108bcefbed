import { inOneGo } from '../domain/in-one-go.ts';
import { inSlices } from '../domain/in-slices.ts';
import { EntryCollector } from './entry-collector.ts';
import { type DelimitedTable, tableWithHeading, tableWithoutHeading } from './find-table.ts';
import { jsonWithin, tablesOfJson } from './json-rows.ts';
import { withoutMarks, withoutQuotes } from './line-marks.ts';
import { chatIn, isAside, type LogLine, logIn } from './log-lines.ts';
import { tablesOfMarkdown } from './markdown-rows.ts';
import {
  type Corrections,
  type ListColumn,
  type ListProblemKind,
  NO_CORRECTIONS,
  type ParsedList,
} from './parsed-list.ts';
import { readLines } from './read-lines.ts';
import { readTables } from './read-table.ts';
import { tableOfCells, tableOfRecords } from './record-rows.ts';
import type { Line } from './records.ts';
import { tableOfRuledText } from './ruled-text.ts';
import { listsSideBySide } from './side-by-side.ts';
import { withSigns } from './signs.ts';
import { rowsOfSql } from './sql-rows.ts';
import { partsOfTable, titleAbove } from './table-parts.ts';
import { withoutMailSigns, withoutWebSigns } from './web-text.ts';

const NOTHING_OFFERED: ReadonlySet<string> = new Set();

/**
 * Reads a list of projects as people have it: lines, delimited text, a table of a portal, a spreadsheet, Markdown or an
 * API. Every row that is not blank is an entry, a problem, or both.
 * @param offered the names that the page offers, in normal form, as far as they are known
 */
export function parseProjectList(
  text: string,
  corrections: Corrections = NO_CORRECTIONS,
  offered: ReadonlySet<string> = NOTHING_OFFERED,
): ParsedList {
  return inOneGo(parseInSteps(text, corrections, offered));
}

/** As `parseProjectList`, without keeping the page from anything else. */
export function parseProjectListInSlices(
  text: string,
  corrections: Corrections,
  signal: AbortSignal,
  offered: ReadonlySet<string> = NOTHING_OFFERED,
): Promise<ParsedList> {
  return inSlices(parseInSteps(text, corrections, offered), signal);
}

/** No row of a table is longer, and no pattern gets slow before. */
const LONGEST_LINE = 5_000;

/** Excel writes the separator into a line of its own. */
const SEPARATOR_LINE = /^sep=(.)\s*$/iu;

function* parseInSteps(
  text: string,
  corrections: Corrections,
  offered: ReadonlySet<string>,
): Generator<void, ParsedList> {
  const collector = new EntryCollector(corrections, offered);
  const clean = text.replace(/^\ufeff/u, '');
  const obstacle = obstacleIn(clean);
  if (obstacle !== null) {
    collector.report(1, obstacle);
    return collector.result([]);
  }
  yield;
  const readable = withSigns(withoutWebSigns(withoutMailSigns(clean)));
  const within = rowsOfSql(readable) ?? jsonWithin(readable);
  for (const { row, text: line } of within?.around ?? []) collector.report(row, 'remark', line);
  yield;
  const json = yield* tablesOfJson(within?.json ?? readable);
  if (json === 'broken') {
    collector.report(1, 'broken-json');
    return collector.result([]);
  }
  if (json !== null) return collector.result(yield* readTables(json, collector, corrections));
  return collector.result(yield* readText(readable, collector, corrections));
}

function* readText(
  text: string,
  collector: EntryCollector,
  corrections: Corrections,
): Generator<void, readonly ListColumn[]> {
  const short = withoutRowQuotes(linesOf(withoutBrackets(text))).filter(({ row, text: line }) => {
    if (line.length > LONGEST_LINE) collector.report(row, 'too-long');
    return line.length <= LONGEST_LINE;
  });
  // A cell may read like a link.
  const all = tableOfCells(short) === null ? withoutLinks(short, collector) : short;
  const separator = SEPARATOR_LINE.exec(all[0]?.text ?? '')?.[1] ?? null;
  const lines = separator === null ? all : all.slice(1);
  if (separator !== null) collector.report(1, 'heading');
  yield;
  const chat = chatIn(lines);
  if (chat !== null) return yield* readLines(withoutMarks(chat), collector, 'unclear');
  const markdown = tablesOfMarkdown(lines);
  for (const { heading, headingRow } of markdown) {
    if (headingRow !== null) collector.report(headingRow, 'heading', heading?.join(' · '));
  }
  if (markdown.length > 0) return yield* readTables(markdown, collector, corrections);
  const sides = listsSideBySide(lines, collector);
  if (sides !== null) return yield* readTables(sides, collector, corrections);
  yield;
  const records = tableOfRuledText(lines) ?? tableOfRecords(lines);
  yield;
  if (records !== null) return yield* readDelimited(records, collector, corrections);
  const unmarked = withoutMarks(lines);
  yield;
  const headed = tableWithHeading(withoutQuotes(lines), separator, collector);
  // What stands in one column may bear marks as other lines do.
  if (headed !== null && headed.heading?.length !== 1) return yield* readDelimited(headed, collector, corrections);
  for (const [index, { row, text: rest }] of unmarked.entries()) {
    if (rest.trim() === '' && lines[index]?.text.trim() !== '') collector.report(row, 'remark');
  }
  yield;
  const headedBelow = tableWithHeading(unmarked, separator, collector);
  yield;
  const table = headedBelow ?? tableWithoutHeading(unmarked);
  yield;
  if (table !== null) return yield* readDelimited(table, collector, corrections);
  const log = logIn(lines);
  yield;
  return yield* log === null ? readLines(unmarked, collector) : readLog(log, collector);
}

/**
 * A program writes of its own doings between the projects, and a line of it need not belong to the title above: only a
 * status in the line itself decides, all others are to be confirmed.
 */
function* readLog(log: readonly LogLine[], collector: EntryCollector): Generator<void, []> {
  const asides = new Set(log.filter((line) => isAside(line, collector)));
  for (const { row, text } of asides) collector.report(row, 'remark', text);
  yield;
  return yield* readLines(withoutMarks(log.filter((line) => !asides.has(line))), collector, 'unclear');
}

function* readDelimited(
  table: DelimitedTable,
  collector: EntryCollector,
  corrections: Corrections,
): Generator<void, readonly ListColumn[]> {
  const about = titleAbove(table.above, collector);
  if (table.headingRow !== null) collector.report(table.headingRow, 'heading', table.heading?.join(' · '));
  return yield* readTables(yield* partsOfTable(table, about, collector), collector, corrections);
}

/** What stands on a link beside each project. */
const LINK =
  /^\s*(?:(?:view|edit|show|retry|fix)(?: (?:details|project|in procore))?|open (?:details|project|in procore)|details)\s*$/iu;

function withoutLinks(lines: readonly Line[], collector: EntryCollector): readonly Line[] {
  const links = new Set(
    lines.filter(({ row, text }) => LINK.test(text) && !collector.isSurelyProject(row, text.trim())),
  );
  if (links.size < 2) return lines;
  for (const { row, text } of links) collector.report(row, 'remark', text);
  return lines.filter((line) => !links.has(line));
}

/** Its source, whole or between lines of other text. */
const WEB_PAGE = /^\s*<(?:[!?][a-z]|([a-z][\w-]*)[^<>]*>[\s\S]*<\/\1>)|\n *<\/?(?:[uo]l|li|table|t[rdh])[ >]/iu;

function obstacleIn(text: string): ListProblemKind | null {
  if (text.startsWith('PK\u0003\u0004')) return 'workbook';
  // What a browser makes of UTF-16 that it reads as UTF-8.
  if (text.includes('\0') || text.startsWith('{\\rtf') || text.startsWith('%PDF-')) return 'not-text';
  return WEB_PAGE.test(text) ? 'web-page' : null;
}

/** Around a whole list, as programs write one without quotation marks. */
function withoutBrackets(text: string): string {
  return text.includes(',') && /^\[[^[\]]*\]$/u.test(text.trim()) ? text.replace(/[[\]]/gu, '') : text;
}

/** Whole rows in quotation marks: their separators were taken for letters. */
function withoutRowQuotes(lines: readonly Line[]): readonly Line[] {
  const said = lines.filter(({ text }) => text.trim() !== '');
  if (said.length < 2 || !said.every(({ text }) => QUOTED_ROW.test(text))) return lines;
  return lines.map(({ row, text }) => ({ row, text: text.replace(QUOTED_ROW, '$1') }));
}

const QUOTED_ROW = /^\s*"([^"]+[,;\t|][^" ][^"]*)"\s*$/u;

/** "10:22:31,123 ": its comma parts no columns. */
const MILLISECONDS = /(?<=:\d\d),(?=\d{3}[\s\])])/gu;

function linesOf(text: string): Line[] {
  const lines = text.replace(MILLISECONDS, '.').split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u);
  return lines.map((line, index) => ({ row: index + 1, text: line }));
}
