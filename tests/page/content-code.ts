/** The panel's work on the page, put into a page's isolated world as `window.content`. */
import { addItems } from '../../src/content/adding/add-items.ts';
import { itemsOf, spokenNamesOf } from '../../src/content/adding/additions.ts';
import { offeredAtAGlance } from '../../src/content/adding/fates.ts';
import { revise } from '../../src/content/adding/revision.ts';
import { lookAtSelection, planSelection, readFor, selectionOf } from '../../src/content/adding/selection.ts';
import { markMissing, prepareMarks } from '../../src/content/marks/mark-missing.ts';
import { waysThrough } from '../../src/content/marks/ways-through.ts';
import { sameSection } from '../../src/content/panel/same-section.ts';
import { watchMessages } from '../../src/procore/app-management/messages.ts';
import { findPermittedProjects } from '../../src/procore/app-management/section/find-section.ts';
import { readPermittedTable } from '../../src/procore/app-management/table/look-at-rows.ts';
import { isLoading, rememberSigns } from '../../src/procore/app-management/table/signs-of-loading.ts';
import { readTableAtRest } from '../../src/procore/app-management/table/table-at-rest.ts';
import { pageStill, untilPage } from '../../src/procore/dom/until-page.ts';
import { makeUsable } from '../../src/procore/drop-downs/make-usable.ts';

/** Select, as one press of it. */
async function selectMissing(...planned: Parameters<typeof planSelection>) {
  return (await planSelection(...planned)).select();
}

/** What a drop-down that takes one at a time offers of them. */
async function findMissing(...[picker, missing, work]: Parameters<typeof readFor>) {
  return selectionOf(await readFor(picker, missing, work), missing, work.signal);
}

/** Marks, with the ways from one to the next. */
function markWithWays(...asked: Parameters<typeof markMissing>) {
  const marks = markMissing(...asked);
  const ways = waysThrough(marks);
  const stop = () => {
    marks.stop();
    ways.stop();
  };
  return { ...marks, ...ways, stop };
}

const content = {
  readPermittedTable,
  addItems,
  findMissing,
  findPermittedProjects,
  isLoading,
  itemsOf,
  lookAtSelection,
  markMissing: markWithWays,
  offeredAtAGlance,
  pageStill,
  prepareMarks,
  readTableAtRest,
  rememberSigns,
  revise,
  sameSection,
  selectMissing,
  spokenNamesOf,
  untilPage,
  watchMessages,
};

declare global {
  interface Window {
    content: typeof content;
  }
}

makeUsable();
window.content = content;
