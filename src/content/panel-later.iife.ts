/** What the verdict and the marks do without. Injected when the panel asks for it. */

// In the build, what these parts share with the panel is taken from it.
import './panel.iife.ts';
import { makeUsable } from '../procore/drop-downs/make-usable.ts';
import { prepareAddingWords } from './panel/adding-words.ts';
import { bringLaterParts } from './panel/later.ts';
import { PARTS } from './panel/view/later-parts.ts';

makeUsable();
prepareAddingWords();
bringLaterParts(PARTS);
