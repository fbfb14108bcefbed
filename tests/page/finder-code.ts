/** The finder under test, put into pages that are written by hand, as `window.finder`. */

import { readAppNames } from '../../src/procore/app-management/app-list.ts';
import { isStillLoading } from '../../src/procore/app-management/is-loading.ts';
import { watchMessages } from '../../src/procore/app-management/messages.ts';
import { findNextClick } from '../../src/procore/app-management/next-click.ts';
import { readPageTitle, readPageTitles } from '../../src/procore/app-management/page-titles.ts';
import { describePage, reportText } from '../../src/procore/app-management/report/page-report.ts';
import { isAddBusy, isAddReady } from '../../src/procore/app-management/section/add-button.ts';
import { findPermittedProjects } from '../../src/procore/app-management/section/find-section.ts';
import { findInTable } from '../../src/procore/app-management/table/find-in-table.ts';
import { readPermittedTable } from '../../src/procore/app-management/table/look-at-rows.ts';
import { readWholeTable } from '../../src/procore/app-management/table/read-all-pages.ts';
import { showsNoRowsYet } from '../../src/procore/app-management/table/read-table.ts';
import { readTableAtRest } from '../../src/procore/app-management/table/table-at-rest.ts';
import { pageDocuments, watchDocuments } from '../../src/procore/dom/documents.ts';
import { untilPage } from '../../src/procore/dom/until-page.ts';
import { findPickers } from '../../src/procore/drop-downs/find-pickers.ts';
import { makeUsable } from '../../src/procore/drop-downs/make-usable.ts';
import { findByFirstWay, SELECTOR_WAYS } from '../../src/procore/selectors.ts';

const finder = {
  SELECTOR_WAYS,
  describePage,
  findByFirstWay,
  findInTable,
  findNextClick,
  findPermittedProjects,
  findPickers,
  isAddBusy,
  isAddReady,
  isStillLoading,
  pageDocuments,
  readAppNames,
  readPageTitle,
  readPageTitles,
  readPermittedTable,
  readTableAtRest,
  readWholeTable,
  showsNoRowsYet,
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

makeUsable();
window.finder = finder;
