import type { ReactNode } from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PageVariant } from '../page-variant.ts';

/** Renders the way React 18 does, or the way React 17 did. Returns the way to take it away again. */
export function renderInto(element: Element, root: PageVariant['root'], content: ReactNode): () => void {
  if (root === 'legacy') {
    render(content as never, element);
    return () => unmountComponentAtNode(element);
  }
  const made = createRoot(element);
  made.render(content);
  return () => made.unmount();
}
