/** The page code under test, put into a page of the stand-in as `window.pageCode`. */
import { markMissing } from '../../src/content/marker.ts';
import { lookAtSelection, selectMissing } from '../../src/content/selection.ts';
import { readAppNames, readPageTitle } from '../../src/procore/app-management/app-list.ts';
import { findPermittedProjects, readPermittedTable } from '../../src/procore/app-management/permitted-projects.ts';
import { CONTROL_ATTRIBUTE, handOverSelection } from '../../src/procore/drop-downs/hand-over.ts';

const pageCode = {
  CONTROL_ATTRIBUTE,
  findPermittedProjects,
  handOverSelection,
  lookAtSelection,
  markMissing,
  readAppNames,
  readPageTitle,
  readPermittedTable,
  selectMissing,
};

export type PageCode = typeof pageCode;

declare global {
  interface Window {
    pageCode: PageCode;
  }
}

window.pageCode = pageCode;
