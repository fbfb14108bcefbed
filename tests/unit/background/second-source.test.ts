import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ProblemError } from '../../../src/domain/problem.ts';
import { eventually } from '../../support/eventually.ts';
import { integration } from '../../support/integration.ts';
import { passedValidation, validation } from '../../support/validation.ts';
import { permitted, tower } from './fake-backend.ts';
import { backend, browser, renewWorld } from './fake-world.ts';
import { procorePage } from './procore-page.ts';

const { commandHandlers } = await import('../../../src/background/commands.ts');
const { refreshCompany } = await import('../../../src/background/backend/companies.ts');
const { forgetFindings, keepTable, readFindings } = await import('../../../src/background/runs/findings.ts');
const { driveRun } = await import('../../../src/background/runs/drive-run.ts');
const { changeRun, forgetRunsOf, readRun } = await import('../../../src/background/runs/journal.ts');
const { repeatValidation } = await import('../../../src/background/runs/repeat.ts');
const { acknowledgeRun, confirmByPage, saveCredential, startValidation } = await import(
  '../../../src/background/runs/runs.ts'
);
const { compareTable } = await import('../../../src/background/runs/second-source.ts');
const { readStopped, resumeSync, stopSync } = await import('../../../src/background/runs/stop-sync.ts');

let validations = 0;

beforeEach(async () => {
  renewWorld();
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] }).setTimerTickMode('nextTimerAsync');
  await refreshCompany(integration.companyId);
  return () => vi.useRealTimers();
});

async function settled() {
  return eventually(async () => {
    const run = await readRun(integration.id);
    if (run === null || (run.found === null && run.problem === null)) throw new Error('the run is still going on');
    return run;
  });
}

async function found() {
  const run = await readRun(integration.id);
  return run && readFindings(run);
}

async function validated(passes: boolean) {
  validations += 1;
  const id = `second-source-${validations}`;
  const finishedAt = new Date().toISOString();
  backend.startValidation.mockResolvedValue(
    passes ? passedValidation({ id, finishedAt }) : validation({ id, finishedAt }),
  );
  if (passes) backend.validatedProjects.mockResolvedValue(permitted(120));
  await startValidation(integration, { kind: 'marketplace-dmsa' });
  return settled();
}

const table = (labels: string[], isComplete = true) => ({ labels, isComplete, seenAt: new Date().toISOString() });
const seenOn = (page: ReturnType<typeof table>) => ({ ...page, companyId: '4278454', appName: integration.app.name });
const allLabels = permitted(120).map(({ name }) => name);
const nothing = { onlyInVerdict: [], onlyInTable: [], notShown: [] };
const popup = { kind: 'extension-page' } as const;
const closed = { problem: { code: 'save-gate-closed' } };

describe('a passed validation', () => {
  test('that Procore’s table agrees with can be saved', async () => {
    await validated(true);
    await compareTable(integration, table(allLabels));
    await acknowledgeRun(integration);
    await saveCredential(integration);
    await eventually(() => expect(backend.saveCredential).toHaveBeenCalledTimes(1));
  });

  test('cannot be saved where the table lacks a project, not even when it lists it later', async () => {
    await validated(true);
    await acknowledgeRun(integration);
    await compareTable(integration, table(allLabels.slice(1)));
    expect((await found())?.table?.onlyInVerdict.map(({ name }) => name)).toEqual(['Project 1']);
    await expect(saveCredential(integration)).rejects.toMatchObject(closed);
    await compareTable(integration, table(allLabels));
    await expect(saveCredential(integration)).rejects.toMatchObject(closed);
    expect(backend.saveCredential).not.toHaveBeenCalled();
  });

  test.each([
    ['the storage is full', (_writes: number, key: string) => key.startsWith('findings:')],
    ['the worker ends after its first write', (writes: number) => writes > 1],
  ])('that the table contests cannot be saved, even where %s', async (_what, fails) => {
    await validated(true);
    await acknowledgeRun(integration);
    const { set } = browser.storage.session;
    let writes = 0;
    const failing = vi.spyOn(browser.storage.session, 'set').mockImplementation(async (change) => {
      writes += 1;
      if (Object.keys(change).some((key) => fails(writes, key))) throw new Error('not written');
      return set(change);
    });
    await expect(compareTable(integration, table(allLabels.slice(1)))).rejects.toThrow('not written');
    failing.mockRestore();
    await expect(saveCredential(integration)).rejects.toMatchObject(closed);
  });

  test('that one of two tables seen at once contests stays contested, and counts what it tells', async () => {
    await validated(true);
    const seen = [table(allLabels.slice(1)), table(allLabels), table(allLabels.slice(2))];
    await Promise.all(seen.map((one) => compareTable(integration, one)));
    expect(await readRun(integration.id)).toMatchObject({ isContested: true, found: { missing: 2 } });
    expect((await found())?.table?.onlyInVerdict).toHaveLength(2);
    await Promise.all(seen.slice(0, 2).map((one) => compareTable(integration, one)));
    expect(await readRun(integration.id)).toMatchObject({ isContested: true, found: { missing: 0 } });
  });

  test('is not contested by a part of the table', async () => {
    await validated(true);
    await compareTable(integration, table(allLabels.slice(60), false));
    expect((await readRun(integration.id))?.isContested).toBe(false);
    expect(await found()).toMatchObject({ table: { agreed: 60, undecided: 60 } });
  });

  test('is released by a fresh one that the table agrees with', async () => {
    await validated(true);
    await compareTable(integration, table(allLabels.slice(1)));
    await validated(true);
    await compareTable(integration, table(allLabels));
    expect((await readRun(integration.id))?.isContested).toBe(false);
  });
});

