import type { ListProblemKind } from '../lists/parsed-list.ts';
import { type MessageName, message } from '../platform/message.ts';

const TEXTS: Readonly<Record<ListProblemKind, MessageName>> = {
  'not-text': 'listProblemNotText',
  workbook: 'listProblemWorkbook',
  'web-page': 'listProblemWebPage',
  'broken-json': 'listProblemBrokenJson',
  unreadable: 'listProblemUnreadable',
  heading: 'listProblemHeading',
  'above-heading': 'listProblemAboveHeading',
  remark: 'listProblemRemark',
  'not-missing': 'listProblemNotMissing',
  'other-list': 'listProblemOtherList',
  'status-unclear': 'listProblemStatusUnclear',
  'several-lists': 'listProblemSeveralLists',
  'several-names': 'listProblemSeveralNames',
  comma: 'listProblemComma',
  'taken-out': 'listProblemTakenOut',
  'columns-unknown': 'listProblemColumnsUnknown',
  'no-name': 'listProblemNoName',
  'too-many-columns': 'listProblemTooManyColumns',
  quotes: 'listProblemQuotes',
  'bad-id': 'listProblemBadId',
  duplicate: 'listProblemDuplicate',
  'too-long': 'listProblemTooLong',
  'too-many': 'listProblemTooMany',
};

export function listProblemText(kind: ListProblemKind): string {
  return message(TEXTS[kind]);
}
