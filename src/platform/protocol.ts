/**
 * What popup, options and panel may ask of the background, and what they get. One click is one command; the answers
 * are views of the background's journal, to be rendered as they are.
 */
import type { CandidateCredential } from '../domain/credential.ts';
import type { Company, Integration } from '../domain/integration.ts';
import type { ListedProject } from '../domain/listed-project.ts';
import type { PermittedTable, SeenTable } from '../domain/permitted-table.ts';
import type { Problem } from '../domain/problem.ts';
import type { ConnectedProject } from '../domain/project.ts';
import type { ReferenceSet, ReferenceSource } from '../domain/reference-set.ts';
import type { RunView } from '../domain/run-view.ts';
import type { AbsentRow, RememberedRow } from '../domain/snapshot.ts';

export interface IntegrationView {
  readonly integration: Integration;
  readonly run: RunView | null;
  /** Where the Permitted Projects of its app were last found; `null` where nobody has been there yet. */
  readonly permissionsUrl: string | null;
  /** Only Procore's page can tell which of its projects are permitted. */
  readonly isDecidedByPage: boolean;
  /** `null` while it is not being edited. */
  readonly edit: EditView | null;
}

/** "Edit Integration" as far as the user has got with it. The typed secret is not in it. */
export interface EditView {
  readonly step: 1 | 2;
  readonly isCustom: boolean;
  readonly clientKey: string;
  /** By this computer's clock, in milliseconds: until when the typed secret is kept; `null` where none is. */
  readonly secretUntil: number | null;
  /** Of several edits the one with the highest is the latest. */
  readonly order: number;
  /** The latest run that tries exactly this credential. */
  readonly run: RunView | null;
}

/** What is left out stays. An empty secret forgets the one typed before. */
export interface EditChange {
  readonly step?: 1 | 2 | undefined;
  readonly isCustom?: boolean | undefined;
  readonly clientKey?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/** The backend connection as anyone may see it: the token is not in it. */
export interface ConnectionView {
  readonly address: string;
  readonly label: string;
  readonly forgetOnClose: boolean;
}

export interface CompanyView {
  readonly connection: ConnectionView | null;
  /** `null` until the backend has been asked once, or where it does not serve the company. */
  readonly company: Company | null;
  /** `null` until the backend has been asked once. */
  readonly integrations: readonly IntegrationView[] | null;
  /** By this computer's clock, in milliseconds: when the backend gave the list. */
  readonly askedAt: number | null;
  /** "New integration" was begun and neither kept nor given up. */
  readonly hasDraft: boolean;
  /** Why the vendor's backend could not be asked. */
  readonly problem: Problem | null;
  /** Why what is kept in this browser is not, or not all, among the integrations. */
  readonly keptProblem: Problem | null;
}

/** An integration that somebody sets up in this browser. */
export interface NewIntegration {
  readonly companyId: string;
  /** `null` where nobody has said it. */
  readonly companyName: string | null;
  readonly name: string;
  readonly appName: string;
  readonly portalUrl: string | null;
  readonly referenceSet: ReferenceSet;
}

/** The same as far as the user has got with it. */
export interface IntegrationDraft {
  readonly name: string;
  readonly appName: string;
  readonly portalUrl: string;
  readonly referenceSet: ReferenceSet | null;
}

/** What is left out stays. */
export type DraftChange = { readonly [Key in keyof IntegrationDraft]?: IntegrationDraft[Key] | undefined };

/** What is left out stays. */
export type IntegrationChange = {
  readonly [Key in 'name' | 'appName' | 'portalUrl' | 'referenceSet']?: NewIntegration[Key] | undefined;
};

/** What the panel reports of the page it lives on; company and address come from the tab, not from here. */
export interface AppPage {
  /** What the name of the app can be, as the page shows it. */
  readonly titles: readonly string[];
  /** Whether the page leaves no doubt that the name is among them. */
  readonly isSure: boolean;
}

/** When, in milliseconds since 1970, the rows of a table came into the page as they are. */
interface Rendered {
  readonly renderedAt: number;
}

/** Procore's own table with the app's name as the page says it; the company is that of the tab. */
export type PageTable = Omit<PermittedTable, 'companyId'> & Rendered;

/** Beside what a validation is asked for. */
export interface AskingPage {
  /** What Procore's page shows, where it does. */
  readonly table: PageTable | null;
  /** When the user last acted in the tab; `null` for the popup. */
  readonly actedAt: number | null;
}

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

export type PanelView = OnPage & (Nothing | Moved | NoApp | AskApp | OfIntegration);

interface OnPage {
  /** The user has pressed "Use this page" on this very page. */
  readonly isUsed: boolean;
  /** The projects that the user has brought along for this page. */
  readonly list: readonly ListedProject[] | null;
  /** A list that was taken elsewhere and can be used here. */
  readonly taken: TakenList | null;
}

/** What is told of a taken list before it is used. */
export interface TakenList {
  readonly count: number;
  readonly source: ReferenceSource;
  readonly readAt: string;
  readonly isPartial: boolean;
}

/** Not the page of an app of ours: the panel shows nothing. */
interface Nothing {
  readonly kind: 'nothing';
}

/** The tab's path has come to name another company than the one whose page was loaded. */
interface Moved {
  readonly kind: 'moved';
}

/** Used by the user, or its permitted projects are remembered, but no integration that we know of has this app. */
interface NoApp extends OnSection {
  readonly kind: 'no-app';
  /** An integration can be set up here: it needs a company. */
  readonly isCompanyKnown: boolean;
}

/** The page may show the app of these, but that is not certain: the user has to say. */
interface AskApp {
  readonly kind: 'ask-app';
  readonly integrations: readonly Integration[];
}

interface OfIntegration extends OnSection {
  readonly kind: 'integration';
  readonly integration: Integration;
  /** `null` where the backend has not told it. */
  readonly companyName: string | null;
  readonly run: RunView | null;
  /** The page is the only source of its verdict: what the drop-down offers is then to be told as well. */
  readonly isDecidedByPage: boolean;
}

interface OnSection {
  /** The heading of the section that the user took for the app's Permitted Projects on this page. */
  readonly sectionConfirmed: string | null;
}

/** Where the user has put the panel. */
export interface PanelPlace {
  /** `null` for wherever it covers least. */
  readonly corner: 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end' | null;
  readonly isFolded: boolean;
}

export interface Commands {
  'connection.read': { input: null; answer: ConnectionView | null };
  'connection.save': { input: { address: string; token: string; forgetOnClose: boolean }; answer: ConnectionView };
  'connection.remove': { input: null; answer: null };

