import { findLabel, hasLanguage, type Label } from '../../labels.ts';
import { SELECTORS } from '../../selectors.ts';
import { type OutlineItem, type PageOutline, textOf } from '../outline/page-outline.ts';

export interface SectionLabel {
  readonly label: Label;
  readonly text: string;
  /** `null` where the drop-down itself carries the words. */
  readonly element: HTMLElement | null;
}

/**
 * The sourced label under which the drop-down at `at` stands, `null` where it stands under none that is known.
 * `of-another-section`: under the label of a section that looks the same.
 * @param hasAdd whether the button beside it says Add; then the label may be further away
 */
export function labelBefore(
  outline: PageOutline,
  at: number,
  hasAdd: boolean,
): SectionLabel | 'of-another-section' | null {
  const own = ownLabel(outline[at]);
  if (own !== null) return own;
  let rank = Number.POSITIVE_INFINITY;
  let crossed = false;
  for (let index = at - 1; index >= 0; index -= 1) {
    const item = outline[index];
    if (item === undefined) break;
    const level = item.kind === 'heading' ? headingLevel(item.element) : null;
    const isTitle = level !== null && level < rank;
    const isNear = rank === Number.POSITIVE_INFINITY && (item.kind === 'text' || isCurrentTab(item));
    if (isTitle || isNear) {
      if (findLabel(item.text, 'appConfigurations') !== null) return 'of-another-section';
      const label = findLabel(item.text, 'permittedProjects');
      const isSure = hasAdd || (!crossed && rank === Number.POSITIVE_INFINITY);
      // Beyond a list or another drop-down a plain text belongs to those.
      if (label !== null && isSure && (isTitle || !crossed)) return { label, text: item.text, element: item.element };
    }
    if (level !== null) rank = Math.min(rank, level);
    if (item.kind === 'rows' || item.kind === 'picker') crossed = true;
  }
  return null;
}

/** The words for the section: its label, else the nearest heading below the page's title, else the nearest text. */
export function headingBefore(outline: PageOutline, at: number): string {
  const before = outline.slice(0, at).reverse();
  const headings = before.filter(({ kind }) => kind === 'heading');
  const texts = before.filter(({ kind, text }) => kind === 'text' && text.length <= LONGEST_HEADING);
  const own = headings.find(({ element }) => headingLevel(element) > 1);
  return (own ?? texts[0] ?? headings[0])?.text ?? '';
}

/** Headings and plain texts that are the section's label. */
export function isSectionLabel({ kind, text }: OutlineItem): boolean {
  return kind === 'heading' && findLabel(text, 'permittedProjects') !== null;
}

/** 1 is the title of a page. */
export function headingLevel(heading: Element): number {
  const level = Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));
  return Number.isInteger(level) && level > 0 ? level : 2;
}

/** A button that says Add in a language whose words for the section are known, so that they would have to be there. */
export function needsSectionLabel(button: string): boolean {
  const add = findLabel(button, 'add');
  return add !== null && hasLanguage('permittedProjects', add);
}

const LONGEST_HEADING = 80;

function isCurrentTab({ kind, element }: OutlineItem): boolean {
  return kind === 'tab' && element.matches(SELECTORS.isCurrent);
}

/** What the control, or a part of the page around it, says of itself to those who cannot see it. */
function ownLabel(item: OutlineItem | undefined): SectionLabel | null {
  if (item === undefined) return null;
  const named = [item.element, ...item.element.querySelectorAll('[aria-label], [aria-labelledby], input, select')];
  const region = item.element.parentElement?.closest(SELECTORS.namedRegion) ?? null;
  for (const element of region === null ? named : [...named, region]) {
    for (const text of spokenNames(element)) {
      const label = findLabel(text, 'permittedProjects');
      if (label !== null) return { label, text, element: null };
    }
  }
  return null;
}

function spokenNames(element: Element): string[] {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const referred = ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? []);
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  const first = element.localName === 'fieldset' ? element.querySelector(':scope > legend') : null;
  const texts = [...referred, ...labels, ...(first === null ? [] : [first])].map(textOf);
  return [element.getAttribute('aria-label') ?? '', ...texts].filter((text) => text !== '');
}
