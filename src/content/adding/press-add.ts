import { ProblemError } from '../../domain/problem.ts';
import { type Message, watchMessages } from '../../procore/app-management/messages.ts';
import { watchQuestions } from '../../procore/app-management/questions.ts';
import { isAddBusy, isAddReady } from '../../procore/app-management/section/add-button.ts';
import { readPermittedTable } from '../../procore/app-management/table/look-at-rows.ts';
import { rememberSigns } from '../../procore/app-management/table/signs-of-loading.ts';
import { pageStill, untilPage } from '../../procore/dom/until-page.ts';
import type { Work } from '../../procore/drop-downs/picker.ts';
import { type AddingPage, editorOf } from './adding-page.ts';
import { type Item, spokenNamesOf, valuesOf } from './additions.ts';
import { type Before, newlyListed } from './new-rows.ts';
import { tellingMessage } from './telling-message.ts';

export interface Outcome {
  /**
   * `settled`: nothing more is expected. `silence`: nothing has happened at all. `declined`: nor has it since the user
   * has said no to what the page has asked; nobody knows whether that no was to the Add, and came in time.
   */
  readonly kind: 'settled' | 'silence' | 'cancelled' | 'declined';
  /** What Procore has said last of it since the press. */
  readonly message: Message | null;
  /** Procore has left the selection in its control as it was. */
  readonly isHeld: boolean;
}

const READY_MS = 10_000;
const STILL_MS = 300;
const LOOK_EVERY_MS = 1_000;
/** A message that stands this long beside an unchanged selection is all that comes. */
const SETTLED_AFTER_MS = 1_000;
/** Once Procore has let go of the selection, or the user has said no: how long after the last news no more is expected. */
const DONE_AFTER_MS = 3_000;
/** Nothing at all has happened since the press. */
const SILENCE_MS = 30_000;
/** Procore says that it is working, and shows nothing new. */
const BUSY_MS = 600_000;
/** Whatever goes on on the page: an Add that is not over then is left alone. */
const LONGEST_MS = 1_800_000;
/** How long the section may be gone, as while Procore renders it anew. */
const GONE_MS = 60_000;

/** @throws ProblemError where Procore's Add cannot be pressed */
export async function untilAddReady(page: AddingPage, signal: AbortSignal): Promise<void> {
  const isReady = () => {
    const button = page.section()?.editor?.addButton;
    return button !== undefined && isAddReady(button);
  };
  if (!(await untilPage(isReady, { signal, timeoutMs: READY_MS }))) throw new ProblemError('add-unavailable');
}

export interface PressWork extends Work {
  /** Told what Procore asks on the page, for as long as the user has not answered it there; then `null`. */
  readonly onQuestion?: (words: string | null) => void;
}

