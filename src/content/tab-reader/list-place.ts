import { type ListDepth, LONGEST_TEXT, TITLES_APART } from '../../domain/tab-reading.ts';
import { ancestorsOf, childrenOf, framedDocument, isElement, isWithin, parentOf } from './flat-tree.ts';
import { isDialog } from './roles.ts';
import { isShown, squeeze, textOf } from './shown-text.ts';

export const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading], legend';
const READ = { isHiddenToo: false };

export function dialogAround(list: Element): Element | null {
  if (isDialog(list)) return list;
  for (const above of ancestorsOf(list)) if (isDialog(above)) return above;
  return null;
}

/** What the page calls a list: within a message, what stands above it goes with the title of that. */
export function listPlace(list: Element): string {
  const dialog = dialogAround(list);
  const own = ownLabel(list) ?? labelOf(list) ?? captionOf(list) ?? headedBy(list, dialog);
  return (own ?? '').slice(0, LONGEST_TEXT);
}

function headedBy(list: Element, dialog: Element | null): string | null {
  const heading = headingAbove(list, dialog);
  if (dialog === null) return heading;
  const title = titleOf(dialog);
  if (title === null || heading === null || title === heading) return title ?? heading ?? headingAbove(dialog, null);
  return `${title}${TITLES_APART}${heading}`;
}

function labelOf(list: Element): string | null {
  const [label] = (list as Partial<HTMLSelectElement>).labels ?? [];
  return label === undefined ? null : nonEmpty(textOf(label, READ));
}

function ownLabel(element: Element): string | null {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const said = ids.map((id) => squeeze(root.getElementById(id)?.textContent ?? '')).join(' ');
  return nonEmpty(said) ?? nonEmpty(element.getAttribute('aria-label'));
}

function captionOf(list: Element): string | null {
  return nonEmpty(squeeze(list.querySelector('caption')?.textContent ?? ''));
}

function titleOf(dialog: Element): string | null {
  const label = ownLabel(dialog);
  if (label !== null) return label;
  const heading = headingIn(dialog);
  return heading === null ? null : nonEmpty(textOf(heading, READ));
}

/** The first heading within, wherever in it. */
function headingIn(root: Element): Element | null {
  const direct = root.querySelector(HEADING) ?? root.shadowRoot?.querySelector(HEADING) ?? null;
  if (direct !== null) return direct;
  const framed = root.localName === 'iframe' ? root : root.querySelector('iframe');
  return framed === null ? null : (framedDocument(framed)?.querySelector(HEADING) ?? null);
}

/** The last heading before it, the nearest around it first. */
function headingAbove(list: Element, outermost: Element | null): string | null {
  if (list === outermost) return null;
  for (let inner: Element = list, above = parentOf(list); above !== null; inner = above, above = parentOf(above)) {
    const children = childrenOf(above).filter(isElement);
    const before = children.slice(0, children.indexOf(inner)).reverse();
    for (const sibling of before) {
      const heading = sibling.matches(HEADING) ? sibling : [...sibling.querySelectorAll(HEADING)].at(-1);
      const text = heading === undefined || !isShown(heading) ? null : nonEmpty(textOf(heading, READ));
      if (text !== null) return text;
    }
    if (above === outermost) return null;
  }
  return null;
}

function nonEmpty(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}

export function depthOf(list: Element, dialog: Element | null): ListDepth {
  if (!isShown(list)) return 'hidden';
  if (isCovered(list)) return 'covered';
  return dialog === null ? 'shown' : 'in-front';
}

/** By something that lies over the page, where the list can be seen at all without scrolling. */
function isCovered(element: Element): boolean {
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  if (view === null) return false;
  const frame = ownerDocument.documentElement === null ? null : parentOf(ownerDocument.documentElement);
  if (frame !== null && isCovered(frame)) return true;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, view.innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, view.innerHeight)) / 2;
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(x, y);
  if (hit === null || isWithin(hit, element) || isWithin(element, hit)) return false;
  const over = dialogAround(hit);
  return over !== null && !isWithin(element, over);
}
