import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ProblemError } from '../../../src/domain/problem.ts';
import { eventually } from '../../support/eventually.ts';
import { integration } from '../../support/integration.ts';
import { passedValidation, validation } from '../../support/validation.ts';
import { permitted } from './fake-backend.ts';
import { backend, browser, renewBrowser, renewWorker, renewWorld } from './fake-world.ts';

const { driveUnsettledRuns } = await import('../../../src/background/runs/drive-run.ts');
const { readFindings } = await import('../../../src/background/runs/findings.ts');
const { changeRun, readRun } = await import('../../../src/background/runs/journal.ts');
const { changeEdit, closeEdit, openEdit } = await import('../../../src/background/runs/edits.ts');
const { repeatValidation } = await import('../../../src/background/runs/repeat.ts');
const { acknowledgeRun, cancelRun, renewCompany, saveCredential, startValidation } = await import(
  '../../../src/background/runs/runs.ts'
);

beforeEach(() => {
  renewWorld();
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] }).setTimerTickMode('nextTimerAsync');
  return () => vi.useRealTimers();
});

const custom = { kind: 'custom-dmsa' as const, clientKey: 'new-key', clientSecret: 'new-secret' };

function settled() {
  return eventually(async () => {
    const run = await readRun(integration.id);
    if (run === null || (run.found === null && run.problem === null)) throw new Error('the run is still going on');
    return run;
  });
}

describe('a validation', () => {
  test('goes from the click to the projects that are missing', async () => {
    await startValidation(integration, { kind: 'marketplace-dmsa' });
    const run = await settled();
    expect(run.validation?.verdict).toBe('missing-projects');
    expect((await readFindings(run))?.attention.map(({ name }) => name)).toEqual(['Tower']);
    expect(backend.startValidation).toHaveBeenCalledTimes(1);
    expect(browser.alarms.clear).toHaveBeenCalled();
  });

  test('that was cut off before the backend’s answer was written down is asked for with the same key', async () => {
    backend.startValidation.mockImplementationOnce(() => new Promise(() => {}));
    await startValidation(integration, { kind: 'marketplace-dmsa' });
    await eventually(() => expect(backend.startValidation).toHaveBeenCalledTimes(1));
    renewWorker();
    await driveUnsettledRuns();
    const [first, second] = backend.startValidation.mock.calls.map(([, , key]) => key);
    expect(second).toBe(first);
    expect((await settled()).validation?.verdict).toBe('missing-projects');
  });

  test('keeps the client secret out of the journal', async () => {
    await startValidation(integration, custom);
    await settled();
    const journal = [...browser.areas.session].filter(([key]) => key.startsWith('runs'));
    expect(JSON.stringify(journal)).toContain('new-key');
    expect(JSON.stringify(journal)).not.toContain('new-secret');
    expect(JSON.stringify([...browser.areas.local])).not.toContain('new-secret');
  });

  /** Under *Edit*, as whoever goes to Procore meanwhile leaves it. */
  async function validatedUnderEdit(of = integration) {
    await openEdit(of, true);
    await changeEdit(of, { clientKey: custom.clientKey });
    await startValidation(of, custom);
    return settled();
  }

  const tried = () => backend.startValidation.mock.calls.map(([, { credential }]) => credential);

  test('is repeated with the same credential, secret and all, while that is being edited', async () => {
    await validatedUnderEdit();
    await repeatValidation(integration);
    await eventually(() => expect(backend.startValidation).toHaveBeenCalledTimes(2));
    expect(backend.startValidation.mock.calls[1]?.[1]).toEqual({ credential: custom });
  });

  test.each([
    ['whose edit is closed', (of: typeof integration) => closeEdit(of)],
    ['that is not wanted any more', (of: typeof integration) => changeEdit(of, { isCustom: false })],
  ])('of a key %s is not repeated, but the saved one validated', async (_how, giveUp) => {
    const credential = { kind: 'marketplace-dmsa', clientKey: null, savedAt: integration.credential.savedAt } as const;
    const ofMarketplace = { ...integration, credential };
    await validatedUnderEdit(ofMarketplace);
    await giveUp(ofMarketplace);
    await repeatValidation(ofMarketplace);
    await eventually(() => expect(tried()).toEqual([custom, { kind: 'saved' }]));
  });

  test('of a key that is given up leaves a choice where the saved one is traditional', async () => {
    await validatedUnderEdit();
    await closeEdit(integration);
    await expect(repeatValidation(integration)).rejects.toMatchObject({ problem: { code: 'choose-credential' } });
  });

  test('cannot be repeated once the secret is forgotten, and says so', async () => {
    await validatedUnderEdit();
    vi.setSystemTime(Date.now() + 30 * 60_000);
    await repeatValidation(integration);
    expect((await settled()).problem?.code).toBe('secret-forgotten');
  });

  test('of a traditional service account is not tried', async () => {
    await expect(repeatValidation(integration)).rejects.toMatchObject({ problem: { code: 'choose-credential' } });
  });

  test('outlives a backend that fails for a moment', async () => {
    backend.startValidation.mockRejectedValueOnce(new ProblemError('backend-unreachable'));
    await startValidation(integration, { kind: 'marketplace-dmsa' });
    expect((await settled()).validation?.verdict).toBe('missing-projects');
  });

  test('waits as long as a backend asks that was asked too often, if that is not long', async () => {
    const asked = new Date(Date.now() + 6_000);
    backend.startValidation.mockRejectedValueOnce(
      new ProblemError('too-many-requests', undefined, asked.toISOString()),
    );
    await startValidation(integration, { kind: 'marketplace-dmsa' });
    expect((await settled()).problem).toBeNull();
    expect(Date.now()).toBeGreaterThanOrEqual(asked.getTime());
  });

  test('tells at once from when to try again where that is long', async () => {
    const retryAt = new Date(Date.now() + 600_000).toISOString();
    backend.startValidation.mockRejectedValue(new ProblemError('too-many-requests', undefined, retryAt));
    await startValidation(integration, { kind: 'marketplace-dmsa' });
    expect((await settled()).problem).toEqual({ code: 'too-many-requests', retryAt });
    expect(backend.startValidation).toHaveBeenCalledTimes(1);
  });

  test('stops with the reason when the backend stays away', async () => {
    backend.startValidation.mockRejectedValue(new ProblemError('backend-unreachable'));
    await startValidation(integration, { kind: 'marketplace-dmsa' });
    expect((await settled()).problem).toEqual({ code: 'backend-unreachable' });
  });

  test('can be cancelled', async () => {
    backend.validation.mockReset().mockImplementation(() => new Promise(() => {}));
    await startValidation(integration, { kind: 'marketplace-dmsa' });
    await eventually(async () => expect((await readRun(integration.id))?.validation).not.toBeNull());
    await cancelRun(integration);
    expect((await readRun(integration.id))?.validation?.state).toBe('cancelled');
  });

  test('that the backend remembers is taken over after a restart of the browser', async () => {
    const lastValidation = validation();
    backend.integrations.mockResolvedValue([{ ...integration, lastValidation }]);
    await renewCompany(integration.companyId);
    const run = await settled();
    expect(run.validation?.id).toBe(lastValidation.id);
    expect(run.credential).toEqual({ kind: 'marketplace-dmsa' });
    expect((await readFindings(run))?.attention).toHaveLength(1);
  });
});

