/** What the components are shown with. */
import type { Integration } from '../../src/domain/integration.ts';
import type { ProblemCode } from '../../src/domain/problem.ts';
import type { Project, Reason, ValidatedProject } from '../../src/domain/project.ts';
import { REASONS } from '../../src/domain/project.ts';
import type { Findings, RunView } from '../../src/domain/run-view.ts';
import type { EditView, IntegrationView } from '../../src/platform/protocol.ts';
import type { RunCommands } from '../../src/ui/run-status.tsx';
import { integration as anIntegration } from '../support/integration.ts';
import { runView } from '../support/run-view.ts';
import { passedValidation, validation } from '../support/validation.ts';

const NAMES = [
  'Harborview Airport Concourse B – North Wing, Phase 2, with a name that does not end where one would like it to',
  'Tower',
  'Café “Zürich”',
  'Riverside Elementary School – Façade Repair',
  'St. Mary’s Hospital, Parking Structure',
  '北京办公楼',
  'מרכז העיר',
  'Copper Mill Veterans Clinic – Site Work',
  'Lone Star Fire Station No. 4',
];

export const connected: readonly Project[] = NAMES.map((name, index) => ({
  id: String(562_949_953_400_000 + index),
  name,
  number: index === 2 ? null : `24-${100 + index}`,
}));

export const thousands: readonly Project[] = Array.from({ length: 3000 }, (_, index) => ({
  id: String(index),
  name: `Cobblestone Airport Concourse ${index}`,
  number: `24-${index}`,
}));

export function found(access: ValidatedProject['access'], reason: Reason | null, count = 3): ValidatedProject[] {
  return connected.slice(0, count).map((project) => ({ ...project, access, reason }));
}

export const ofEachReason: readonly ValidatedProject[] = REASONS.flatMap((reason, index) =>
  found('missing', reason, 1 + (index % 2)).map((project) => ({ ...project, id: `${project.id}${index}` })),
);

export const integration: Integration = { ...anIntegration, id: 'acme-file-sync' };

/** What each run has found, by the name that its summary gives it. */
export const findings = new Map<string, Findings>();

export function run(change: Partial<RunView> = {}): RunView {
  const made = runView({ attention: found('missing', 'not-permitted', 9), canStopSync: true, ...change });
  const { attention, table, found: counts } = made;
  if (attention === null || counts === null) return made;
  const id = String(findings.size);
  findings.set(id, { attention, table });
  return { ...made, found: { ...counts, id } };
}

const running = (progress: { done: number; total: number | null; waitingUntil: string | null }) =>
  validation({ state: 'running', verdict: null, counts: null, finishedAt: null, progress });
const counts = { connected: 120, permitted: 0, missing: 0, unknown: 120 };
const passed = { attention: [], canSave: true, validation: passedValidation() };
const custom = { kind: 'custom-dmsa', clientKey: 'f00dfeedf00dfeedf00dfeed' } as const;

const stopped = (code: ProblemCode) =>
  run({
    phase: 'active',
    attention: null,
    validation: running({ done: 12, total: 37, waitingUntil: null }),
    problem: { code },
  });

/** A run in each of its states. */
export const runs: Readonly<Record<string, RunView>> = {
  starting: run({ phase: 'starting', validation: null, attention: null }),
  'under way': run({
    phase: 'active',
    attention: null,
    validation: running({ done: 12, total: 37, waitingUntil: null }),
  }),
  'waiting for Procore': run({
    phase: 'active',
    attention: null,
    validation: running({ done: 30, total: 37, waitingUntil: '2026-01-05T10:20:00.000Z' }),
  }),
  'missing projects': run(),
  passed: run(passed),
  'passed, Ok pressed': run({ ...passed, acknowledged: true }),
  'passed, too old': run({ ...passed, canSave: false }),
  'passed, age unknown': run({ ...passed, canSave: false, isAgeKnown: false }),
  'passed by the page, to be confirmed': run({
    ...passed,
    acknowledged: true,
    attention: found('permitted', 'by-page'),
    validation: passedValidation({ byPage: 3 }),
  }),
  'to be saved elsewhere': run({ ...passed, acknowledged: true, savesElsewhere: true }),
  'contested by Procore’s page': run({
    ...passed,
    canSave: false,
    isContested: true,
    table: {
      isComplete: true,
      seenAt: '2026-01-05T10:00:00.000Z',
      agreed: 117,
      onlyInVerdict: found('permitted', null),
      onlyInTable: [],
      notShown: [],
      undecided: 0,
    },
  }),
  saved: run({ ...passed, canSave: false, validation: passedValidation({ purpose: 'save', outcome: 'saved' }) }),
  'not saved': run({
    purpose: 'save',
    attention: [],
    validation: validation({ purpose: 'save', outcome: 'rejected' }),
  }),
  'own key refused': run({
    attention: [],
    validation: validation({ verdict: 'credentials-rejected', counts, credential: custom }),
  }),
  'vendor’s key refused': run({ attention: [], validation: validation({ verdict: 'credentials-rejected', counts }) }),
  'app not installed': run({ attention: [], validation: validation({ verdict: 'app-not-installed', counts }) }),
  'nothing to check': run({
    attention: [],
    validation: validation({ verdict: 'nothing-to-check', counts: { ...counts, connected: 0, unknown: 0 } }),
  }),
  inconclusive: run({
    attention: found('unknown', 'rate-limited'),
    validation: validation({ verdict: 'inconclusive', counts: { ...counts, permitted: 117, unknown: 3 } }),
  }),
  'can never be permitted': run({ attention: [...found('missing', 'not-found', 2)] }),
  cancelled: run({ attention: [], validation: validation({ state: 'cancelled', verdict: null, counts: null }) }),
  'stopped by a problem': stopped('backend-unreachable'),
  'stopped: new token needed': stopped('token-refused'),
  'stopped: changed meanwhile': stopped('changed-meanwhile'),
};

const nothing = () => {};

export const commands: RunCommands = {
  repeat: nothing,
  resume: nothing,
  cancel: nothing,
  acknowledge: nothing,
  confirmByPage: nothing,
  save: nothing,
  takeBackSaved: nothing,
  openSettings: nothing,
  stopSync: nothing,
  resumeSync: nothing,
  copy: nothing,
  recordSaved: nothing,
};

export function view(change: Partial<IntegrationView> = {}): IntegrationView {
  return { integration, run: null, permissionsUrl: null, isDecidedByPage: false, edit: null, ...change };
}

export function edit(change: Partial<EditView> = {}): EditView {
  return {
    step: 1,
    isCustom: false,
    clientKey: '',
    secretUntil: null,
    order: 1,
    keyOrigins: null,
    run: null,
    ...change,
  };
}

export const customIntegration: Integration = {
  ...integration,
  credential: { ...custom, savedAt: '2026-01-04T09:00:00.000Z' },
  app: { name: 'Acme’s own app', kind: 'custom' },
};
