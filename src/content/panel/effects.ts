import { computed, effect } from '@preact/signals';
import { type Problem, problemOf } from '../../domain/problem.ts';
import { message } from '../../platform/message.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { keepAsking, onViewChange } from '../../platform/view-news.ts';
import { markMissing, prepareMarks } from '../marks/mark-missing.ts';
import { attempt, repeat } from './actions.ts';
import { appPage } from './app-page.ts';
import { ASK_AGAIN_MS } from './ask-again.ts';
import { keepContestedApart } from './contested-elsewhere.ts';
import { watchActs } from './last-act.ts';
import { laterParts } from './later.ts';
import { lookForNamesakes } from './look-for-namesakes.ts';
import { lookAgain } from './page.ts';
import { expectNothing, expectToBeSeen, repeatWhileLagging } from './recheck.ts';
import { reportTable } from './report-table.ts';
import { onEach } from './signals.ts';
import { forgetOtherApps, forgetRestored, lookAtTable } from './snapshots.ts';
import {
  activity,
  address,
  appShown,
  apps,
  dropSelection,
  editor,
  forgetAddition,
  integrationId,
  isGoingOn,
  isPageMoving,
  isSectionAsked,
  isSectionSure,
  leavePage,
  list,
  listedBefore,
  noteTable,
  openList,
  picker,
  problem,
  section,
  sentTo,
  setListedBefore,
  setSent,
  showMarks,
  showNoActivity,
  showNothing,
  showProblem,
  showView,
  table,
  tableSeen,
  titles,
} from './state.ts';
import {
  added,
  addedCount,
  finishedValidation,
  listed,
  listedRows,
  missing,
  remaining,
  rememberSent,
  sentKeyOf,
} from './to-add.ts';

/** How long after the last new row of Procore's table the check repeats itself, if projects are still absent there. */
const QUIET_MS = 5_000;

/** On the section that the panel asks about. */
const ASKED = 'data-dmsa-asked';

/** Connects page, background and marks. Everything it starts ends with the signal. */
export function keepPanelCurrent(stop: AbortSignal): void {
  watchActs(stop);
  const endings = [
    onViewChange(() => {
      lookAgain();
      void readView();
    }),
    effect(() => (isGoingOn.value ? keepAsking(() => void readView()) : undefined)),
    onEach(shownPage, () => {
      leavePage();
      expectNothing();
      void readView();
    }),
    onEach(shownResult, () => {
      dropSelection();
      setListedBefore(listed.peek());
    }),
    // The table comes with its section; while Procore adds, what it shows is no longer from before.
    onEach(isSectionSure, () => {
      if (activity.peek().kind !== 'adding') setListedBefore(listed.peek());
    }),
    // What was added belongs to the projects of before.
    onEach(list, forgetAddition),
    effect(forgetWhatLeftTheTable),
    effect(keepContestedApart),
    effect(lookForNamesakes),
    effect(reportAppNames),
    effect(reportWorkingPage),
    effect(() =>
      picker.value !== null && remaining.value.length > 0 ? prepareMarks(picker.value, remaining.value) : undefined,
    ),
    effect(markOpenList),
    effect(frameSectionInQuestion),
    onEach(tableSeen, (shown) => noteTable(shown !== null)),
    effect(reportTable),
    effect(forgetOtherApps),
    effect(forgetRestored),
    effect(lookAtTable),
    effect(repeatWhenAdded),
    effect(() => laterParts.value?.keepCurrent()),
    repeatWhileLagging((id) => repeat(id, true)),
  ];
  stop.addEventListener('abort', () => {
    for (const end of endings) end();
  });
}

/** Another one with each page of Procore's, and with each app on it. */
const shownPage = computed(() => ({ address: address.value, titles: titles.value }));

/** Another one whenever there are other projects to add. */
const shownResult = computed(() => ({ validation: finishedValidation.value, list: list.value }));

let readings = 0;
/** What the last reading has failed by. */
let failure: Problem | undefined;

async function readView(): Promise<void> {
  readings += 1;
  const reading = readings;
  try {
    const answer = address.peek() === '' ? null : await sendCommand('page.read', appPage());
    if (reading !== readings) return;
    if (problem.peek() === failure) showProblem(null);
    if (answer === null) showNothing();
    else showView(answer);
  } catch (error) {
    if (reading !== readings) return;
    failure = problemOf(error);
    showProblem(failure);
    // A script that has outlived its extension cannot ask again: what it shows stays, with the message.
    if (failure.code === 'extension-updated') return;
    showNothing();
    setTimeout(() => reading === readings && void readView(), ASK_AGAIN_MS);
  }
}

function reportAppNames(): void {
  const seen = apps.value;
  if (seen === null) return;
  const { names, isComplete } = seen;
  void attempt(() => sendCommand('page.app-list-seen', { appNames: [...names], isComplete }));
}

/** What was added and is taken out of the table again, may be added again. */
function forgetWhatLeftTheTable(): void {
  for (const { project, label } of listedRows.value) rowOf.set(sentKeyOf(project), label);
  const app = appShown.value;
  const sent = sentTo.value.get(app);
  if (!sent || !isSectionSure.value || !table.value?.isComplete) return;
  const shown = new Set(table.value.labels);
  const kept = [...sent].filter((key) => shown.has(rowOf.get(key) ?? '') || !rowOf.has(key));
  if (kept.length === sent.size) return;
  for (const key of sent) if (!kept.includes(key)) rowOf.delete(key);
  setSent(app, new Set(kept));
}

/** By what names the project, the label of the row that was seen to list it. */
const rowOf = new Map<string, string>();

/** The address that led to the section of the right app is worth going to directly the next time. */
function reportWorkingPage(): void {
  if (integrationId.value === null || editor.value === null) return;
  void attempt(() => sendCommand('page.worked', appPage()));
}

function markOpenList() {
  const list = openList.value;
  if (picker.value === null || list === null || remaining.value.length === 0) return;
  const made = markMissing({ picker: picker.value, list }, remaining.value, message('markDescription'));
  showMarks(made);
  return () => {
    showMarks(null);
    made.stop();
  };
}

/** Shows which part of the page the panel asks about. */
function frameSectionInQuestion() {
  const found = section.value;
  if (found === null || !isSectionAsked.value) return;
  found.container.setAttribute(ASKED, '');
  return () => found.container.removeAttribute(ASKED);
}

/** The check repeats itself when Procore's table has taken in the missing projects, whoever pressed Add. */
function repeatWhenAdded() {
  const id = integrationId.value;
  if (id === null || addedCount.value === 0 || isPageMoving.value) return;
  const isComplete = addedCount.value + listedBefore.value.length === missing.value.length;
  const timer = setTimeout(
    () => {
      showNoActivity();
      expectToBeSeen(added.peek().map((project) => project.id));
      rememberSent(appShown.peek(), added.peek());
      repeat(id, true);
    },
    isComplete ? 0 : QUIET_MS,
  );
  return () => clearTimeout(timer);
}
