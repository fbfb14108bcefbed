import type { FoundList } from '../../domain/tab-reading.ts';
import { ancestorsOf, findWithin } from './flat-tree.ts';
import { isAside } from './roles.ts';

interface ListInPlace {
  readonly kind: FoundList['kind'];
  readonly element: Element;
  readonly elements: readonly Element[];
  readonly depth: FoundList['depth'];
}

/** What lists are called that serve another one. */
const SERVES =
  '[class*=pag i], [class*=menu i], [class*=tabs i], [class*=chip i], [class*=filter i], [class*=legend i]';

/** A list for its own sake: no menu, choice, pager or legend of another one. */
export function isOfData({ kind, element, elements, depth }: ListInPlace): boolean {
  if ((kind !== 'table' && kind !== 'list') || depth === 'hidden' || elements.length < 2) return false;
  if (element.localName === 'select' || (kind === 'list' && element.matches(SERVES))) return false;
  if (isAside(element) || [...ancestorsOf(element)].some(isAside)) return false;
  const pressed = elements.filter(isPressedOnly).length;
  return pressed * 2 < elements.length;
}

function isPressedOnly(row: Element): boolean {
  const lengthOf = (element: Element) => (element.textContent ?? '').trim().length;
  const links = findWithin(row, (one) => one.matches('a, button, [role=button], [role=link], [role=tab]'));
  return links.reduce((sum, link) => sum + lengthOf(link), 0) >= lengthOf(row) * 0.9;
}
