import { bearsName, normalForm } from '../domain/label-forms.ts';
import type { ListedProject } from '../domain/listed-project.ts';
import { wordsIn } from '../domain/words.ts';
import {
  type Corrections,
  type ListColumn,
  type ListProblem,
  type ListProblemKind,
  type ParsedList,
  PERHAPS_PROJECTS,
} from './parsed-list.ts';

const MOST_ENTRIES = 10_000;
const LONGEST_TEXT = 1_000;
/** Any sentence may have a shorter one in it. */
const SHORTEST_NAME = 4;
const NUMBER_FIRST = /^(\S*\d\S*?):? (.+)$/u;
const NUMBER_LAST = /^(.+?)(?: -)? ?[ (（](\S*\d\S*?)[)）]?$/u;

/** Takes what the rows of a list say: each ends as an entry, as a problem, or as both. */
export class EntryCollector {
  readonly #entries: ListedProject[] = [];
  readonly #rows: number[] = [];
  readonly #problems: ListProblem[] = [];
  readonly #known = new Set<string>();
  readonly #present = new Map<string, ListedProject[]>();
  readonly #takenOut: ReadonlySet<number>;
  readonly #putIn: ReadonlySet<number>;
  readonly #offered: ReadonlySet<string>;
  #offeredWords: ReadonlySet<string> | undefined;

  /** @param offered the names that the page offers, in normal form */
  constructor({ takenOut, putIn }: Corrections, offered: ReadonlySet<string>) {
    this.#takenOut = takenOut;
    this.#putIn = putIn;
    this.#offered = offered;
  }

  /** Whether the user says that a line is a project, and a missing one. */
  isPutIn(row: number): boolean {
    return this.#putIn.has(row);
  }

  /** Whether a line names a project, whatever it reads like: so the user says, or the page offers one of that name. */
  isSurelyProject(row: number, text: string): boolean {
    return this.#putIn.has(row) || (this.#offered.size > 0 && this.#offered.has(normalForm(text)));
  }

  /** What a text says beside the words of offered names: `null` where it has none, '' where nobody knows what is offered. */
  besideOffered(text: string): string | null {
    if (this.#offered.size === 0) return '';
    this.#offeredWords ??= new Set([...this.#offered].flatMap(wordsOf));
    const words = wordsOf(text);
    const others = words.filter((word) => !this.#offeredWords?.has(word));
    return others.length === words.length ? null : others.join(' ');
  }

  /** "19-1 Tower" and "Tower (19-1)", where the page offers "19-1 - Tower". */
  numberedIn(text: string): Pick<ListedProject, 'name' | 'number'> {
    const [, first = '', rest = ''] = NUMBER_FIRST.exec(text) ?? [];
    const [, front = '', last = ''] = NUMBER_LAST.exec(text) ?? [];
    const isOffered = (number: string, name: string) => this.#offered.has(normalForm(`${number} - ${name}`));
    if (isOffered(first, rest)) return { name: rest, number: first };
    // A shorter one may be a phase of the name.
    if (last.length > 2 && isOffered(last, front)) return { name: front, number: last };
    return { name: text, number: null };
  }

  /** Whether the page offers a project of that number. */
  isNumber(text: string): boolean {
    return this.#offered.has(normalForm(`${text} - `));
  }

  /** @param said the whole row: two of them that say the same are one project, and two namesakes are two */
  add(row: number, entry: ListedProject, said: string): void {
    const { name, number, id } = entry;
    const key = number === null && id === null ? normalForm(said) : JSON.stringify([name, number, id]);
    if (this.#takenOut.has(row)) this.report(row, 'taken-out');
    else if (Math.max(name.length, number?.length ?? 0) > LONGEST_TEXT) this.report(row, 'too-long');
    else if (this.#known.has(key)) this.report(row, 'duplicate');
    else if (this.#entries.length === MOST_ENTRIES) this.report(row, 'too-many');
    else {
      this.#entries.push(entry);
      this.#rows.push(row);
    }
    this.#known.add(key);
  }

  /** @param text what the row says */
  report(row: number, kind: ListProblemKind, text?: string): void {
    this.#problems.push({ row, kind, ...(text !== undefined && PERHAPS_PROJECTS.has(kind) && { text: text.trim() }) });
  }

  /** @param text what the row says */
  reportPresent(row: number, entry: ListedProject, text: string): void {
    this.report(row, 'not-missing', text);
    const key = keyOf(entry);
    this.#present.set(key, [...(this.#present.get(key) ?? []), entry]);
  }

  /** What is written around the list, or another row of it, may say of a project in it that it is done. */
  #contested(): (entry: ListedProject) => ListedProject {
    const remarks = this.#problems.filter(({ kind }) => kind === 'remark' || kind === 'above-heading');
    const around = normalForm(remarks.map(({ text = '' }) => text).join(' | '));
    return (entry) => {
      const isNamed =
        entry.name.length >= SHORTEST_NAME && around.includes(normalForm(entry.name)) && bearsName(around, entry.name);
      const isPresent = this.#present.get(keyOf(entry))?.some((other) => mayBeSame(entry, other));
      return isNamed || isPresent ? { ...entry, isUnsure: true } : entry;
    };
  }

  result(columns: readonly ListColumn[]): ParsedList {
    const problems = this.#problems.toSorted((one, other) => one.row - other.row);
    return { entries: this.#entries.map(this.#contested()), rows: this.#rows, problems, columns };
  }
}

function keyOf({ name, number, id }: ListedProject): string {
  return normalForm(name || (number ?? id ?? ''));
}

function mayBeSame(one: ListedProject, other: ListedProject): boolean {
  return (['number', 'id'] as const).every((key) => (one[key] ?? other[key]) === (other[key] ?? one[key]));
}

/** Without accents. */
function wordsOf(text: string): readonly string[] {
  return wordsIn(normalForm(text).normalize('NFKD').replace(/\p{M}/gu, ''));
}
