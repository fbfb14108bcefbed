import { pageDocuments } from '../../dom/documents.ts';
import { controlNow, type Picker } from '../../drop-downs/picker.ts';
import { beginsWithLabel, findLabel, hasLanguage } from '../../labels.ts';
import { isInMainPart, SELECTORS } from '../../selectors.ts';
import { findPickersIn } from '../outline/long-lists.ts';
import { type OutlineItem, outlineOf, type PageOutline } from '../outline/page-outline.ts';
import { type ActionBeside, actionBeside, isAction, isAdd, isSetting } from './action-beside.ts';
import { isUsable } from './add-button.ts';
import { isInModal } from './modal.ts';
import { isNoAdd } from './of-a-list.ts';
import type { PermittedProjectsSection } from './section.ts';
import { headingBefore, isSectionLabel, labelBefore, needsSectionLabel, type SectionLabel } from './section-label.ts';
import { endOf, groupAround, partsOf, rowsOf } from './section-parts.ts';

/**
 * The section, or `null` where the page does not show one for sure.
 * @param isAskedFor the user says that this is the page: a drop-down with a button beside it is enough then
 * @param confirmed the heading of the one that the user has confirmed
 * @param denied the headings of those that the user has said it is not
 * @param before the section that was found last: it stays the section while its drop-down is there under its words
 */
export function findPermittedProjects({
  isAskedFor = false,
  confirmed = null,
  denied = new Set(),
  before = null,
}: {
  readonly isAskedFor?: boolean;
  readonly confirmed?: string | null;
  readonly denied?: ReadonlySet<string>;
  readonly before?: PermittedProjectsSection | null;
} = {}): PermittedProjectsSection | null {
  const candidates = withoutListBehind(pageDocuments().flatMap((page) => candidatesIn(page, isAskedFor)));
  const best = Math.min(...candidates.map(({ rank }) => rank));
  // A drop-down that takes one and holds one already may as well filter, or copy from elsewhere.
  const isPlain = ({ section: { editor } }: Candidate) => editor === null || !isSetting(editor.picker.control);
  const equals = candidates.filter(({ rank }) => rank === best);
  const [first, second] = [...equals.filter(isPlain), ...equals.filter((one) => !isPlain(one))];
  // What only structure speaks for has to be the only one of its kind.
  const isCertain = first !== undefined && (best < RANKS.byStructure || second === undefined);
  if (isCertain) return first.section;
  const possible = isAskedFor ? toAskAbout(equals, denied) : [];
  const kept = before !== null && denied.has(before.heading) ? null : again(before);
  return possible.find(({ heading }) => heading === confirmed) ?? kept ?? possible[0] ?? null;
}

/** Several that the user can tell apart by their headings: those with rows are the likelier ones. */
function toAskAbout(candidates: readonly Candidate[], denied: ReadonlySet<string>): PermittedProjectsSection[] {
  const sections = candidates.map(({ section }) => section);
  const headings = new Set(sections.map(({ heading }) => heading));
  if (headings.size < sections.length || headings.has('')) return [];
  const hasRows = (section: PermittedProjectsSection) => partsOf(section).rowsBlock !== null;
  const open = sections.filter(({ heading }) => !denied.has(heading));
  return [...open.filter(hasRows), ...open.filter((section) => !hasRows(section))];
}

function again(before: PermittedProjectsSection | null): PermittedProjectsSection | null {
  const control = before?.editor ? controlNow(before.editor.picker) : null;
  if (before === null || !control?.isConnected) return null;
  const same = candidatesIn(control.ownerDocument, true).find(
    ({ section: { editor, heading, certainty } }) =>
      editor?.picker.control === control && heading === before.heading && certainty === before.certainty,
  );
  return same?.section ?? null;
}

/**
 * A list to look at, and one drop-down with an Add under words that we do not know: the drop-down is the list's, as in
 * the modal in front of it while an app is being installed. The user confirms that.
 */
function withoutListBehind(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.every(({ rank }) => rank >= RANKS.lookOnly)) return candidates;
  const isLookOnly = ({ rank }: Candidate) => rank === RANKS.lookOnly;
  if (!candidates.some(isLookOnly)) return candidates;
  const asked = pageDocuments()
    .flatMap((page) => candidatesIn(page, true))
    .filter((candidate) => !isLookOnly(candidate));
  return asked.length === 1 ? asked : candidates;
}

/** The lower, the surer. */
const RANKS = { modal: 0, editor: 1, lookOnly: 2, byStructure: 3, asked: 4 };

interface Candidate {
  readonly rank: number;
  readonly section: PermittedProjectsSection;
}

function candidatesIn(page: Document, isAskedFor: boolean): Candidate[] {
  const pickers = findPickersIn(page).filter(({ control }) => isVisible(control));
  const outline = outlineOf(page.body, pickers);
  const around = pickers.flatMap((picker) => candidateAt(outline, picker, isAskedFor) ?? []);
  return [...around.filter(isPossiblePlace), ...sectionsToLookAt(outline)];
}

/** Beside the page's main part stand things of every page, such as a choice of project: only words can make them more. */
function isPossiblePlace({ section: { certainty, editor } }: Candidate): boolean {
  if (certainty === 'labelled' || editor === null) return true;
  return isInMainPart(editor.picker.control) || isInModal(editor.picker.control);
}

