import { ancestorsOf, findWithin, isElement } from './flat-tree.ts';
import { isDialog } from './roles.ts';
import { isShown } from './shown-text.ts';

const BUSY = '[aria-busy=true]';
const CONTROL = 'input, button, select, a, img';
/** What is called so says it by being there: names of boxes around it are longer, as "nested-loading". */
const NAMES =
  /^(?:[a-z\d]+[-_]{1,2})?(?:spin(?:ner|ning)?|load(?:ing|er)|skeleton)(?:[-_](?:border|grow|spinning|wheel|row|line|icon))?$/iu;
const LONGEST_TEXT = 40;

/** Whether something in a list or near it says that it is not all there yet. */
export function isStillLoading(list: Element, near: readonly Node[]): boolean {
  if (list.matches(BUSY) || isBusyAround(list)) return true;
  return near.some((node) => isElement(node) && (isTurning(node) || findWithin(node, isTurning).length > 0));
}

function isBusyAround(list: Element): boolean {
  for (const above of ancestorsOf(list)) {
    if (above.matches(BUSY)) return true;
    if (isDialog(above)) return false;
  }
  return false;
}

/** A bar that tells how far something is may be about anything. */
function isTurning(element: Element): boolean {
  const isBar = element.matches('progress:indeterminate, [role=progressbar]:not([aria-valuenow])');
  if (!isBar && !element.matches(BUSY) && ![...element.classList].some((name) => NAMES.test(name))) return false;
  const { width, height } = element.getBoundingClientRect();
  const isFilled =
    (element.textContent ?? '').trim().length > LONGEST_TEXT || findWithin(element, isControl).length > 0;
  return width > 0 && height > 0 && !isControl(element) && !isFilled && isShown(element);
}

function isControl(element: Element): boolean {
  return element.matches(CONTROL);
}
