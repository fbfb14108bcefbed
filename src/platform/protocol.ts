/**
 * What popup, options and panel may ask of the background, and what they get. One click is one command; the answers
 * are views of the background's journal, to be rendered as they are.
 */
import type { CandidateCredential } from '../domain/credential.ts';
import type { Company, Integration } from '../domain/integration.ts';
import type { PermittedTable } from '../domain/permitted-table.ts';
import type { Problem } from '../domain/problem.ts';
import type { RunView } from '../domain/run-view.ts';

export interface IntegrationView {
  readonly integration: Integration;
  readonly run: RunView | null;
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
  /** Why the list could not be had or renewed. */
  readonly problem: Problem | null;
}

/** What the panel reports of the page it lives on; the company comes from the tab's URL, not from here. */
export interface AppPage {
  /** The title of the page. */
  readonly appName: string;
}

export type PanelView =
  /** Not the page of an app of ours: the panel shows nothing. */
  | { readonly kind: 'nothing' }
  /** The app has the right name, but another app or integration may have it too: the user has to say. */
  | { readonly kind: 'ask-app'; readonly integrations: readonly Integration[] }
  | { readonly kind: 'integration'; readonly integration: Integration; readonly run: RunView | null };

export interface Commands {
  'connection.read': { input: null; answer: ConnectionView | null };
  'connection.save': { input: { address: string; token: string; forgetOnClose: boolean }; answer: ConnectionView };
  'connection.remove': { input: null; answer: null };

  'company.read': { input: { companyId: string }; answer: CompanyView };
  /** Asks the backend again; its answer arrives as a change of the view. */
  'company.refresh': { input: { companyId: string }; answer: null };

  'validation.start': { input: { integrationId: string; credential: CandidateCredential }; answer: null };
  /** Validates the credential of the last run once more. `table`: what Procore's page shows, where it does. */
  'validation.repeat': { input: { integrationId: string; table: PermittedTable | null }; answer: null };
  /** Goes on with a run that stopped on a problem. */
  'validation.resume': { input: { integrationId: string }; answer: null };
  'validation.cancel': { input: { integrationId: string }; answer: null };
  'validation.acknowledge': { input: { integrationId: string }; answer: null };
  'credential.save': { input: { integrationId: string }; answer: null };
  /** Stops the sync of exactly these projects, which can never be permitted, and validates what is left. */
  'projects.stop-sync': { input: { integrationId: string; projectIds: string[] }; answer: null };
  /** Takes up the sync of all that was stopped here, and validates again. */
  'projects.resume-sync': { input: { integrationId: string }; answer: null };

  'page.visited': { input: null; answer: null };
  'page.app-list-seen': { input: { appNames: string[] }; answer: null };
  'page.read': { input: AppPage; answer: PanelView };
  /** Procore's own table of permitted projects holds this now: the second source beside the verdict. */
  'page.table-seen': { input: AppPage & { table: PermittedTable }; answer: null };
  'page.confirm-app': { input: AppPage & { integrationId: string }; answer: null };
  /** Hands the options with these values to the page's marked drop-down. */
  'page.hand-over': { input: { values: string[] }; answer: { handedOver: boolean } };
}

export type CommandName = keyof Commands;

export type CommandReply<Name extends CommandName = CommandName> =
  | { readonly ok: true; readonly answer: Commands[Name]['answer'] }
  | { readonly ok: false; readonly problem: Problem };

/** Sent by the background to everybody when a view may have changed. It says nothing more: each asks for its own. */
export const VIEW_CHANGED = 'dmsa.view-changed';
