import { EntryCollector } from './entry-collector.ts';
import { type DelimitedTable, tableWithHeading, tableWithoutHeading } from './find-table.ts';
import { tableOfJson } from './json-rows.ts';
import { withoutMarks } from './line-marks.ts';
import { tableOfMarkdown } from './markdown-rows.ts';
import { type Corrections, type ListProblemKind, NO_CORRECTIONS, type ParsedList } from './parsed-list.ts';
import { readLines } from './read-lines.ts';
import { readTable } from './read-table.ts';
import type { Line } from './records.ts';

/**
 * Reads a list of projects as people have it: lines, delimited text, a table of a portal, a spreadsheet, Markdown or an
 * API. Every row that is not blank is an entry, a problem, or both.
 */
export function parseProjectList(text: string, corrections: Corrections = NO_CORRECTIONS): ParsedList {
  const steps = parseInSteps(text, corrections);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const SLICE_MS = 8;

/** As `parseProjectList`, without keeping the page from anything else. */
export async function parseProjectListInSlices(
  text: string,
  corrections: Corrections,
  signal: AbortSignal,
): Promise<ParsedList> {
  const steps = parseInSteps(text, corrections);
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    start = performance.now();
  }
}

/** No row of a table is longer, and no pattern gets slow before. */
const LONGEST_LINE = 5_000;

/** Excel writes the separator into a line of its own. */
const SEPARATOR_LINE = /^sep=(.)\s*$/iu;

function* parseInSteps(text: string, corrections: Corrections): Generator<void, ParsedList> {
  const collector = new EntryCollector(corrections.takenOut);
  const clean = text.replace(/^\ufeff/u, '');
  const obstacle = obstacleIn(clean);
  if (obstacle !== null) {
    collector.report(1, obstacle);
    return collector.result([]);
  }
  yield;
  const json = tableOfJson(clean);
  if (json === 'broken') {
    collector.report(1, 'broken-json');
    return collector.result([]);
  }
  if (json !== null) return collector.result(yield* readTable(json.heading, json.rows, collector, corrections));
  const all = linesOf(clean).filter(({ row, text: line }) => {
    if (line.length > LONGEST_LINE) collector.report(row, 'too-long');
    return line.length <= LONGEST_LINE;
  });
  const separator = SEPARATOR_LINE.exec(all[0]?.text ?? '')?.[1] ?? null;
  const lines = separator === null ? all : all.slice(1);
  if (separator !== null) collector.report(1, 'heading');
  yield;
  const markdown = tableOfMarkdown(lines);
  if (markdown !== null) {
    for (const { row } of markdown.around) collector.report(row, 'remark');
    collector.report(markdown.headingRow, 'heading');
    return collector.result(yield* readTable(markdown.heading, markdown.rows, collector, corrections));
  }
  const unmarked = withoutMarks(lines);
  yield;
  const headed = tableWithHeading(lines, separator);
  if (headed !== null) return collector.result(yield* readDelimited(headed, collector, corrections));
  for (const [index, { row, text: rest }] of unmarked.entries()) {
    if (rest.trim() === '' && lines[index]?.text.trim() !== '') collector.report(row, 'remark');
  }
  const table = tableWithHeading(unmarked, separator) ?? tableWithoutHeading(unmarked);
  if (table === null) return collector.result(yield* readLines(unmarked, collector));
  return collector.result(yield* readDelimited(table, collector, corrections));
}

function readDelimited(table: DelimitedTable, collector: EntryCollector, corrections: Corrections) {
  for (const { row, text } of table.above) if (text.trim() !== '') collector.report(row, 'above-heading');
  if (table.headingRow !== null) collector.report(table.headingRow, 'heading');
  return readTable(table.heading, table.rows, collector, corrections);
}

function obstacleIn(text: string): ListProblemKind | null {
  if (text.startsWith('PK\u0003\u0004')) return 'workbook';
  // What a browser makes of UTF-16 that it reads as UTF-8.
  if (text.includes('\0') || text.startsWith('{\\rtf')) return 'not-text';
  return /^\s*<(?:!doctype|html|table|\?xml)/iu.test(text) ? 'web-page' : null;
}

function linesOf(text: string): Line[] {
  return text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u).map((line, index) => ({ row: index + 1, text: line }));
}