/** Presses Procore's Add for what its control holds, and watches the page until nothing more comes of it. */
export async function pressAdd(
  part: readonly Item[],
  before: Before,
  page: AddingPage,
  { signal, onProgress, onQuestion }: PressWork,
): Promise<Outcome> {
  const messages = watchMessages(spokenNamesOf(part));
  const questions = watchQuestions(() => page.section()?.editor?.addButton ?? null);
  const { picker, addButton } = editorOf(page);
  const looksBefore = looksOf(picker.control);
  const sectionBefore = page.section();
  if (sectionBefore !== null) rememberSigns(sectionBefore);
  addButton.click();
  try {
    const start = performance.now();
    let last: Shown | null = null;
    let lastNews = start;
    let lastSeen = start;
    for (;;) {
      await pageStill({ stillMs: STILL_MS, atMostMs: LOOK_EVERY_MS });
      const asked = questions.asked();
      onQuestion?.(asked);
      const isAnswer = (one: Message) => !questions.hasAsked(one);
      const message = tellingMessage(messages.messages().filter(isAnswer));
      const rows = countOfRows(part, before, page);
      onProgress?.(rows, part.length);
      // What the drop-down holds then decides nothing, and may be long to read.
      if (rows >= part.length) return { kind: signal.aborted ? 'cancelled' : 'settled', message, isHeld: false };
      const section = page.section();
      const editor = section?.editor ?? null;
      if (section !== null || asked !== null) lastSeen = performance.now();
      const isBusy = editor === null || isAddBusy(editor.addButton);
      const isAsChosen = isBusy || looksOf(editor.picker.control) === looksBefore;
      // Nothing is opened under a question.
      const hold = isAsChosen ? 'held' : asked === null ? await holdOn(part, page) : 'released';
      const outcome = { message, isHeld: hold === 'held' };
      if (signal.aborted) return { kind: 'cancelled', ...outcome };
      const isGivenUp = performance.now() - lastSeen > GONE_MS || performance.now() - start > LONGEST_MS;
      if (isGivenUp) return { kind: 'silence', ...outcome };
      const shown = { rows, isBusy, hold, message, isAsked: asked !== null, isDeclined: questions.isDeclined() };
      if (last === null || !isSameShown(shown, last)) lastNews = performance.now();
      last = shown;
      const end = endAfter(performance.now() - lastNews, shown);
      if (end !== null) return { kind: end, ...outcome };
    }
  } finally {
    messages.stop();
    questions.stop();
    onQuestion?.(null);
  }
}

type Hold = 'held' | 'released';

/** What the page shows of an Add at one moment. */
interface Shown {
  readonly rows: number;
  readonly isBusy: boolean;
  readonly hold: Hold;
  readonly message: Message | null;
  /** The page asks something; it need not be about the Add. */
  readonly isAsked: boolean;
  readonly isDeclined: boolean;
}

function isSameShown(one: Shown, other: Shown): boolean {
  const isSameMessage = one.message?.text === other.message?.text && one.message?.at === other.message?.at;
  const isSameQuestion = one.isAsked === other.isAsked && one.isDeclined === other.isDeclined;
  const isSameAdd = one.rows === other.rows && one.isBusy === other.isBusy && one.hold === other.hold;
  return isSameAdd && isSameQuestion && isSameMessage;
}

/** Whether what the page has shown for this long, without any news, is the end of it. */
function endAfter(
  quietMs: number,
  { rows, isBusy, hold, message, isAsked, isDeclined }: Shown,
): Exclude<Outcome['kind'], 'cancelled'> | null {
  if (isBusy) return quietMs > BUSY_MS ? 'silence' : null;
  if (hold === 'released') return quietMs > DONE_AFTER_MS ? 'settled' : null;
  if (message !== null && message.tone !== 'words of progress') return quietMs > SETTLED_AFTER_MS ? 'settled' : null;
  // It waits for the user only while nothing else has happened.
  if (isAsked && rows === 0) return quietMs > BUSY_MS ? 'silence' : null;
  if (isDeclined && rows === 0) return quietMs > DONE_AFTER_MS ? 'declined' : null;
  return quietMs > SILENCE_MS ? 'silence' : null;
}

/** Whether the drop-down still holds some of the items, or has let go of them. */
async function holdOn(part: readonly Item[], page: AddingPage): Promise<Hold> {
  const { options } = await editorOf(page).picker.read({ signal: new AbortController().signal });
  const values = valuesOf(part);
  return options.some(({ value, selected }) => selected && values.has(value)) ? 'held' : 'released';
}

/** What shows that another set is chosen; a list of the browser's own shows it in its options only. */
function looksOf(control: HTMLElement): string {
  const own = control.localName === 'select' ? [control] : [...control.querySelectorAll('select')];
  const chosen = own.flatMap((select) => [...(select as HTMLSelectElement).selectedOptions]);
  return `${control.textContent}\n${chosen.map(({ value, text }) => `${value} ${text}`).join()}`;
}

function countOfRows(part: readonly Item[], before: Before, page: AddingPage): number {
  const section = page.section();
  const table = section && readPermittedTable(section);
  return table === null ? 0 : newlyListed(part, table.labels, before).size;
}
