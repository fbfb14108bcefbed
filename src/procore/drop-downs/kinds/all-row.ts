import { optionLabel } from './adapter.ts';

/** What such a row says, alone or with how many there are. */
const ALL =
  /^\(?(?:select all|all|alles? auswählen|tout sélectionner|selec?cionar (?:tudo|todos?)|seleziona tutto|alles selecteren|zaznacz wszystk\p{L}+|(?:すべて|全て)を?選択|全选|全選択?)\)?\s*[(\d)]*$/iu;

/** The row at the beginning of a list that stands for all of its options, and is none. */
export function allRowsOf([first, second]: readonly HTMLElement[]): ReadonlySet<HTMLElement> {
  if (first === undefined || second === undefined) return new Set();
  const isMixed = first.getAttribute('aria-checked') === 'mixed';
  return new Set(isMixed || ALL.test(optionLabel(first)) ? [first] : []);
}
