import type { ListSigns } from '../../../src/domain/tab-reading.ts';

/** Of a list beside which nothing says anything. */
export const NO_SIGNS: ListSigns = {
  saidRows: null,
  isWindowed: false,
  isCut: false,
  isLoading: false,
  around: [],
  buttons: [],
  pageButtons: [],
  offButtons: [],
};
