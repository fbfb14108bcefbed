import { type Problem, ProblemError, problemOf } from '../domain/problem.ts';
import { isAddBusy, isAddReady } from '../procore/app-management/add-button.ts';
import { watchMessages } from '../procore/app-management/messages.ts';
import type { PermittedProjectsSection } from '../procore/app-management/permitted-projects.ts';
import { readPermittedTable } from '../procore/app-management/permitted-table.ts';
import { readWholeTable } from '../procore/app-management/whole-table.ts';
import type { Work } from '../procore/drop-downs/picker.ts';
import { pageStill, untilPage } from '../procore/until-page.ts';
import { type Item, listedItems } from './items.ts';
import { limitIn } from './procore-limit.ts';

/** What became of one press of our Add. */
export interface Addition {
  /** Seen among the permitted ones. */
  readonly added: readonly Item[];
  /** Taken by Procore without a word against it, and not seen among the permitted ones yet. */
  readonly unseen: readonly Item[];
  /** Not added. */
  readonly left: readonly Item[];
  readonly ended: 'finished' | 'cancelled' | 'refused' | 'silence' | 'failed';
  /** What Procore said to it, where it refused. */
  readonly message: string | null;
  /** What went wrong on our side, where it `failed`. */
  readonly problem: Problem | null;
}

/** The page as the adding needs it; each call looks anew, because Procore may have rendered all of it again. */
export interface AddingPage {
  section(): PermittedProjectsSection | null;
  /** @throws ProblemError where the page does not show the integration's app any more */
  requireRightApp(): Promise<void>;
}

const READY_MS = 10_000;
const STILL_MS = 300;
const LOOK_EVERY_MS = 1_000;
/** A message that stands this long beside an unchanged selection is a refusal. */
const REFUSED_AFTER_MS = 1_000;
/** Once Procore has let go of the selection: how long after the last new row no more is expected. */
const DONE_AFTER_MS = 3_000;
/** Nothing at all has happened since the press. */
const SILENCE_MS = 30_000;
/** Procore says that it is working, and shows nothing new. */
const BUSY_MS = 600_000;

/**
 * Presses Procore's Add for these items, which its drop-down holds: in one part, in the parts that Procore wants where
 * it refuses their number, or one by one where its drop-down takes no more. No item is submitted twice.
 * What is left at the end is selected in the drop-down again.
 */
export async function addItems(items: readonly Item[], page: AddingPage, work: Work & { partSize?: number }) {
  let partSize = editorOf(page).picker.holdsOne ? 1 : (work.partSize ?? items.length);
  let waiting = [...items];
  const added: Item[] = [];
  const unseen: Item[] = [];

  async function endWith(
    ended: Addition['ended'],
    { message = null, problem = null }: Partial<Pick<Addition, 'message' | 'problem'>> = {},
  ): Promise<Addition> {
    if (waiting.length > 0) await selectAgain(waiting, page);
    return { added, unseen, left: waiting, ended, message, problem };
  }

  /** One press of Add. Gives the report where it was the last one. */
  async function addPart(): Promise<Addition | null> {
    const part = waiting.slice(0, partSize);
    const done = added.length;
    const progress = (count: number) => work.onProgress?.(done + count, items.length);
    if (part.length < items.length) await editorOf(page).picker.setSelected(valuesOf(part), { signal: work.signal });
    await page.requireRightApp();
    const outcome = await press(part, page, { signal: work.signal, onProgress: progress });
    const seen = await whichArePermitted(part, page);
    added.push(...seen);
    waiting = waiting.filter((item) => !seen.includes(item));
    if (seen.length === part.length) return null;
    const { kind, message } = outcome;
    if (kind === 'taken' && message === null) {
      unseen.push(...part.filter((item) => !seen.includes(item)));
      waiting = waiting.filter((item) => !part.includes(item));
      return null;
    }
    const limit = kind === 'refused' && seen.length === 0 ? limitIn(message ?? '', part.length) : null;
    if (limit === null) return endWith(kind === 'taken' ? 'refused' : kind, { message });
    partSize = limit;
    return null;
  }

  while (waiting.length > 0) {
    if (work.signal.aborted) return endWith('cancelled');
    try {
      const report = await addPart();
      if (report !== null) return report;
    } catch (error) {
      // Whatever stops it in the middle, what was added until then is told.
      return work.signal.aborted ? endWith('cancelled') : endWith('failed', { problem: problemOf(error) });
    }
  }
  return endWith('finished');
}

interface Outcome {
  /** `taken`: Procore has let go of the selection. */
  readonly kind: 'taken' | 'refused' | 'silence' | 'cancelled';
  /** What Procore has said since the press. */
  readonly message: string | null;
}