test('a missing project that the table lists stays missing', async () => {
  await validated(false);
  await compareTable(integration, table([...allLabels.slice(0, 119), '22-107 - Tower']));
  const findings = await found();
  expect(findings?.table?.onlyInTable).toEqual([tower]);
  expect(findings?.attention).toEqual([tower]);
});

test('a run that is going on is not compared', async () => {
  backend.validation.mockReset().mockImplementation(() => new Promise(() => {}));
  await startValidation(integration, { kind: 'marketplace-dmsa' });
  await compareTable(integration, table(allLabels));
  expect(await readRun(integration.id)).toMatchObject({ found: null, isContested: false });
});

test('what the table said of an earlier run is no word on the one that has ended meanwhile', async () => {
  const first = await validated(false);
  await validated(true);
  await keepTable(first, { isComplete: true, seenAt: '', agreed: 120, ...nothing, undecided: 0 });
  expect(await found()).toMatchObject({ attention: [], table: null });
});

test('what was found and is no longer kept is no verdict of its own: it has to be validated again', async () => {
  const run = await validated(false);
  const ask = () =>
    commandHandlers['findings.read']({ integrationId: integration.id, foundId: run.found?.id ?? '' }, popup);
  await forgetFindings([integration.id]);
  await compareTable(integration, table(allLabels));
  expect((await readRun(integration.id))?.found).toEqual(run.found);
  await expect(ask()).rejects.toMatchObject({ problem: { code: 'findings-gone' } });
});

test('the panel offers nothing for saving of which it is not known what was found', async () => {
  await validated(true);
  const shown = { titles: [integration.app.name], isSure: false };
  const look = async () => {
    await commandHandlers['page.confirm-app']({ ...shown, integrationId: integration.id }, procorePage());
    const view = await commandHandlers['page.read'](shown, procorePage());
    return 'run' in view ? view.run : null;
  };
  expect(await look()).toMatchObject({ attention: [], canSave: true });
  await forgetFindings([integration.id]);
  expect(await look()).toMatchObject({ attention: null, canSave: false });
});

test('what was found of a run that was forgotten meanwhile is not kept', async () => {
  let answer = () => {};
  backend.validatedProjects.mockImplementationOnce(
    () => new Promise((resolve) => (answer = () => resolve(permitted(120)))),
  );
  backend.startValidation.mockResolvedValue(
    passedValidation({ id: 'forgotten', finishedAt: new Date().toISOString() }),
  );
  await startValidation(integration, { kind: 'marketplace-dmsa' });
  await eventually(() => expect(backend.validatedProjects).toHaveBeenCalled());
  await forgetRunsOf(integration.id);
  answer();
  await driveRun(integration.id);
  const kept = [...browser.areas.session].filter(([key]) => key.startsWith('findings:'));
  expect(kept.map(([, value]) => value)).toEqual([null]);
});

test('what was found is told by its name alone: not once something else is', async () => {
  const run = await validated(true);
  const foundId = run.found?.id ?? '';
  const ask = () => commandHandlers['findings.read']({ integrationId: integration.id, foundId }, popup);
  expect(await ask()).toMatchObject({ attention: [], table: null });
  await compareTable(integration, table(allLabels));
  expect(await ask()).toBeNull();
});

