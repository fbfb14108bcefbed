import { type AnyName, prepareMessages } from '../../platform/message.ts';

/** How an Add goes on and ends, which may be after the extension was updated under it. */
const ADDING_WORDS: readonly AnyName[] = [
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

/** Like the last words, fetched in advance, once Add is possible. */
export function prepareAddingWords(): void {
  prepareMessages(ADDING_WORDS);
}
