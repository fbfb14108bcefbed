import type { Remark } from '../domain/remark.ts';
import { type MessageName, message } from '../platform/message.ts';

const TEXTS: Readonly<Record<Remark, MessageName>> = {
  'open-permissions-tab': 'remarkOpenPermissionsTab',
  'page-shows-part': 'remarkPageShowsPart',
  'list-is-part': 'remarkListIsPart',
  'page-leaves-open': 'remarkPageLeavesOpen',
  'key-untried': 'remarkKeyUntried',
  'procore-leaves-open': 'remarkProcoreLeavesOpen',
  'procore-unsettled': 'remarkProcoreUnsettled',
};

export function remarkText(remark: Remark): string {
  return message(TEXTS[remark]);
}
