import { ProblemError } from '../../domain/problem.ts';
import { textOf } from './kinds/adapter.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, label';
/** How far up a name of the place may stand. */
const NEAR = 8;

/**
 * Follows a control of the page: React may take it out and put an equal one in its place.
 * @param candidates all controls of its kind under an element
 * @returns gives the control that is in the page now; throws ProblemError `drop-down-gone` if that cannot be told
 */
export function followControl<Control extends HTMLElement>(
  control: Control,
  candidates: (root: Element) => Control[],
): () => Control {
  let now = control;
  let around = ancestorsOf(control);
  const place = surroundingsOf(control);
  return () => {
    if (now.isConnected) return now;
    const stillThere = around.find((element) => element.isConnected);
    const equals =
      stillThere === undefined ? [] : candidates(stillThere).filter((other) => surroundingsOf(other) === place);
    const [found] = equals;
    if (found === undefined || equals.length > 1) {
      throw new ProblemError('drop-down-gone');
    }
    now = found;
    around = ancestorsOf(found);
    return now;
  };
}

function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let up = element.parentElement; up !== null; up = up.parentElement) ancestors.push(up);
  return ancestors;
}

/** The words by which a person finds the control: the nearest heading or label before it, and its own names. */
function surroundingsOf(control: HTMLElement): string {
  let words = '';
  for (let up: Element = control, steps = 0; up.parentElement !== null && steps < NEAR && words === ''; steps += 1) {
    for (
      let before = up.previousElementSibling;
      before !== null && words === '';
      before = before.previousElementSibling
    ) {
      const heading = before.matches(HEADINGS) ? before : before.querySelector(HEADINGS);
      words = heading === null ? '' : textOf(heading).trim();
    }
    up = up.parentElement;
  }
  return [control.localName, words, control.getAttribute('aria-label') ?? '', control.getAttribute('name') ?? ''].join(
    '|',
  );
}
