import type { PartialSign } from '../../lists/partial-list.ts';
import { numberText } from '../../platform/language.ts';

/** That there may be more than was read, why, and how to get the rest. */
export function partialText(sign: PartialSign, read: number): string {
  const shown = `Perhaps only a part of the list: ${numberText(read)} read`;
  switch (sign.kind) {
    case 'said':
      return sign.text === null
        ? `${shown}, but the list says that it has ${numberText(sign.count)}. ${SCROLL}`
        : `${shown}, but the page says “${sign.text}”. Show all of it, or export it as a file, then take it again.`;
    case 'pages':
      return `${shown}, and there are pages (“${sign.text}”). Choose to show all rows on one page, or export the list as a file.`;
    case 'more':
      return `${shown}, and there is “${sign.text}”. Show them all, then read the tab again.`;
    case 'windowed':
      return `${shown}, and the list seems to load while you scroll. ${SCROLL}`;
    case 'cut':
      return `Only the first ${numberText(read)} are read. Export the list as a file and split it.`;
  }
}

const SCROLL = 'If scrolling does not bring all of it onto the page, export the list as a file.';
