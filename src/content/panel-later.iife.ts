/** The parts of the panel that are seldom needed. Injected when the panel asks for them. */

// In the build, what these parts share with the panel is taken from it.
import './panel.iife.ts';
import { makeUsable } from '../procore/drop-downs/make-usable.ts';
import { prepareAddingWords } from './panel/adding-words.ts';
import { bringLaterParts } from './panel/later.ts';
import { PARTS } from './panel/view/later-parts.ts';

makeUsable();
prepareAddingWords();
bringLaterParts(PARTS);
