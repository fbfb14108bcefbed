import type { PermittedProjectsSection } from '../../procore/app-management/section/section.ts';
import { controlNow } from '../../procore/drop-downs/picker.ts';

/**
 * React may use the elements of one section for another, such as those of the tab next door: only a section that is
 * found again with the same words and parts is the same. One that cannot be edited for a while, because Procore is
 * adding, is the same, too.
 */
export function sameSection(
  last: PermittedProjectsSection | null,
  now: PermittedProjectsSection | null,
): PermittedProjectsSection | null {
  if (last === null || now === null || last.heading !== now.heading || last.certainty !== now.certainty) return now;
  const [before, after] = [last.editor, now.editor];
  const control = before && controlNow(before.picker);
  const isBusy = after === null && control?.isConnected === true;
  if (isBusy) return last.container === now.container ? last : { ...now, editor: before };
  const isSame =
    last.container === now.container &&
    control === (after && controlNow(after.picker)) &&
    before?.addButton === after?.addButton;
  return isSame ? last : now;
}
