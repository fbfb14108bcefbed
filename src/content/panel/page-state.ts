import type { AppListReading } from '../../procore/app-management/app-list.ts';
import type { currentTab } from '../../procore/app-management/current-tab.ts';
import type { PageTitles } from '../../procore/app-management/page-titles.ts';
import type { PermittedProjectsSection } from '../../procore/app-management/section/section.ts';
import type { TableReading } from '../../procore/app-management/table/read-table.ts';

/** What Procore's page shows at the moment. */
export interface PageState {
  /** With the query and the fragment, which may say what the path does not. */
  readonly address: string;
  readonly titles: PageTitles;
  /** The installed apps, where the page lists them. */
  readonly apps: Pick<AppListReading, 'names' | 'isComplete'> | null;
  readonly section: PermittedProjectsSection | null;
  /** Procore's own table of permitted projects. */
  readonly table: TableReading | null;
  /** The open list of the section's drop-down. */
  readonly openList: HTMLElement | null;
  /** The tab of the app's page that is shown, where it is one that we know. */
  readonly tab: ReturnType<typeof currentTab>;
  /** The browser shows it in other words than Procore's. */
  readonly isTranslated: boolean;
}

export const NOWHERE: PageState = {
  address: '',
  titles: { titles: [], isSure: false },
  apps: null,
  section: null,
  table: null,
  openList: null,
  tab: null,
  isTranslated: false,
};
