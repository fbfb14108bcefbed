import { findLabel } from '../../labels.ts';
import { SELECTORS } from '../../selectors.ts';

/** A link that leads nowhere by itself and is no part of the page in a wrapping of its own: a script may press it. */
export const BARE_LINK = `a:not([href], [role], [name], :empty, :has(${SELECTORS.heading}, ${SELECTORS.button}, ${SELECTORS.field}, ${SELECTORS.table}))`;

/** The words of a section that opens when they are pressed are its heading. */
export function isSectionTitle(link: Element): boolean {
  const text = link.textContent ?? '';
  return (findLabel(text, 'permittedProjects') ?? findLabel(text, 'appConfigurations')) !== null;
}

/** Whether anything shows that a bare link is there to be pressed. */
export function looksPressable(link: Element): boolean {
  return link.matches(PRESSABLE) || isSign(link) || hasPointer(link) || hasSignBeside(link);
}

const PRESSABLE = '[tabindex], [aria-disabled], [aria-controls], [onclick]';

/** A number, an arrow, dots. */
function isSign({ textContent }: Element): boolean {
  return !/\p{L}/u.test(textContent ?? '');
}

function hasPointer(link: Element): boolean {
  return link.ownerDocument.defaultView?.getComputedStyle(link).cursor === 'pointer';
}

/** As the words beside the numbers of pages, each of them perhaps in an element of its own. */
function hasSignBeside(link: Element): boolean {
  const around = link.parentElement?.childElementCount === 1 ? link.parentElement.parentElement : link.parentElement;
  return around !== null && isPager(around);
}

/** Whether some of the bare links in it are numbers or arrows. */
export function isPager(around: Element): boolean {
  return [...around.querySelectorAll(BARE_LINK)].some(isSign);
}