function candidateAt(whole: PageOutline, picker: Picker, isAskedFor: boolean): Candidate | null {
  const dialog = picker.control.closest<HTMLElement>(SELECTORS.dialog);
  const outline = dialog === null ? whole : whole.filter(({ element }) => dialog.contains(element));
  const at = outline.findIndex(({ element }) => element === picker.control);
  const action = at < 0 ? null : actionBeside(outline, at);
  if (action === null) return null;
  const saysAdd = needsSectionLabel(action.button.text);
  const label = labelBefore(outline, at, saysAdd);
  if (label === 'of-another-section') return null;

  const editor = isUsable(picker.control) ? { picker, addButton: action.button.element } : null;
  if (label !== null) return labelledCandidate(outline, at, { label, action, editor, isInDialog: dialog !== null });
  if (editor === null) return null;
  const heading = headingBefore(outline, at);
  const section = widen({
    container: action.group,
    heading,
    certainty: 'by-structure',
    editor,
    isControlUnknown: false,
  });
  // In a language whose word for the section we know, a section without that word is another one.
  if (!saysAdd && speaksForItself(outline, at, action)) return { rank: RANKS.byStructure, section };
  return isAskedFor ? { rank: RANKS.asked, section } : null;
}

/** `null` where the button is of something else in the section; that is then one of those to look at. */
function labelledCandidate(
  outline: PageOutline,
  at: number,
  {
    label: { element, text, label },
    action: { button, group },
    editor,
    isInDialog,
  }: {
    readonly label: SectionLabel;
    readonly action: ActionBeside;
    readonly editor: PermittedProjectsSection['editor'];
    readonly isInDialog: boolean;
  },
): Candidate | null {
  const isOther = !isInDialog && !isAdd(button) && hasLanguage('add', label) && isNoAdd(button.text);
  const isForeign = editor !== null && (isOther || hasOtherAction(outline, at, { label: element, button }));
  if (isForeign && element !== null) return null;
  const container = element === null ? group : groupAround(group, element);
  const section = widen({
    container,
    heading: text,
    certainty: 'labelled',
    editor: isForeign ? null : editor,
    isControlUnknown: isForeign,
  });
  if (isForeign) return { rank: RANKS.lookOnly, section };
  return { rank: isInDialog ? RANKS.modal : RANKS.editor, section };
}

/**
 * Whether the section has another button that could be its Add: one that says so where this one does not, or in a
 * language that we do not know one beside another drop-down.
 */
function hasOtherAction(
  outline: PageOutline,
  at: number,
  { label, button }: { readonly label: HTMLElement | null; readonly button: OutlineItem },
): boolean {
  if (isAdd(button)) return false;
  const start = label === null ? at : outline.findIndex(({ element }) => element === label);
  const own = outline.slice(start, endOf(outline, start, at));
  if (own.some(isAdd)) return true;
  const others = outline.flatMap((item, index) =>
    item.kind === 'picker' && index !== at && own.includes(item) ? (actionBeside(outline, index) ?? []) : [],
  );
  return others.some((other) => other.button !== button);
}

/** One button, nothing else to fill in, and behind them the list of what was added, or the word that there is none. */
function speaksForItself(outline: PageOutline, at: number, { button, group, isOnly, hasOtherFields }: ActionBeside) {
  if (!isOnly || hasOtherFields) return false;
  const after = Math.max(at, outline.indexOf(button));
  const rows = rowsOf(outline, { start: at, after }, { hasEditor: true, isDialog: false });
  if (rows !== null) return rows.isSure;
  return saysThatThereAreNone(outline.slice(after + 1), group);
}

/** Words or a picture of their own behind the button, and nothing to press or to fill in up to the next heading. */
function saysThatThereAreNone(following: PageOutline, group: HTMLElement): boolean {
  const end = following.findIndex(({ kind }) => kind === 'heading');
  const section = (end < 0 ? following : following.slice(0, end)).filter(({ element }) => isNear(element, group));
  return (
    section.some(({ kind }) => kind === 'text') &&
    section.every(({ kind }) => kind === 'text' || kind === 'picture' || kind === 'link')
  );
}

/** In the same part of the page. */
function isNear(element: Element, group: HTMLElement): boolean {
  return group.closest(SELECTORS.landmark)?.contains(element) ?? true;
}

/** Sections with the label and without a drop-down to choose in: for a user without the right to edit. */
function sectionsToLookAt(outline: PageOutline): Candidate[] {
  const found: Candidate[] = [];
  outline.forEach((item, start) => {
    const isLabel =
      isSectionLabel(item) || (item.kind === 'text' && findLabel(item.text, 'permittedProjects') !== null);
    if (!isLabel || !isVisible(item.element)) return;
    const rows = rowsOf(outline, { start, after: start }, { hasEditor: false, isDialog: false });
    // Words alone may be a mention of the section in another one.
    if (rows === null && item.kind === 'text') return;
    const container =
      rows === null ? (item.element.parentElement ?? item.element) : groupAround(item.element, rows.block);
    const isControlUnknown = hasAddToPress(outline.slice(start, endOf(outline, start, start)));
    const section = widen({ container, heading: item.text, certainty: 'labelled', editor: null, isControlUnknown });
    found.push({ rank: RANKS.lookOnly, section });
  });
  return found;
}

/** Who may only look has no Add that can be pressed. */
function hasAddToPress(section: PageOutline): boolean {
  return section.some(
    (item) => isAction(item) && beginsWithLabel(item.text, 'add') && isVisible(item.element) && isUsable(item.element),
  );
}

/** Takes the rows into the container. */
function widen(section: PermittedProjectsSection): PermittedProjectsSection {
  const { rowsBlock } = partsOf(section);
  if (rowsBlock === null || section.container.contains(rowsBlock)) return section;
  return { ...section, container: groupAround(section.container, rowsBlock) };
}

function isVisible(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}
