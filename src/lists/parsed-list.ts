import type { ListedProject } from '../domain/listed-project.ts';
import type { Status } from './status-words.ts';

export type ListProblemKind =
  | 'not-text'
  | 'workbook'
  | 'web-page'
  | 'broken-json'
  | 'unreadable'
  | 'heading'
  | 'above-heading'
  | 'remark'
  | 'not-missing'
  | 'other-list'
  | 'status-unclear'
  | 'several-lists'
  | 'several-names'
  | 'comma'
  | 'taken-out'
  | 'columns-unknown'
  | 'too-many-columns'
  | 'no-name'
  | 'quotes'
  | 'bad-id'
  | 'duplicate'
  | 'too-long'
  | 'too-many';

/** A row that gave no project, or not all that it says. */
export interface ListProblem {
  /** The line of the text, from 1. */
  readonly row: number;
  readonly kind: ListProblemKind;
  /** What it says, where the user may know better. */
  readonly text?: string;
}

/** Readings with which the user may disagree. */
export const PERHAPS_PROJECTS: ReadonlySet<ListProblemKind> = new Set([
  'heading',
  'above-heading',
  'remark',
  'not-missing',
  'other-list',
  'several-names',
]);

/** What a column says of a project. */
export type ColumnRole = 'name' | 'number' | 'id' | 'status' | 'other' | 'ignored';

export interface ListColumn {
  /** Empty where the list has no heading. */
  readonly heading: string;
  readonly role: ColumnRole;
  /** From the first rows, so that a person can see what the column holds. */
  readonly example: string;
}

/** A list as it was understood. */
export interface ParsedList {
  readonly entries: readonly ListedProject[];
  /** For each entry the line of the text that it stands in. */
  readonly rows: readonly number[];
  readonly problems: readonly ListProblem[];
  /** None where the list is lines of text. */
  readonly columns: readonly ListColumn[];
}

/** What a person has said about the reading of a list. */
export interface Corrections {
  /** By the place of the column. */
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** Lines that are no projects. */
  readonly takenOut: ReadonlySet<number>;
  /** Lines that are projects, although they were read as something else. */
  readonly putIn: ReadonlySet<number>;
}

export const NO_CORRECTIONS: Corrections = { roles: new Map(), takenOut: new Set(), putIn: new Set() };

/** A table, or a part of one, whose rows stand under one heading. */
export interface TablePart {
  /** `null` where no line says what the columns are. */
  readonly heading: readonly string[] | null;
  readonly rows: Iterable<Row>;
  /** What is said of all its rows: by the key of a list, or by what stands above. */
  readonly about?: PartMeaning | undefined;
}

export type PartMeaning = Status | 'several-lists' | 'other-list' | 'remark';

/** A row of a table, whatever the table was written in. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
  /** Its quotation marks do not close. */
  readonly isBroken?: boolean;
  /** Quotation marks say where its cells end. */
  readonly isQuoted?: boolean;
  /** A comma in it may belong to the name. */
  readonly isPerhapsSplit?: boolean;
  /** The whole of it, where that may be the name. */
  readonly line?: string;
  /** What stands alone below it. */
  readonly below?: readonly string[] | undefined;
  /** It stands between tables, and is none of their rows. */
  readonly isAround?: boolean;
  /** It is a row even with nothing in it. */
  readonly isItem?: boolean;
}
