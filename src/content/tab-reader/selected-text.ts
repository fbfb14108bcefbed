import { framedDocument, isFrame } from './flat-tree.ts';

type Selecting = { getSelection?: () => Selection | null };

/** What the user has selected: on the page, in one of its frames or shadow roots, or in a field. `null` where nothing is. */
export function selectedText(elements: readonly Element[]): string | null {
  const frames = elements.filter(isFrame).flatMap((frame) => framedDocument(frame) ?? []);
  for (const one of [document, ...frames]) {
    const text = textOf(one.getSelection()) ?? fieldText(one);
    if (text !== null) return text;
  }
  // Chrome keeps what is selected in a shadow root to that root.
  for (const { shadowRoot } of elements) {
    const text = shadowRoot === null ? null : textOf((shadowRoot as Selecting).getSelection?.() ?? null);
    if (text !== null) return text;
  }
  return null;
}

function textOf(selection: Selection | null): string | null {
  const text = selection?.toString() ?? '';
  return text.trim() === '' ? null : text;
}

function fieldText({ activeElement }: Document): string | null {
  if (activeElement === null || activeElement.localName !== 'textarea') return null;
  const { value, selectionStart, selectionEnd } = activeElement as HTMLTextAreaElement;
  const text = value.slice(selectionStart, selectionEnd);
  return text.trim() === '' ? null : text;
}
