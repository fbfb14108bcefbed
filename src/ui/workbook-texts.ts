import type { WorkbookObstacle } from '../lists/workbook/workbook-error.ts';
import { type MessageName, message } from '../platform/message.ts';

const TEXTS: Readonly<Record<WorkbookObstacle, readonly [sentence: MessageName, nextStep: MessageName]>> = {
  password: ['workbookPassword', 'workbookPasswordNext'],
  'old-format': ['workbookOldFormat', 'workbookOldFormatNext'],
  'other-document': ['workbookOtherDocument', 'workbookOtherDocumentNext'],
  broken: ['workbookBroken', 'workbookBrokenNext'],
  'too-large': ['workbookTooLarge', 'workbookTooLargeNext'],
  empty: ['workbookEmpty', 'workbookEmptyNext'],
};

/** Why a file gives no list, and what people can do. */
export function workbookText(obstacle: WorkbookObstacle): { readonly sentence: string; readonly nextStep: string } {
  const [sentence, nextStep] = TEXTS[obstacle];
  return { sentence: message(sentence), nextStep: message(nextStep) };
}