  'company.read': { input: { companyId: string }; answer: CompanyView };
  /** Asks the backend again; its answer arrives as a change of the view. */
  'company.refresh': { input: { companyId: string }; answer: null };

  'edit.open': { input: { integrationId: string }; answer: null };
  'edit.change': { input: { integrationId: string; change: EditChange }; answer: null };
  'edit.validate': { input: { integrationId: string }; answer: null };
  /** Forgets what was typed, and cancels the run that tries it. */
  'edit.close': { input: { integrationId: string }; answer: null };
  'projects.read': { input: { integrationId: string }; answer: readonly ConnectedProject[] };

  'validation.start': { input: { integrationId: string; credential: CandidateCredential }; answer: null };
  /** Validates the credential of the last run once more. `byItself`: not at the user's press; then only where it may. */
  'validation.repeat': { input: AskingPage & { integrationId: string; byItself: boolean }; answer: null };
  /** Goes on with a run that stopped on a problem. */
  'validation.resume': { input: { integrationId: string }; answer: null };
  'validation.cancel': { input: { integrationId: string }; answer: null };
  'validation.acknowledge': { input: { integrationId: string }; answer: null };
  /** The user has seen these many projects, which only Procore's page shows, and wants to save all the same. */
  'validation.confirm-by-page': { input: { integrationId: string; projects: number }; answer: null };
  'credential.save': { input: { integrationId: string }; answer: null };
  /** Stops the sync of exactly these projects, which can never be permitted, and validates what is left. */
  'projects.stop-sync': { input: { integrationId: string; projectIds: string[] }; answer: null };
  /** Takes up the sync of all that was stopped here, and validates again. */
  'projects.resume-sync': { input: { integrationId: string }; answer: null };

