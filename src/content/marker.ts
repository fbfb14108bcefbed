import { findIdKey, matchProjects } from '../domain/matching.ts';
import type { Project } from '../domain/project.ts';
import type { Picker } from '../procore/drop-downs/picker.ts';

const MARK = 'data-dmsa-missing';

/**
 * Keeps the missing projects marked in the open list of a drop-down until it is stopped.
 * React drops classes when it renders a row again, and keeps attributes it does not know; a row may also be used
 * again for another project, so the marks follow the rows' content.
 */
export function markMissing(
  { picker, list }: { picker: Picker; list: HTMLElement },
  missing: readonly Project[],
  description: string,
): () => void {
  let frame = 0;
  let idKey: string | null = null;

  function mark(): void {
    frame = 0;
    const options = picker.readOptions();
    idKey ??= findIdKey(missing, options);
    const marked = new Set(matchProjects(missing, options, idKey).found.map(({ option }) => option.row));
    for (const { row } of options) {
      const isMissing = marked.has(row);
      if (isMissing === row.hasAttribute(MARK)) continue;
      row.toggleAttribute(MARK, isMissing);
      if (isMissing) row.setAttribute('aria-description', description);
      else row.removeAttribute('aria-description');
    }
  }

  function soon(): void {
    if (frame === 0) frame = requestAnimationFrame(mark);
  }

  const observer = new MutationObserver(soon);
  observer.observe(list, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['id', 'data-value'],
  });
  mark();

  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    for (const { row } of picker.readOptions()) {
      row.removeAttribute(MARK);
      row.removeAttribute('aria-description');
    }
  };
}
