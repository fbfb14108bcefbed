/**
 * What popup, options and panel may ask of the background, and what they get. One click is one command; the answers
 * are views of the background's journal, to be rendered as they are.
 */
import type { CandidateCredential } from '../domain/credential.ts';
import type { Company, Integration } from '../domain/integration.ts';
import type { PermittedTable, SeenTable } from '../domain/permitted-table.ts';
import type { Problem } from '../domain/problem.ts';
import type { ConnectedProject } from '../domain/project.ts';
import type { ListedProject } from '../domain/project-list.ts';
import type { ReferenceSet, ReferenceSource } from '../domain/reference-set.ts';
import type { RunView } from '../domain/run-view.ts';

export interface IntegrationView {
  readonly integration: Integration;
  readonly run: RunView | null;
  /** Where the Permitted Projects of its app were last found; `null` where nobody has been there yet. */
  readonly permissionsUrl: string | null;
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
  /** Why the list could not be had or renewed. */
  readonly problem: Problem | null;
}

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

/** Used by the user, but no integration that we know of has this app. */
interface NoApp extends OnSection {
  readonly kind: 'no-app';
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

  /** The companies that the backend serves, `null` where none is connected. */
  'companies.read': { input: null; answer: readonly Company[] | null };

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
  /** As above, for the one that reads workbooks. */
  'workbook.prepare': { input: null; answer: null };
  /** Takes these projects, in place of a validation's, for this page. */
  'list.use': { input: AppPage & { entries: ListedProject[] }; answer: null };
  'list.forget': { input: AppPage; answer: null };

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