  /** The companies that have integrations, `null` where nobody serves any; and why some may not be among them. */
  'companies.read': { input: null; answer: { companies: readonly Company[] | null; problem: Problem | null } };

  /** Whether a backend is connected, or an integration kept in this browser. */
  'integrations.exist': { input: null; answer: boolean };
  /** Keeps an integration in this browser. The answer is its id. */
  'integration.create': { input: NewIntegration; answer: string };
  'integration.change': { input: { integrationId: string; change: IntegrationChange }; answer: null };
  /** The user's own word on entries of the integration's list: each as it is, and what becomes of it. */
  'entries.change': {
    input: { integrationId: string; changes: { entry: ListedProject; becomes: ListedProject | null }[] };
    answer: null;
  };
  'integration.remove': { input: { integrationId: string }; answer: null };
  /** "New integration" as far as the user has got with it, `null` where nobody is at it; with the apps of the company. */
  'draft.read': {
    input: { companyId: string | null };
    answer: { draft: IntegrationDraft | null; appNames: readonly string[] };
  };
  'draft.change': { input: DraftChange; answer: null };
  'draft.discard': { input: null; answer: null };

  /** A page of Procore's was shown; the background puts the panel there if the page calls for it. */
  'page.visited': { input: { path: string }; answer: null };
  /** Whether the page at this path of the tab is one for the panel to watch. */
  'page.watch': { input: { path: string }; answer: boolean };
  /**
   * The user's own "Use this page" for the page at this address in this tab. `companyId`: where the address names no
   * company, the one that the user says it belongs to, if any.
   */
  'page.use': { input: { tabId: number; url: string; companyId: string | null }; answer: null };
  'page.app-list-seen': { input: { appNames: string[]; isComplete: boolean }; answer: null };
  'page.read': { input: AppPage; answer: PanelView };
  /** The section of the certain app is on this page. */
  'page.worked': { input: AppPage; answer: null };
  /**
   * Procore's own table of permitted projects holds this now: the second source beside the verdict. The answer: whether
   * another tab has a later one, so that this one says nothing.
   */
  'page.table-seen': { input: AppPage & { table: SeenTable & Rendered }; answer: boolean };
  'page.confirm-app': { input: AppPage & { integrationId: string }; answer: null };
  /** "Not this app?": takes back what was confirmed or found; from now on this page's app is asked for. */
  'page.forget-app': { input: AppPage; answer: null };
  /** The section with this heading is the app's Permitted Projects. `integrationId`: `null` on a page without one. */
  'page.confirm-section': { input: AppPage & { integrationId: string | null; heading: string }; answer: null };

  'panel.read-place': { input: null; answer: PanelPlace };
  'panel.keep-place': { input: PanelPlace; answer: null };

  /** Puts the script that reads lists beside the panel. */
  'list.prepare': { input: null; answer: null };
  /** Takes these projects, in place of a validation's, for this page. */
  'list.use': { input: AppPage & { entries: ListedProject[] }; answer: null };
  /** Keeps the list of this page as an integration of the app that the user says it shows. */
  'list.keep': { input: AppPage & { name: string; appName: string }; answer: null };
  'list.forget': { input: AppPage; answer: null };

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
  /** Whether the user has asked, in the menu of selected text, for what is selected in this tab. Said once. */
  'selection.asked': { input: { tabId: number }; answer: boolean };
  /** Keeps a list that was taken in the popup for the page on which it will be used. */
  'taken.keep': { input: ReferenceSet; answer: null };
  /** Uses the taken list of that time for this page. */
  'taken.use': { input: AppPage & { readAt: string }; answer: null };
  'taken.forget': { input: null; answer: null };
}

export type CommandName = keyof Commands;

export type CommandReply<Name extends CommandName = CommandName> =
  | { readonly ok: true; readonly answer: Commands[Name]['answer'] }
  | { readonly ok: false; readonly problem: Problem };

/** Sent by the background to everybody when a view may have changed. It says nothing more: each asks for its own. */
export const VIEW_CHANGED = 'dmsa.view-changed';

/** Sent to the panel of a tab: it takes the focus, and answers whether it is there. */
export const FOCUS_PANEL = 'dmsa.focus-panel';
