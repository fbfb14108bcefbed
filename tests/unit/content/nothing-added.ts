import type { Addition } from '../../../src/content/adding/add-items.ts';

/** The report of an Add that has come to nothing yet. */
export const nothingAdded: Addition = {
  added: [],
  unseen: [],
  remaining: [],
  ended: 'finished',
  message: null,
  problem: null,
  before: { namesakes: new Set(), rows: null },
  byDropDown: new Set(),
  heardUntil: 0,
};
