import { childrenOf, isElement, isText, parentOf } from './flat-tree.ts';

/** Says nothing of a project, whatever text there is in it. */
const SPEECHLESS = 'script, style, template, noscript, svg, math, option, [role=tooltip], [role=progressbar]';
/** For a machine, or instead of a picture; `.sr-only` repeats what the eye sees. */
const HIDDEN = '[aria-hidden=true]';
const BESIDE = `${HIDDEN}, .sr-only, .visually-hidden, [class*=screen-reader], [class*=material-icons]`;
const PRESSED = 'button, [role=button], input, select, textarea, [role=checkbox], [role=menu], [role=img]';
/** Less than that is a letter's own space. */
const GAP_PX = 4;

export function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export function isShown(element: Element): boolean {
  const framedBy = frameElementOf(element);
  return isVisible(element) && (framedBy === null || isShown(framedBy));
}

/** What has no box of its own, such as a slot, is as visible as what it is in. */
function isVisible(element: Element): boolean {
  if (element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  const above = parentOf(element);
  return above !== null && styleOf(element)?.display === 'contents' && isVisible(above);
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

function frameElementOf({ ownerDocument }: Element): Element | null {
  return ownerDocument.documentElement === null ? null : parentOf(ownerDocument.documentElement);
}

export interface TextOptions {
  /** Of a list that is not shown, what is hidden is read as well. */
  readonly isHiddenToo: boolean;
  /** What is said to those alone who do not see the page tells how much of a list there is as well. */
  readonly isUnseenToo?: boolean;
  /** What belongs to a list of its own. */
  readonly isLeftOut?: (element: Element) => boolean;
}

/** The texts of an element that stand apart from each other: in lines, boxes or columns. Buttons count where there is nothing else. */
export function partsOf(element: Element, options: TextOptions): string[] {
  const isBeside = (node: Element) => !options.isUnseenToo && (node.matches(BESIDE) || isUnseen(node));
  const parts = collect(element, options, (node) => node.matches(`${SPEECHLESS}, ${PRESSED}`) || isBeside(node));
  return parts.length > 0 ? parts : collect(element, options, (node) => node.matches(SPEECHLESS));
}

/** Rows that are there for the eye alone, such as those that only measure, are none; unless all are. */
export function withoutHidden(rows: readonly Element[]): readonly Element[] {
  const said = rows.filter((row) => !row.matches(HIDDEN));
  return said.length > 0 ? said : rows;
}

/** Whatever its class is called: letters that stand for a picture, and words for those who do not see the page. */
function isUnseen(element: Element): boolean {
  const style = styleOf(element);
  if (style === undefined) return false;
  if (/material (?:icons|symbols)/iu.test(style.fontFamily)) return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const isTiny = Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1;
  const isCutAway = /^rect\((?:[01]px(?:, )?){4}\)$/u.test(style.clip) || /^inset\((?:50|100)%/u.test(style.clipPath);
  return isTiny || isCutAway;
}

export function textOf(element: Element, options: TextOptions): string {
  return partsOf(element, options).join(' ');
}

function collect(
  root: Element,
  { isHiddenToo, isLeftOut }: TextOptions,
  isSkipped: (node: Element) => boolean,
): string[] {
  const parts: string[] = [];
  let current = '';
  const end = () => {
    const text = squeeze(current);
    if (text !== '') parts.push(text);
    current = '';
  };
  const read = (node: Node) => {
    if (isText(node)) {
      current += node.data;
      return;
    }
    if (!isElement(node)) return;
    if (node.localName === 'br') end();
    if (isSkipped(node) || isLeftOut?.(node)) return;
    if (!isHiddenToo && !isVisible(node)) return;
    const isApart = standsApart(node);
    if (isApart) end();
    for (const child of childrenOf(node)) read(child);
    if (isApart) end();
  };
  for (const child of childrenOf(root)) read(child);
  end();
  return parts;
}

function standsApart(element: Element): boolean {
  const style = styleOf(element);
  if (style === undefined) return false;
  if (style.display !== 'inline' && style.display !== 'contents') return true;
  return [style.marginLeft, style.marginRight, style.paddingLeft, style.paddingRight].some(
    (space) => Number.parseFloat(space) >= GAP_PX,
  );
}