/** Presses Add and watches the page until it is clear what Procore made of it. */
async function press(part: readonly Item[], page: AddingPage, { signal, onProgress }: Work): Promise<Outcome> {
  const isReady = () => {
    const button = page.section()?.editor?.addButton;
    return button !== undefined && isAddReady(button);
  };
  if (!(await untilPage(isReady, { signal, timeoutMs: READY_MS }))) throw new ProblemError('add-unavailable');
  const { picker, addButton } = await holding(part, page);
  const rowsBefore = countOfRows(part, page);
  const messages = watchMessages();
  const looksBefore = picker.control.textContent;
  addButton.click();
  try {
    let last = '';
    let lastNews = performance.now();
    for (;;) {
      await pageStill({ stillMs: STILL_MS, atMostMs: LOOK_EVERY_MS });
      const message = messages.texts().at(-1) ?? null;
      if (signal.aborted) return { kind: 'cancelled', message };
      const rows = countOfRows(part, page) - rowsBefore;
      onProgress?.(rows, part.length);
      if (rows >= part.length) return { kind: 'taken', message };
      const editor = page.section()?.editor ?? null;
      const isBusy = editor === null || isAddBusy(editor.addButton);
      const hold = isBusy || editor.picker.control.textContent === looksBefore ? 'held' : await holdOn(part, page);
      const news = JSON.stringify([rows, isBusy, hold, message]);
      if (news !== last) lastNews = performance.now();
      last = news;
      const quietMs = performance.now() - lastNews;
      if (isBusy) {
        if (quietMs > BUSY_MS) return { kind: 'silence', message };
      } else if (hold === 'gone') return { kind: 'taken', message };
      else if (quietMs > SILENCE_MS) return { kind: hold === 'held' ? 'silence' : 'taken', message };
      else if (message !== null && hold === 'held' && quietMs > REFUSED_AFTER_MS) return { kind: 'refused', message };
      else if (message !== null && hold === 'released' && quietMs > DONE_AFTER_MS) return { kind: 'taken', message };
    }
  } finally {
    messages.stop();
  }
}

function editorOf(page: AddingPage) {
  const editor = page.section()?.editor;
  if (!editor) throw new ProblemError('page-changed');
  return editor;
}

function valuesOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.map(({ value }) => value));
}

/**
 * The editor, whose drop-down holds exactly these at this moment.
 * @throws ProblemError `selection-differs` where it holds something else
 */
async function holding(part: readonly Item[], page: AddingPage) {
  const { options } = await editorOf(page).picker.read({ signal: new AbortController().signal });
  const held = options.filter(({ selected }) => selected);
  const values = valuesOf(part);
  if (held.length !== values.size || !held.every(({ value }) => values.has(value))) {
    throw new ProblemError('selection-differs');
  }
  return editorOf(page);
}

/** Whether the drop-down still holds some of the items, has let go of them, or offers none of them any more. */
async function holdOn(part: readonly Item[], page: AddingPage): Promise<'held' | 'released' | 'gone'> {
  const { options, isComplete } = await editorOf(page).picker.read({ signal: new AbortController().signal });
  const values = valuesOf(part);
  const ours = options.filter(({ value }) => values.has(value));
  if (ours.some(({ selected }) => selected)) return 'held';
  return ours.length === 0 && isComplete && options.length > 0 ? 'gone' : 'released';
}

function countOfRows(part: readonly Item[], page: AddingPage): number {
  const section = page.section();
  const table = section && readPermittedTable(section);
  return table === null ? 0 : listedItems(part, table.labels).length;
}

/** By Procore's own table, all pages of it; an item that its drop-down has ceased to offer is permitted, too. */
async function whichArePermitted(part: readonly Item[], page: AddingPage): Promise<Item[]> {
  const section = page.section();
  if (section === null) return [];
  const work: Work = { signal: new AbortController().signal };
  const shown = readPermittedTable(section);
  const listed = shown === null ? [] : listedItems(part, shown.labels);
  if (listed.length === part.length) return listed;
  const reading = await section.editor?.picker.read(work);
  // A list that is empty may be one that is being loaded again.
  if (reading?.isComplete && reading.options.length > 0) {
    const offered = new Set(reading.options.map(({ value }) => value));
    return part.filter((item) => listed.includes(item) || !offered.has(item.value));
  }
  if (shown === null || shown.isComplete) return listed;
  return listedItems(part, (await readWholeTable(section, work)).labels);
}

/** Nothing that the user has chosen is lost; where Procore does not take it back, the report names it. */
async function selectAgain(items: readonly Item[], page: AddingPage): Promise<void> {
  const picker = page.section()?.editor?.picker;
  if (picker === undefined || picker.holdsOne) return;
  await picker.setSelected(valuesOf(items), { signal: new AbortController().signal }).catch(() => undefined);
}