describe('saving', () => {
  const credential = { kind: custom.kind, clientKey: custom.clientKey };
  const passed = () => passedValidation({ credential, finishedAt: new Date().toISOString() });
  const saved = () => passedValidation({ id: 's1', credential, purpose: 'save', outcome: 'saved' });

  async function validated() {
    backend.validation.mockReset().mockImplementation(async () => passed());
    backend.validatedProjects.mockResolvedValue(permitted(120));
    await startValidation(integration, custom);
    await settled();
    await acknowledgeRun(integration);
  }

  test('names the passed validation and the version that was seen, and forgets the secret', async () => {
    await validated();
    backend.validation.mockResolvedValue(saved());
    await saveCredential(integration);
    const run = await settled();
    expect(backend.saveCredential.mock.calls[0]?.slice(0, 2)).toEqual(['i1', { validationId: 'v1', version: '"1"' }]);
    expect(run.validation?.outcome).toBe('saved');
    expect(JSON.stringify([...browser.areas.session])).not.toContain('new-secret');
  });

  test('of a Marketplace app is known by its kind: the key is its vendor’s', async () => {
    const finishedAt = new Date().toISOString();
    backend.validation.mockReset().mockImplementation(async () => passedValidation({ finishedAt }));
    backend.validatedProjects.mockResolvedValue(permitted(120));
    await startValidation(integration, { kind: 'marketplace-dmsa' });
    await settled();
    await acknowledgeRun(integration);
    const shown = { kind: 'marketplace-dmsa', clientKey: 'the-vendor’s', savedAt: finishedAt } as const;
    backend.integrations.mockResolvedValue([{ ...integration, credential: shown }]);
    backend.validation.mockResolvedValue(passedValidation({ id: 's1', purpose: 'save', outcome: 'saved', finishedAt }));
    await saveCredential(integration);
    expect(await settled()).toMatchObject({ problem: null, validation: { outcome: 'saved' } });
  });

  test('is refused after a validation that did not pass', async () => {
    await startValidation(integration, { kind: 'marketplace-dmsa' });
    await settled();
    await expect(saveCredential(integration)).rejects.toMatchObject({ problem: { code: 'save-gate-closed' } });
    expect(backend.saveCredential).not.toHaveBeenCalled();
  });

  /** Whether saving begins. It is then waited for: what goes on would go on in the next test. */
  const isSaving = async () => {
    const isBegun = await saveCredential(integration).then(
      () => true,
      () => false,
    );
    if (isBegun) await settled();
    return isBegun;
  };

  const isSavedAt = async (change: number, finishedAt: string) => {
    vi.setSystemTime(Date.now() + change);
    backend.validation.mockReset().mockImplementation(async () => passedValidation({ credential, finishedAt }));
    backend.validatedProjects.mockResolvedValue(permitted(120));
    await startValidation(integration, custom);
    await settled();
    await acknowledgeRun(integration);
    return isSaving();
  };

  test.each([31, -31])('works with this computer’s clock %i minutes off', async (minutes) => {
    expect(await isSavedAt(minutes * 60_000, new Date().toISOString())).toBe(true);
  });

  test('of a validation that the backend remembers goes by the backend’s clock, and not without one', async () => {
    const there = Date.parse('2020-01-01T12:00:00.000Z');
    const isSavable = async (minutesAgo: number, time: number | null) => {
      renewBrowser();
      backend.time.mockReturnValue(time);
      const lastValidation = passedValidation({ finishedAt: new Date(there - minutesAgo * 60_000).toISOString() });
      backend.integrations.mockResolvedValue([{ ...integration, lastValidation }]);
      backend.validatedProjects.mockResolvedValue(permitted(120));
      await renewCompany(integration.companyId);
      await acknowledgeRun(integration);
      await settled();
      return isSaving();
    };
    expect(await isSavable(29, there)).toBe(true);
    expect(await isSavable(31, there)).toBe(false);
    expect(await isSavable(1, null)).toBe(false);
  });

  test('is done once, however often the worker dies in the middle', async () => {
    await validated();
    backend.saveCredential.mockImplementationOnce(() => new Promise(() => {}));
    backend.validation.mockResolvedValue(saved());
    await saveCredential(integration);
    await eventually(() => expect(backend.saveCredential).toHaveBeenCalledTimes(1));
    renewWorker();
    await driveUnsettledRuns();
    const keys = backend.saveCredential.mock.calls.map(([, , key]) => key);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect((await settled()).validation?.outcome).toBe('saved');
  });
});

