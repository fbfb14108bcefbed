/** What panel and settings may ask of the background about what is remembered of permitted projects. */
import type { AbsentRow, RememberedRow } from '../domain/snapshot.ts';
import type { AppPage, Rendered } from './app-page.ts';

/** A complete table of permitted projects, at rest. */
export interface TableLook extends Rendered {
  /** ISO 8601. */
  readonly seenAt: string;
  readonly labels: readonly string[];
  /** One for as long as the page is not loaded anew. */
  readonly visit: string;
}

/** What is remembered of the app's permitted projects, beside what its table lists now. */
export interface SnapshotView {
  /** The latest set, `null` where the user has not asked to remember any. `seenAt`: ISO 8601. */
  readonly remembered: { readonly projects: number; readonly seenAt: string } | null;
  readonly gone: readonly RememberedRow[];
  readonly undecided: readonly AbsentRow[];
  /** Rows that are not there and that the user is content without. */
  readonly letGo: readonly string[];
}

/** A snapshot without its rows. */
export interface SnapshotSummary {
  readonly id: string;
  readonly companyId: string;
  /** `null` where nobody has told it. */
  readonly companyName: string | null;
  readonly appName: string;
  readonly projects: number;
  /** ISO 8601. */
  readonly takenAt: string;
  readonly seenAt: string;
}

/** What an imported file has changed: integrations, their validations and snapshots. */
export interface ImportReport {
  readonly added: number;
  readonly replaced: number;
  readonly same: number;
}

export interface SnapshotCommands {
  /** Procore's table holds this now. `null`: which app it is of is not certain, or another tab has a later one. */
  'snapshot.look': { input: AppPage & TableLook; answer: SnapshotView | null };
  'snapshot.remember': { input: AppPage & TableLook; answer: SnapshotView };
  'snapshots.read': { input: null; answer: readonly SnapshotSummary[] };
  /** The rows of one, as Procore writes them. */
  'snapshot.read': { input: { id: string }; answer: readonly string[] };
  'snapshot.remove': { input: { id: string }; answer: null };
  /** All that is kept in this browser, as the text of a file; `unreadable` things are not in it. */
  'kept.export': { input: null; answer: { text: string; unreadable: number } };
  'kept.import': { input: { text: string }; answer: ImportReport };
  /** Also the connection to the backend, and whatever else is stored. */
  'kept.remove-everything': { input: null; answer: null };
  /** The user is content without these rows; or, `isLetGo` being false, is not any more. */
  'snapshot.let-go': { input: AppPage & { labels: string[]; isLetGo: boolean }; answer: null };
}
