import { userLanguage } from '../../platform/language.ts';
import { type AnyName, prepareMessages } from '../../platform/message.ts';

/** What the panel may have to say first after the extension was updated under it. */
const LAST_WORDS: readonly AnyName[] = [
  'language',
  'problemExtensionUpdated',
  'problemExtensionUpdatedNext',
  'panelFold',
  'panelUnfold',
  'panelMove',
  'stop',
  'cancel',
];

/** The browser has no texts any more for a panel that was left behind: these are had ahead. */
export function prepareLastWords(): void {
  userLanguage();
  prepareMessages(LAST_WORDS);
}