test('a verdict and a list of projects that do not agree are not believed', async () => {
  backend.validatedProjects.mockResolvedValue(permitted(120));
  await startValidation(integration, { kind: 'marketplace-dmsa' });
  expect((await settled()).problem?.code).toBe('answer-not-understood');
});

test('a newer validation of somebody else takes the place of ours', async () => {
  await startValidation(integration, { kind: 'marketplace-dmsa' });
  await settled();
  const createdAt = new Date(Date.now() + 60_000).toISOString();
  backend.integrations.mockResolvedValue([{ ...integration, lastValidation: validation({ id: 'v9', createdAt }) }]);
  await renewCompany(integration.companyId);
  expect((await readRun(integration.id))?.validation?.id).toBe('v9');
});

test('a second start while a run is going on is refused and leaves it alone', async () => {
  backend.validation.mockReset().mockImplementation(() => new Promise(() => {}));
  await startValidation(integration, { kind: 'marketplace-dmsa' });
  const first = await readRun(integration.id);
  await expect(repeatValidation(integration)).rejects.toMatchObject({ problem: { code: 'already-running' } });
  expect((await readRun(integration.id))?.idempotencyKey).toBe(first?.idempotencyKey);
});

test('a change meant for a run does not touch the one that came after it', async () => {
  await startValidation(integration, { kind: 'marketplace-dmsa' });
  const first = await settled();
  await repeatValidation(integration);
  await changeRun(first, { acknowledged: true });
  expect((await readRun(integration.id))?.acknowledged).toBe(false);
});

test('a journal that was damaged or written by another version is read as empty', async () => {
  browser.areas.session.set('runs@7', { i1: { nonsense: true } });
  expect(await readRun('i1')).toBeNull();
});
