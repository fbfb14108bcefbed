/** From Select to Procore's Add: what the user can do about the projects that are to be added. */
import { ProblemError, problemOf } from '../../domain/problem.ts';
import type { Reading } from '../../procore/drop-downs/picker.ts';
import { addItems } from '../adding/add-items.ts';
import type { AddingPage } from '../adding/adding-page.ts';
import { type Item, itemsOf } from '../adding/additions.ts';
import {
  isSameSelection,
  lookAtSelection,
  planSelection,
  readFor,
  type Selection,
  selectionOf,
} from '../adding/selection.ts';
import { repeat, requireEditor, requireRightApp, working } from './actions.ts';
import { hasJustChanged } from './follow-selection.ts';
import { noteOffers } from './offers.ts';
import { sectionNow } from './page.ts';
import { showQuestion } from './procore-asks.ts';
import { expectToBeSeen } from './recheck.ts';
import { listenToProcore } from './revise-addition.ts';
import {
  appShown,
  forgetAddition,
  integrationId,
  isSectionSure,
  list,
  rememberAddition,
  section,
  setListedBefore,
  showProblem,
  showSelection,
} from './state.ts';
import {
  addition,
  finishedValidation,
  isSent,
  listed,
  missing,
  noteNamesakesIn,
  remaining,
  rememberSent,
} from './to-add.ts';

let isActing = false;

/** A second press while the first is at work does nothing. */
async function alone(act: () => Promise<void>): Promise<void> {
  if (isActing) return;
  isActing = true;
  try {
    await act();
  } finally {
    isActing = false;
  }
}

/** Selects what is left to add. Whatever stops it, the panel then shows what Procore's drop-down really holds. */
export function selectAllMissing(): Promise<void> {
  return alone(selectRemaining);
}

async function selectRemaining(): Promise<void> {
  await requireRightApp();
  const sent = missing.value.filter(isSent);
  const { picker } = requireEditor();
  await working('selecting', async (work) => {
    let before: ReadonlySet<string> = new Set();
    const onRead = (reading: Reading) => {
      noteOffers(picker, reading);
      noteNamesakesIn(reading);
      return remaining.value;
    };
    try {
      const plan = await planSelection(picker, remaining.value, { ...work, sent, onRead });
      before = plan.before;
      showSelection(await plan.select(), before);
    } catch (error) {
      if (problemOf(error).code === 'list-not-read') throw error;
      showSelection(await lookAtSelection(picker, remaining.value, { signal: new AbortController().signal }), before);
      throw error;
    }
  });
}

/** Takes our selection back; what the user had chosen before stays. */
export async function undoSelection(before: ReadonlySet<string>): Promise<void> {
  await working('selecting', (work) => requireEditor().picker.setSelected(before, work));
}

/** Presses Procore's Add, but only if its control holds exactly what the button has named. */
export function addSelected(named: Selection, before: ReadonlySet<string>): Promise<void> {
  return alone(() => addNamed(named, before));
}

async function addNamed(named: Selection, before: ReadonlySet<string>): Promise<void> {
  await requireRightApp();
  const wanted = remaining.value;
  const selection = await lookAtSelection(requireEditor().picker, wanted, { signal: new AbortController().signal });
  showSelection(selection, before);
  if (!isSameSelection(selection, named) || hasJustChanged()) throw new ProblemError('selection-differs');
  await add(itemsOf(selection));
}

/** Where Procore's drop-down takes one project at a time: chooses and adds each in turn. */
export function addOneByOne(): Promise<void> {
  return alone(addEach);
}

async function addEach(): Promise<void> {
  await requireRightApp();
  let items: readonly Item[] = [];
  await working('selecting', async (work) => {
    const { picker } = requireEditor();
    const reading = await readFor(picker, remaining.value, work);
    noteOffers(picker, reading);
    const selection = await selectionOf(reading, remaining.value, work.signal);
    items = itemsOf({ ...selection, missing: selection.offered, others: [] });
    if (items.length === 0) showSelection(selection, selection.values);
  });
  if (items.length > 0) await add(items);
}

/** What Procore has refused once, in two parts. */
export function addInHalves(): Promise<void> {
  return alone(async () => {
    const open = new Set(remaining.value.map(({ id }) => id));
    const isOpen = ({ project }: Item) => project === null || open.has(project.id);
    const items = (addition.value?.remaining ?? []).filter(isOpen);
    await requireRightApp();
    if (items.length > 0) await add(items, Math.ceil(items.length / 2));
  });
}

async function add(items: readonly Item[], partSize = items.length): Promise<void> {
  const app = appShown.peek();
  forgetAddition();
  await working('adding', async (work) => {
    listenToProcore(items);
    const made = await addItems(items, pageOf(app), { ...work, partSize, onQuestion: showQuestion });
    const sent = [...made.added, ...made.unseen].flatMap(({ project }) => project ?? []);
    rememberSent(app, sent);
    // What became of it belongs to the app that it was for.
    if (appShown.peek() !== app) return;
    if (made.ended !== 'declined') expectToBeSeen(sent.map(({ id }) => id));
    rememberAddition(made, finishedValidation.peek());
    showProblem(made.problem);
  });
  if (appShown.peek() !== app) return;
  setListedBefore(listed.peek());
  const id = integrationId.peek();
  if (id !== null && list.peek() === null) repeat(id);
}

/** The page while it is of this app: nothing follows the user to another one. */
function pageOf(app: string): AddingPage {
  const isSame = () => appShown.peek() === app;
  return {
    section: () => (sectionNow() !== null && isSectionSure.peek() && isSame() ? section.peek() : null),
    async requireRightApp() {
      await requireRightApp();
      if (!isSame()) throw new ProblemError('page-changed');
    },
  };
}
