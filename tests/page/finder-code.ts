/** The finder under test, put into pages that are written by hand, as `window.finder`. */
import { isAddBusy, isAddReady } from '../../src/procore/app-management/add-button.ts';
import { readAppNames } from '../../src/procore/app-management/app-list.ts';
import { watchMessages } from '../../src/procore/app-management/messages.ts';
import { describePage, reportText } from '../../src/procore/app-management/page-report.ts';
import { readPageTitle, readPageTitles } from '../../src/procore/app-management/page-titles.ts';
import { findPermittedProjects } from '../../src/procore/app-management/permitted-projects.ts';
import { findInTable, readPermittedTable } from '../../src/procore/app-management/permitted-table.ts';
import { readWholeTable } from '../../src/procore/app-management/whole-table.ts';
import { findPickers } from '../../src/procore/drop-downs/find-pickers.ts';
import { pageDocuments, watchDocuments } from '../../src/procore/page-documents.ts';
import { findByFirstWay, SELECTOR_DEFINITIONS } from '../../src/procore/selectors.ts';
import { untilPage } from '../../src/procore/until-page.ts';

const finder = {
  SELECTOR_DEFINITIONS,
  describePage,
  findByFirstWay,
  findInTable,
  findPermittedProjects,
  findPickers,
  isAddBusy,
  isAddReady,
  pageDocuments,
  readAppNames,
  readPageTitle,
  readPageTitles,
  readPermittedTable,
  readWholeTable,
  reportText,
  untilPage,
  watchDocuments,
  watchMessages,
};

declare global {
  interface Window {
    finder: typeof finder;
  }
}

window.finder = finder;
