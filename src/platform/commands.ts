/** What popup, options and panel may ask of the background. One click is one command. */
import type { CandidateCredential } from '../domain/credential.ts';
import type { Environment } from '../domain/environment.ts';
import type { Company } from '../domain/integration.ts';
import type { ListedProject } from '../domain/listed-project.ts';
import type { SeenTable } from '../domain/permitted-table.ts';
import type { Problem } from '../domain/problem.ts';
import type { ConnectedProject } from '../domain/project.ts';
import type { ReferenceSet } from '../domain/reference-set.ts';
import type { Findings } from '../domain/run-view.ts';
import type { AppPage, Rendered } from './app-page.ts';
import type { InWindow, KeptCommands } from './kept-commands.ts';
import type {
  AskingPage,
  CompanyView,
  ConnectionView,
  EditChange,
  GuideView,
  PanelPlace,
  PanelView,
  TakenList,
} from './protocol.ts';
import type { SnapshotCommands } from './snapshot-commands.ts';

/** Names the validation that the user has seen: a press is about no other. */
interface OfShown {
  readonly integrationId: string;
  readonly validationId: string;
}

export interface Commands extends KeptCommands, SnapshotCommands {
  'connection.read': { input: null; answer: ConnectionView | null };
  'connection.save': { input: { address: string; token: string; forgetOnClose: boolean }; answer: ConnectionView };
  'connection.remove': { input: null; answer: null };

  'company.read': {
    input: InWindow & { companyId: string; environment?: Environment | undefined };
    answer: CompanyView;
  };
  /** Asks the backend again; its answer arrives as a change of the view. */
  'company.refresh': { input: { companyId: string }; answer: null };

  /** `isCustom`: a custom key is wanted, whatever is saved. */
  'edit.open': { input: { integrationId: string; isCustom?: boolean | undefined }; answer: null };
  'edit.change': { input: { integrationId: string; change: EditChange }; answer: null };
  'edit.validate': { input: { integrationId: string }; answer: null };
  /** The browser is about to ask whether Procore may be asked: once it may, the edit is validated. Or not any more. */
  'edit.await-hosts': { input: { integrationId: string; isAwaited: boolean }; answer: null };
  /** Forgets what was typed, and cancels the run that tries it. */
  'edit.close': { input: { integrationId: string }; answer: null };
  /** The same for one whose integration is gone. */
  'edit.forget': { input: { integrationId: string }; answer: null };
  'projects.read': { input: { integrationId: string }; answer: readonly ConnectedProject[] };
  /** What a run found, as its summary names it; `null` where that is not the latest any more. */
  'findings.read': { input: { integrationId: string; foundId: string }; answer: Findings | null };

  'validation.start': { input: { integrationId: string; credential: CandidateCredential }; answer: null };
  /** Validates the credential of the last run once more. `byItself`: not at the user's press; then only where it may. */
  'validation.repeat': { input: AskingPage & { integrationId: string; byItself: boolean }; answer: null };
  /** Goes on with a run that stopped on a problem. */
  'validation.resume': { input: { integrationId: string }; answer: null };
  'validation.cancel': { input: { integrationId: string }; answer: null };
  'validation.acknowledge': { input: OfShown; answer: null };
  /** The user has seen these many projects, which only Procore's page shows, and wants to save all the same. */
  'validation.confirm-by-page': { input: OfShown & { projects: number }; answer: null };
  'credential.save': { input: OfShown; answer: null };
  /** The user's word that it was saved in the vendor's portal is taken back. */
  'credential.take-back': { input: { integrationId: string }; answer: null };
  /** Stops the sync of exactly these projects, which can never be permitted, and validates what is left. */
  'projects.stop-sync': { input: { integrationId: string; projectIds: string[] }; answer: null };
  /** Takes up the sync of all that was stopped here, and validates again. */
  'projects.resume-sync': { input: { integrationId: string }; answer: null };

  /** The companies that have integrations, `null` where nobody serves any; and why some may not be among them. */
  'companies.read': { input: null; answer: { companies: readonly Company[] | null; problem: Problem | null } };

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

  /** From now on each page in this tab points out the next click to the Permitted Projects of the integration's app. */
  'guide.begin': { input: { tabId: number; integrationId: string }; answer: null };
  /** What this page is to point out, `null` for nothing any more. */
  'guide.read': { input: null; answer: GuideView | null };
  'guide.end': { input: null; answer: null };

  'panel.read-place': { input: null; answer: PanelPlace };
  'panel.keep-place': { input: PanelPlace; answer: null };

  /** Puts the panel's later script beside it. */
  'panel.prepare': { input: null; answer: null };
  /** Puts the script that reads lists beside the panel. */
  'list.prepare': { input: null; answer: null };
  /** As above, for the one that reads workbooks. */
  'workbook.prepare': { input: null; answer: null };
  /** Takes these projects, in place of a validation's, for this page. */
  'list.use': {
    input: AppPage & {
      entries: ListedProject[];
      isPartial?: boolean | undefined;
      /** It is the list of this page, with the user's word on its entries. */
      isCorrected?: boolean | undefined;
    };
    answer: null;
  };
  /** Keeps the list of this page as an integration of the app that the user says it shows. */
  'list.keep': { input: AppPage & { name: string; appName: string }; answer: null };
  'list.forget': { input: AppPage; answer: null };

  /** Whether the user has asked, in the menu of selected text, for what is selected in this tab. Said once. */
  'selection.asked': { input: { tabId: number }; answer: boolean };
  /** Keeps a list that was taken in the popup for the page on which it will be used. */
  'taken.keep': { input: ReferenceSet; answer: null };
  'taken.read': { input: null; answer: TakenList | null };
  /** Uses the taken list of that time for this page. */
  'taken.use': { input: AppPage & { readAt: string }; answer: null };
  'taken.forget': { input: null; answer: null };
}

export type CommandName = keyof Commands;

export type CommandReply<Name extends CommandName = CommandName> =
  | { readonly ok: true; readonly answer: Commands[Name]['answer'] }
  | { readonly ok: false; readonly problem: Problem };
