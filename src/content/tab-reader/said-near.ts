import { type ListSigns, LONGEST_TEXT, MOST_TEXTS } from '../../domain/tab-reading.ts';
import { buttonsIn } from './buttons.ts';
import { findWithin, isElement } from './flat-tree.ts';
import { isShown, partsOf, squeeze } from './shown-text.ts';

const MOST_OF_ONE = 40;
/** Of a choice of pages these are enough, and a choice of companies leaves room for what else is said. */
const MOST_OPTIONS = 5;

type Said = Pick<ListSigns, 'around' | 'buttons' | 'pageButtons' | 'offButtons'>;

/** What stands near a list says, as text and on buttons. */
export function saidIn(nodes: readonly Node[]): Said {
  const around: string[] = [];
  const buttons: string[] = [];
  const pageButtons: string[] = [];
  const offButtons: string[] = [];
  for (const node of nodes) {
    if (!isElement(node)) around.push(squeeze(node.textContent ?? ''));
    else if (isShown(node)) {
      around.push(...textsIn(node));
      buttons.push(...optionsIn(node));
      for (const { texts, isOff, isOfPager } of buttonsIn(node).slice(0, MOST_OF_ONE)) {
        (isOff ? offButtons : buttons).push(...texts);
        if (!isOff && isOfPager) pageButtons.push(...texts);
      }
    }
  }
  return {
    around: tellingFirst(around),
    buttons: within(buttons),
    pageButtons: within(pageButtons),
    offButtons: within(offButtons),
  };
}

/** What stands apart in it by itself and in one: "Showing" and "1 to 10 of 57" are a sentence. */
function textsIn(element: Element): string[] {
  const parts = partsOf(element, { isHiddenToo: false, isUnseenToo: true });
  const line = parts.join(' ');
  const lines = [];
  for (let at = 0; parts.length > 1 && at < line.length && lines.length < MOST_OF_ONE; at += LONGEST_TEXT / 2) {
    lines.push(line.slice(at, at + LONGEST_TEXT));
  }
  return [...parts.slice(0, MOST_OF_ONE), ...parts.slice(MOST_OF_ONE).slice(-MOST_OF_ONE), ...lines];
}

/** What a choice does not show yet: pages, and "Show all". */
function optionsIn(element: Element): string[] {
  const isChoice = ({ localName }: Element) => localName === 'select';
  const choices = isChoice(element) ? [element] : findWithin(element, isChoice);
  return choices.filter(isShown).flatMap((choice) =>
    [...(choice as HTMLSelectElement).options]
      .filter(({ selected }) => !selected)
      .slice(0, MOST_OPTIONS)
      .map(({ text }) => squeeze(text)),
  );
}

/** Texts without a number tell at the most what the list is about: a few of them do. */
const MOST_WORDS = 30;

function tellingFirst(texts: readonly string[]): string[] {
  const all = [...new Set(texts)].filter((text) => text !== '').map((text) => text.slice(0, LONGEST_TEXT));
  const words = new Set(all.filter((text) => !/\d/u.test(text)).slice(0, MOST_WORDS));
  return all.filter((text) => words.has(text) || /\d/u.test(text)).slice(0, MOST_TEXTS);
}

function within(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '' && text.length <= LONGEST_TEXT).slice(0, MOST_TEXTS);
}
