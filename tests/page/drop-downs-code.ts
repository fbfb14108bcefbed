/** The drop-downs' code, put into a page's isolated world as `window.findPickers`. */
import { findPickers } from '../../src/procore/drop-downs/find-pickers.ts';
import { makeUsable } from '../../src/procore/drop-downs/make-usable.ts';

declare global {
  interface Window {
    findPickers: typeof findPickers;
  }
}

makeUsable();
window.findPickers = findPickers;
