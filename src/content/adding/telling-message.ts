import { namesSuccess } from '../../procore/app-management/message-words.ts';
import type { Message } from '../../procore/app-management/messages.ts';

/**
 * The last of what was said since an Add. Where that says nothing of it, as a count that is rendered anew, a refusal
 * before it holds. `null` where nothing was said.
 */
export function tellingMessage(said: readonly Message[]): Message | null {
  const last = said.at(-1) ?? null;
  if (last?.tone !== 'unknown' || namesSuccess(last.words)) return last;
  return said.findLast(({ tone }) => tone === 'failure' || tone === 'words of failure') ?? last;
}