describe('a passed validation with projects by Procore’s page alone', () => {
  async function validatedByPage(told: number | null = 2) {
    const projects = permitted(120).map((project, index) =>
      index < 2 ? { ...project, reason: 'by-page' as const } : project,
    );
    backend.validatedProjects.mockResolvedValue(projects);
    const finishedAt = new Date().toISOString();
    validations += 1;
    const passed = passedValidation({ id: `by-page-${validations}`, finishedAt, byPage: told });
    backend.startValidation.mockResolvedValue(passed);
    await startValidation(integration, { kind: 'marketplace-dmsa' });
    return settled();
  }

  test('is not saved before they are confirmed, all of them', async () => {
    await validatedByPage();
    await acknowledgeRun(integration);
    const needed = { problem: { code: 'confirmation-needed' } };
    await expect(saveCredential(integration)).rejects.toMatchObject(needed);
    await expect(confirmByPage(integration, 1)).rejects.toMatchObject(needed);
    expect(backend.saveCredential).not.toHaveBeenCalled();

    await confirmByPage(integration, 2);
    await saveCredential(integration);
    await eventually(() => expect(backend.saveCredential).toHaveBeenCalledTimes(1));
    expect(backend.saveCredential.mock.calls[0]?.[1]).toMatchObject({ byPageConfirmed: 2 });
  });

  test('is believed only if verdict and list tell of the same number', async () => {
    expect((await validatedByPage(null)).problem?.code).toBe('answer-not-understood');
  });
});

describe('the table as evidence', () => {
  test('goes with the validation that is asked for beside it, and is the same when that is asked for again', async () => {
    await validated(false);
    const seen = seenOn(table(allLabels));
    backend.startValidation.mockImplementationOnce(() => new Promise(() => {}));
    const offered = [{ label: 'Project 1', ids: {} }];
    await repeatValidation(integration, { ...seen, offered });
    await eventually(() => expect(backend.startValidation).toHaveBeenCalledTimes(2));
    expect(backend.startValidation.mock.calls[1]?.[1].permittedTable).toEqual(seen);
  });

  test('stays here where the backend does not take it', async () => {
    backend.account.mockResolvedValue({ label: 'x', contractVersion: '1.0', capabilities: [], scopes: ['validate'] });
    await refreshCompany(integration.companyId);
    await validated(false);
    await repeatValidation(integration, seenOn(table(allLabels)));
    await eventually(() => expect(backend.startValidation).toHaveBeenCalledTimes(2));
    expect(backend.startValidation.mock.calls[1]?.[1]).toEqual({ credential: { kind: 'marketplace-dmsa' } });
  });
});

describe('a project that can never be permitted', () => {
  const gone = { ...tower, reason: 'not-found' as const };

  test('is taken out of the sync, and taken up again', async () => {
    backend.validatedProjects.mockResolvedValue([...permitted(119), gone]);
    await validated(false);
    await stopSync(integration, ['7']);
    expect(backend.changeProject).toHaveBeenLastCalledWith('i1', '7', { synced: false, version: '"1"' });
    expect((await readStopped('i1')).map(({ name }) => name)).toEqual(['Tower']);
    await resumeSync(integration);
    expect(backend.changeProject).toHaveBeenLastCalledWith('i1', '7', { synced: true, version: '"1"' });
    expect(await readStopped('i1')).toEqual([]);
  });

  test.each([
    ['backend-unreachable', ['Tower']],
    ['changed-meanwhile', []],
  ] as const)('can be taken up again where its stop came to no answer (%s)', async (code, names) => {
    backend.validatedProjects.mockResolvedValue([...permitted(119), gone]);
    await validated(false);
    const stoppedNames = async () => (await readStopped('i1')).map(({ name }) => name);
    backend.changeProject.mockImplementationOnce(async () => {
      // As a worker that ends here leaves it.
      expect(await stoppedNames()).toEqual(['Tower']);
      throw new ProblemError(code);
    });
    await expect(stopSync(integration, ['7'])).rejects.toMatchObject({ problem: { code } });
    expect(await stoppedNames()).toEqual(names);
  });

  test('is the only kind of project that is', async () => {
    await validated(false);
    const refused = { problem: { code: 'stop-sync-refused' } };
    await expect(stopSync(integration, ['7'])).rejects.toMatchObject(refused);
    await expect(stopSync(integration, ['unheard-of'])).rejects.toMatchObject(refused);
    expect(backend.changeProject).not.toHaveBeenCalled();
  });
});

test('changes to the run after a comparison keep it', async () => {
  const run = await validated(true);
  await compareTable(integration, table(allLabels));
  await changeRun(run, { acknowledged: true });
  expect((await found())?.table?.agreed).toBe(120);
});
