/** The page as it is shown: open shadow roots and the frames of its own origin are parts of it. Nothing here knows a realm. */

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;
const MOST_ELEMENTS = 300_000;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT;
}

export function childrenOf(element: Element): readonly Node[] {
  if (element.shadowRoot !== null) return [...element.shadowRoot.childNodes];
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  if (assigned.length > 0) return assigned;
  const framed = framedDocument(element)?.body;
  return framed ? [framed] : [...element.childNodes];
}

export function parentOf(node: Element | Text): Element | null {
  const { assignedSlot, parentNode } = node;
  if (assignedSlot !== null) return assignedSlot;
  if (parentNode === null) return null;
  if (isElement(parentNode)) return parentNode;
  if (parentNode.nodeType === DOCUMENT) return frameOf(parentNode as Document);
  return (parentNode as ShadowRoot).host ?? null;
}

export function* ancestorsOf(element: Element): Generator<Element> {
  for (let above = parentOf(element); above !== null; above = parentOf(above)) yield above;
}

export function isWithin(inner: Element, outer: Element): boolean {
  if (inner === outer || outer.contains(inner)) return true;
  for (const above of ancestorsOf(inner)) if (above === outer) return true;
  return false;
}

/** All elements of the page, in the order in which they stand in it. */
export function elementsOf(root: Document | ShadowRoot, into: Element[] = []): Element[] {
  for (const element of root.querySelectorAll('*')) {
    if (into.length >= MOST_ELEMENTS) break;
    into.push(element);
    if (element.shadowRoot !== null) elementsOf(element.shadowRoot, into);
    const framed = framedDocument(element);
    if (framed !== null) elementsOf(framed, into);
  }
  return into;
}

/** The outermost elements within that are what is looked for; `isClosed`: not to be entered. */
export function findWithin(
  root: Element,
  isWanted: (element: Element) => boolean,
  isClosed: (element: Element) => boolean = () => false,
): Element[] {
  const found: Element[] = [];
  const open = [...childrenOf(root)].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (isWanted(node)) found.push(node);
    else if (!isClosed(node)) open.push(...[...childrenOf(node)].reverse());
  }
  return found;
}

export function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe' || element.localName === 'frame';
}

/** `null` for what is no frame, and for a frame of another origin. */
export function framedDocument(element: Element): Document | null {
  if (!isFrame(element)) return null;
  try {
    return element.contentDocument;
  } catch {
    // As some browsers say that it is of another origin.
    return null;
  }
}

function frameOf(framed: Document): Element | null {
  try {
    return framed.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}
