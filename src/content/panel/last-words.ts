import { userLanguage } from '../../platform/language.ts';
import { type AnyName, prepareMessages } from '../../platform/message.ts';

/** What the panel may have to say first after the extension was updated under it: how an Add ends that goes on. */
const LAST_WORDS: readonly AnyName[] = [
  'language',
  'problemExtensionUpdated',
  'problemExtensionUpdatedNext',
  'panelFold',
  'panelUnfold',
  'panelMove',
  'stop',
  'cancel',
  'procoreAsks',
  'procoreAsksHint',
  'progressAdding',
  'progressAddingOf',
  'progressSelecting',
  'progressSelectingOf',
  'additionAdded_one',
  'additionAdded_other',
  'additionChecking',
  'additionDeclined',
  'additionDone_one',
  'additionDone_other',
  'additionInHalves',
  'additionLookForMessage',
  'additionMayFinish',
  'additionMaybeSent_one',
  'additionMaybeSent_other',
  'additionNames',
  'additionNotAdded_one',
  'additionNotAdded_other',
  'additionProcoreSays',
  'additionRefused',
  'additionReload',
  'additionSaysAdded_one',
  'additionSaysAdded_other',
  'additionSaysNotAdded_one',
  'additionSaysNotAdded_other',
  'additionSaysNotInSight_one',
  'additionSaysNotInSight_other',
  'additionSaysNotInTable_one',
  'additionSaysNotInTable_other',
  'additionSent',
  'additionShow',
  'additionShowAdded',
  'additionSilent',
  'additionStopped',
  'additionTakenBack',
  'additionUnseen_one',
  'additionUnseen_other',
];

/** The browser has no texts any more for a panel that was left behind: these are had ahead. */
export function prepareLastWords(): void {
  userLanguage();
  prepareMessages(LAST_WORDS);
}
