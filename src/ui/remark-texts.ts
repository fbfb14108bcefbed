import type { Remark } from '../domain/remark.ts';
import { message, nameOf } from '../platform/message.ts';

export function remarkText(remark: Remark): string {
  return message(nameOf('remark', remark));
}
