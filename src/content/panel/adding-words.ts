import { type AnyName, type PluralName, prepareMessages } from '../../platform/message.ts';

/** How an Add goes on and ends, which may be after the extension was updated under it. */
const ADDING_WORDS: readonly AnyName[] = [
  'procoreAsks',
  'procoreAsksHint',
  'progressAdding',
  'progressAddingOf',
  'progressSelecting',
  'progressSelectingOf',
  'additionChecking',
  'additionDeclined',
  'additionInHalves',
  'additionLookForMessage',
  'additionMayFinish',
  'additionNames',
  'additionProcoreSays',
  'additionRefused',
  'additionReload',
  'additionSent',
  'additionShow',
  'additionShowAdded',
  'additionSilent',
  'additionStopped',
  'additionTakenBack',
];

const COUNTED_WORDS: readonly PluralName[] = [
  'additionAdded',
  'additionDone',
  'additionMaybeSent',
  'additionNotAdded',
  'additionSaysAdded',
  'additionSaysNotAdded',
  'additionSaysNotInSight',
  'additionSaysNotInTable',
  'additionUnseen',
];

/** Like the last words, fetched in advance, once Add is possible. */
export function prepareAddingWords(): void {
  const counted = COUNTED_WORDS.flatMap((name): AnyName[] => [`${name}_one`, `${name}_other`]);
  prepareMessages([...ADDING_WORDS, ...counted]);
}
