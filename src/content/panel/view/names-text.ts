import { message } from '../../../platform/message.ts';

/** Names one after the other, as the language of our texts parts them. */
export function namesText(names: readonly string[]): string {
  return new Intl.ListFormat(message('language'), { type: 'unit' }).format(names);
}
