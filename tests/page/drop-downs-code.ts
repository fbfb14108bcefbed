/** The drop-downs' code, put into a page's isolated world as `window.findPickers`. */
import { findPickers } from '../../src/procore/drop-downs/find-pickers.ts';

declare global {
  interface Window {
    findPickers: typeof findPickers;
  }
}

window.findPickers = findPickers;
