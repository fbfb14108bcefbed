/**
 * What the verdict and the marks do without. It is in a script of its own, so that Procore's page does not evaluate it
 * for those who only look.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { ProjectsOnPage } from '../../domain/company-projects.ts';
import type { Integration } from '../../domain/integration.ts';
import { type Problem, ProblemError, problemOf } from '../../domain/problem.ts';
import type { PageTable, TakenList } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { until } from '../../procore/dom/waiting.ts';
import type { Work } from '../../procore/drop-downs/picker.ts';
import type { Selection } from '../adding/selection.ts';
import { isEqual } from './is-equal.ts';
import { address, appShown, list, view } from './state.ts';
import { finishedValidation } from './to-add.ts';

export interface LaterParts {
  /** Keeps current what only these parts begin. Ends with what it returns. */
  keepCurrent(): () => void;

  selectAllMissing(): Promise<void>;
  addOneByOne(): Promise<void>;
  goToNextMissing(): Promise<void>;
  openList(): Promise<void>;
  rememberProjects(): Promise<void>;
  compareWithRemembered(): Promise<void>;
  readProjectsOnPage(): Promise<ProjectsOnPage>;
  /** Brings the page to show what it does not show by itself. */
  completeTable(table: PageTable, work: Work): Promise<PageTable>;

  /** How the components look. */
  readonly styles: string;
  readonly AdditionReport: FunctionComponent;
  readonly AppQuestion: FunctionComponent<{ readonly integrations: readonly Integration[] }>;
  readonly ChangedPage: FunctionComponent;
  readonly GoneProjects: FunctionComponent<{ readonly isSecond?: boolean }>;
  readonly ListContent: FunctionComponent;
  readonly MovedTab: FunctionComponent;
  readonly NoApp: FunctionComponent<{ readonly taken: TakenList | null }>;
  readonly SectionQuestion: FunctionComponent;
  readonly Selected: FunctionComponent<{ readonly selection: Selection; readonly before: ReadonlySet<string> }>;
  readonly TakenListOffer: FunctionComponent<{ readonly taken: TakenList }>;
  readonly UndecidedProjects: FunctionComponent;
  readonly UnknownDropDown: FunctionComponent;
  readonly Unselected: FunctionComponent<{ readonly selection: Selection }>;
  readonly UseAList: FunctionComponent<{ readonly onCancel: () => void }>;
}

const ownParts = signal<LaterParts | null>(null);
/** `null` while the script is not there. */
export const laterParts: ReadonlySignal<LaterParts | null> = ownParts;

/** For the script that has them. */
export function bringLaterParts(parts: LaterParts): void {
  ownParts.value = parts;
  ownProblem.value = null;
}

const ownProblem = signal<Problem | null>(null);
/** Why something that is to be shown is not there. */
export const laterProblem: ReadonlySignal<Problem | null> = ownProblem;

/** Longer than a slow computer needs; the script may still come afterwards. */
const COMING_MS = 15_000;

let coming: Promise<unknown> | null = null;

/** @throws ProblemError where the script cannot be put into the page */
export async function untilLaterParts(): Promise<LaterParts> {
  if (ownParts.peek() === null) {
    coming ??= Promise.race([injected(), inTime()]).finally(() => {
      coming = null;
    });
    await coming;
  }
  const parts = ownParts.peek();
  if (parts === null) throw new ProblemError('panel-part-missing');
  return parts;
}

async function injected(): Promise<void> {
  try {
    await sendCommand('panel.prepare', null);
  } catch (error) {
    // Any other reason comes to the same: the script is not there.
    if (problemOf(error).code === 'extension-updated') throw error;
  }
}

function inTime(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, COMING_MS));
}

/** For what is to be shown. Says what goes wrong until what it returns is called. */
export function showFromLaterParts(): () => void {
  let isShown = true;
  untilLaterParts().catch((error) => {
    if (isShown) ownProblem.value = problemOf(error);
  });
  return () => {
    isShown = false;
  };
}

export function forgetLaterProblem(): void {
  ownProblem.value = null;
}

/** How long the view may take to be read anew. */
const VIEW_MS = 5_000;

const waiting = signal(false);
/** A press waits for the script. */
export const isPressWaiting: ReadonlySignal<boolean> = waiting;

/**
 * Parts for a press. Rejects if another app, page, list or result is shown once they have loaded.
 * @throws ProblemError as above, and `press-outdated`
 */
export async function laterPartsForThisPage(): Promise<LaterParts> {
  if (ownParts.peek() !== null) return untilLaterParts();
  const pressed = shownNow();
  waiting.value = true;
  try {
    const parts = await untilLaterParts();
    // Procore writes a query or a fragment into the address of its own accord, and the view is then read anew.
    const isRead = () => view.peek().kind !== 'nothing' || shownNow().path !== pressed.path;
    await until(isRead, { signal: new AbortController().signal, timeoutMs: VIEW_MS });
    if (!isEqual(shownNow(), pressed)) throw new ProblemError('press-outdated');
    return parts;
  } finally {
    waiting.value = false;
  }
}

/** What a press is for. */
function shownNow() {
  const [path = ''] = address.peek().split(/[?#]/);
  return { path, app: appShown.peek(), list: list.peek(), validation: finishedValidation.peek() };
}
