import { readdirSync, readFileSync } from 'node:fs';
import { matchProjects } from '../../../src/domain/matching.ts';
import { projectsOf } from '../../../src/domain/project-list.ts';
import { offeredNames } from '../../../src/lists/offered-names.ts';
import { parseProjectList } from '../../../src/lists/parse-list.ts';

const FOLDER = 'tests/unit/lists/corpus';

/** A list as somebody may have it, what the page offers, and how the one is read and found in the other. */
export interface CorpusCase {
  readonly name: string;
  readonly text: string;
  readonly page: readonly string[];
  readonly outcome: string;
}

/** Texts in which nothing is escaped but what nobody sees. */
export function corpusIn(file: string): CorpusCase[] {
  const [head = '', ...cases] = readFileSync(`${FOLDER}/${file}`, 'utf8').split(/^=== /mu);
  const pages = new Map(head.split('\n').map((line) => splitAt(line, ': ')));
  return cases.map((one) => {
    const [name, rest] = splitAt(one, '\n');
    const [text, below] = splitAt(rest, '\n--- ');
    const [page, outcome] = splitAt(below, '\n');
    return { name, text: unescaped(text), page: (pages.get(page) ?? page).split(' | '), outcome: outcome.trim() };
  });
}

export const CORPUS_FILES = readdirSync(FOLDER);

/** In lines: what is found, undecided, absent; what the columns are, and which rows are problems. */
export function outcomeInWords({ text, page }: Pick<CorpusCase, 'text' | 'page'>): string {
  const options = page.map((option) => {
    const [label, id] = splitAt(unescaped(option), ' @');
    return { label, ids: id === '' ? {} : { id } };
  });
  const list = parseProjectList(text, undefined, offeredNames(options.map(({ label }) => label)));
  const { found, likely, absent } = matchProjects(projectsOf(list.entries), options);
  const said = ({ label, ids }: (typeof options)[number]) => (ids.id === undefined ? label : `${label} @${ids.id}`);
  return [
    ...found.map(({ option }) => `found ${said(option)}`),
    ...[...likely].map(([{ name }, all]) => `undecided ${name}: ${all.map(said).join(' | ')}`),
    ...absent.map(({ name }) => `absent ${name}`),
    ...(list.columns.length > 0 ? [`columns ${list.columns.map(({ role }) => role).join(' ')}`] : []),
    ...(list.problems.length > 0
      ? [`problems ${list.problems.map(({ row, kind }) => `${row} ${kind}`).join(', ')}`]
      : []),
  ].join('\n');
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function unescaped(text: string): string {
  return text.replace(/\\u([\da-f]{4})/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
