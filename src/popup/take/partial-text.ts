import type { PartialSign } from '../../lists/partial-sign.ts';
import { message } from '../../platform/message.ts';

/** That there may be more than was read, why, and how to get the rest. */
export function partialText(sign: PartialSign, read: number): string {
  switch (sign.kind) {
    case 'said':
      return sign.text === null
        ? `${message('partialCounted', { read, total: sign.count })} ${message('partialScroll')}`
        : message('partialSaid', { read, words: sign.text });
    case 'pages':
      return message('partialPages', { read, words: sign.text });
    case 'more':
      return message('partialMore', { read, words: sign.text });
    case 'loading':
      return message('partialLoading', { read });
    case 'windowed':
      return `${message('partialWindowed', { read })} ${message('partialScroll')}`;
    case 'cut':
      return message('partialCut', { read });
  }
}
