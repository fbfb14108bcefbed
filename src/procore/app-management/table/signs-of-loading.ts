import type { PermittedProjectsSection } from '../section/section.ts';
import { partsOf } from '../section/section-parts.ts';

/** How signs looked that stood there before something was pressed. */
const looksBefore = new WeakMap<Element, string>();

/** Remembers what stands in the section at this moment: a bar that tells how much of a plan is used looks like a sign, too. */
export function rememberSigns(section: PermittedProjectsSection): void {
  for (const sign of signsIn(section)) looksBefore.set(sign, sign.outerHTML);
}

/** Whether the section says that rows are still to come, by anything but what has stood there all the time as it does now. */
export function isLoading(section: PermittedProjectsSection): boolean {
  return signsIn(section).some((sign) => looksBefore.get(sign) !== sign.outerHTML);
}

function signsIn(section: PermittedProjectsSection): readonly Element[] {
  return partsOf(section).rest.flatMap(({ kind, element }) => (kind === 'loading' ? [element] : []));
}
