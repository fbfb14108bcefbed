import { namesSuccess } from '../../procore/app-management/message-words.ts';
import type { Message } from '../../procore/app-management/messages.ts';

/**
 * The last of what was said since an Add. Where that says nothing of it, as a count that is rendered anew, a refusal
 * before it holds. `null` where nothing was said.
 */
export function tellingMessage(said: readonly Message[]): Message | null {
  const last = said.at(-1) ?? null;
  if (last?.tone !== 'unknown' || namesSuccess(last.words)) return last;
  return said.findLast(isBadNews) ?? last;
}

/** By its picture or by its words. An alert alone may be good news in a language that nobody knows. */
export function isBadNews(message: Message | null): boolean {
  return message?.tone === 'failure' || message?.tone === 'words of failure';
}
