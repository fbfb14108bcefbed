/**
 * What popup, options and panel are told by the background, and tell it: views of its journal, to be rendered as they
 * are, and what a command brings along.
 */
import type { Company, Integration } from '../domain/integration.ts';
import type { ListedProject } from '../domain/listed-project.ts';
import type { PermittedTable } from '../domain/permitted-table.ts';
import type { Problem } from '../domain/problem.ts';
import type { ReferenceSource } from '../domain/reference-set.ts';
import type { RunSummary, RunView } from '../domain/run-view.ts';
import type { Rendered } from './app-page.ts';

export interface IntegrationView {
  readonly integration: Integration;
  readonly run: RunSummary | null;
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
  /** Whom the browser itself asks with a custom key; `null` where a backend does, which keeps the secret as well. */
  readonly keyOrigins: readonly string[] | null;
  /** Of several edits the one with the highest is the latest. */
  readonly order: number;
  /** The latest run that tries exactly this credential. */
  readonly run: RunSummary | null;
}

/** An edit whose integration is not there any more. */
export interface GoneEdit {
  readonly integrationId: string;
  readonly name: string;
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
  /** What the user was editing when somebody removed it. */
  readonly gone: readonly GoneEdit[];
  /** "New integration" was begun and neither kept nor given up. */
  readonly hasDraft: boolean;
  /** It is what the user was at on this company, and did not leave. */
  readonly isDraftOpen: boolean;
  /** Why the vendor's backend could not be asked. */
  readonly problem: Problem | null;
  /** Why what is kept in this browser is not, or not all, among the integrations. */
  readonly keptProblem: Problem | null;
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
  /** Its source showed only a part of it. */
  readonly isListPartial: boolean;
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

/** To whose Permitted Projects the user is shown the way. */
export interface GuideView {
  readonly appName: string;
  readonly appKind: 'custom' | 'marketplace';
  readonly marketplaceUrl?: string | undefined;
}

/** Where the user has put the panel. */
export interface PanelPlace {
  /** `null` for wherever it covers least. */
  readonly corner: 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end' | null;
  readonly isFolded: boolean;
}

/** Sent by the background to everybody when a view may have changed. It says nothing more: each asks for its own. */
export const VIEW_CHANGED = 'dmsa.view-changed';

/** Sent to the panel of a tab: it answers with the projects that its page has. */
export const COMPANY_PROJECTS = 'dmsa.company-projects';

/** Sent to the panel of a tab: it takes the focus, and answers whether it is there. */
export const FOCUS_PANEL = 'dmsa.focus-panel';
