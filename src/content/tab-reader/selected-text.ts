import { ancestorsOf, framedDocument, isFrame } from './flat-tree.ts';

type Selecting = { getSelection?: () => Selection | null };

export interface Selected {
  readonly text: string;
  /** Whether any of an element is in it. */
  readonly touches: (element: Element) => boolean;
}

/** What the user has selected: on the page, in one of its frames or shadow roots, or in a field. `null` where nothing is. */
export function selectedText(elements: readonly Element[]): Selected | null {
  const frames = elements.filter(isFrame).flatMap((frame) => framedDocument(frame) ?? []);
  for (const one of [document, ...frames]) {
    const selected = selectedIn(one.getSelection()) ?? inField(one);
    if (selected !== null) return selected;
  }
  // Chrome keeps what is selected in a shadow root to that root.
  for (const { shadowRoot } of elements) {
    const selected = shadowRoot === null ? null : selectedIn((shadowRoot as Selecting).getSelection?.() ?? null);
    if (selected !== null) return selected;
  }
  return null;
}

function selectedIn(selection: Selection | null): Selected | null {
  const text = selection?.toString() ?? '';
  if (selection === null || text.trim() === '') return null;
  const root = selection.anchorNode?.getRootNode();
  const touches = (element: Element) => {
    // What is in a shadow root is selected with its host.
    const inRoot = [element, ...ancestorsOf(element)].find((one) => one.getRootNode() === root);
    return inRoot !== undefined && selection.containsNode(inRoot, true);
  };
  return { text, touches };
}

function inField({ activeElement }: Document): Selected | null {
  if (activeElement === null || activeElement.localName !== 'textarea') return null;
  const { value, selectionStart, selectionEnd } = activeElement as HTMLTextAreaElement;
  const text = value.slice(selectionStart, selectionEnd);
  return text.trim() === '' ? null : { text, touches: (element) => element === activeElement };
}
