import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Integration } from '../../../src/domain/integration.ts';
import { eventually } from '../../support/eventually.ts';
import { integration } from '../../support/integration.ts';
import { passedValidation } from '../../support/validation.ts';
import { permitted } from './fake-backend.ts';
import { backend, browser, renewWorker, renewWorld } from './fake-world.ts';

const { commandHandlers } = await import('../../../src/background/commands.ts');

const extensionPage = { kind: 'extension-page' as const };
const input = { integrationId: integration.id };
const { companyId } = integration;

const open = () => commandHandlers['edit.open'](input, extensionPage);
const change = (change: Parameters<(typeof commandHandlers)['edit.change']>[0]['change']) =>
  commandHandlers['edit.change']({ ...input, change }, extensionPage);
const validate = () => commandHandlers['edit.validate'](input, extensionPage);
const view = async () => (await commandHandlers['company.read']({ companyId }, extensionPage)).integrations?.[0];
const edit = async () => (await view())?.edit ?? null;
const finished = () =>
  eventually(async () => {
    const run = (await view())?.run;
    if (run?.phase !== 'over') throw new Error('the run is still going on');
    return run;
  });

async function backendHas(credential: Partial<Integration['credential']>): Promise<void> {
  const saved = { ...integration.credential, ...credential };
  backend.integrations.mockResolvedValue([{ ...integration, credential: saved }]);
  await commandHandlers['company.refresh']({ companyId }, extensionPage);
}

const tried = () => backend.startValidation.mock.calls.map(([, { credential }]) => credential);

beforeEach(async () => {
  renewWorld();
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] }).setTimerTickMode('nextTimerAsync');
  await commandHandlers['company.refresh']({ companyId }, extensionPage);
  return () => vi.useRealTimers();
});

describe('which credential an edit tries', () => {
  const custom = { kind: 'custom-dmsa', clientKey: 'old-key' } as const;
  const marketplace = { kind: 'marketplace-dmsa', clientKey: null } as const;
  const typed = { isCustom: true, clientKey: 'new-key', clientSecret: 'new-secret' };
  const wanted = { kind: 'custom-dmsa', clientKey: 'new-key', clientSecret: 'new-secret' };

  test.each([
    ['traditional → marketplace', {}, { isCustom: false }, { kind: 'marketplace-dmsa' }],
    ['traditional → custom', {}, typed, wanted],
    ['custom → marketplace', custom, { isCustom: false }, { kind: 'marketplace-dmsa' }],
    ['marketplace → custom', marketplace, typed, wanted],
    ['custom → custom with new keys', custom, typed, wanted],
    ['custom as it is', custom, {}, { kind: 'saved' }],
    ['marketplace as it is', marketplace, {}, { kind: 'saved' }],
    ['custom with a new secret', custom, { clientSecret: 's' }, { ...custom, clientSecret: 's' }],
  ])('%s', async (_way, saved, changes, candidate) => {
    await backendHas(saved);
    await open();
    await change(changes);
    await validate();
    await finished();
    expect(tried()).toEqual([candidate]);
  });

  test.each([
    ['a changed key without a secret', { isCustom: true, clientKey: 'new-key' }],
    ['no key', { isCustom: true, clientKey: '', clientSecret: 'secret' }],
    ['a traditional key, which is no DMSA’s', { isCustom: true, clientKey: 'old-key' }],
    ['a key of two lines', { isCustom: true, clientKey: 'one\ntwo', clientSecret: 'secret' }],
  ])('%s is refused before anything is sent', async (_what, changes) => {
    await open();
    await change(changes);
    await expect(validate()).rejects.toMatchObject({ problem: { code: 'credential-incomplete' } });
    expect(tried()).toEqual([]);
  });
});

describe('an edit', () => {
  test('is where it was after the popup was closed and the worker died', async () => {
    await open();
    await change({ step: 2, isCustom: true, clientKey: 'new-key', clientSecret: 'new-secret' });
    renewWorker();
    const shown = await edit();
    expect(shown).toMatchObject({ step: 2, isCustom: true, clientKey: 'new-key', run: null });
    expect((shown?.secretUntil ?? 0) - Date.now()).toBeGreaterThan(29 * 60_000);
    expect(JSON.stringify(shown)).not.toContain('new-secret');
    expect(JSON.stringify([...browser.areas.local])).not.toContain('new-secret');
  });

  test('keeps the secret that was typed before the key', async () => {
    await open();
    await change({ isCustom: true, clientSecret: 'new-secret' });
    await change({ clientKey: 'new-key' });
    await validate();
    await finished();
    expect(tried()).toEqual([{ kind: 'custom-dmsa', clientKey: 'new-key', clientSecret: 'new-secret' }]);
  });

  test('shows the run of its own credential only', async () => {
    await open();
    await validate();
    await finished();
    expect((await edit())?.run?.validation?.verdict).toBe('missing-projects');
    await change({ isCustom: true, clientKey: 'new-key', clientSecret: 'new-secret' });
    expect((await edit())?.run).toBeNull();
    await change({ isCustom: false });
    expect((await edit())?.run).toBeNull();
  });

  test('does not take what was validated before Edit was pressed for its own', async () => {
    await backendHas({ kind: 'marketplace-dmsa', clientKey: null });
    await commandHandlers['validation.start']({ ...input, credential: { kind: 'saved' } }, extensionPage);
    await finished();
    await open();
    expect((await view())?.run).not.toBeNull();
    expect((await edit())?.run).toBeNull();
  });

  test('that is closed takes its secret with it and cancels its run', async () => {
    backend.validation.mockReset().mockImplementation(() => new Promise(() => {}));
    await open();
    await change({ isCustom: true, clientKey: 'new-key', clientSecret: 'new-secret' });
    await validate();
    await eventually(() => expect(backend.validation).toHaveBeenCalled());
    await commandHandlers['edit.close'](input, extensionPage);
    expect(backend.cancelValidation).toHaveBeenCalledTimes(1);
    expect(await edit()).toBeNull();
    expect(JSON.stringify([...browser.areas.session])).not.toContain('new-secret');
  });

  test('stays after Save, and shows the saved credential’s run', async () => {
    const saved = { kind: 'custom-dmsa', clientKey: 'new-key' } as const;
    const now = () => new Date().toISOString();
    backend.validation
      .mockReset()
      .mockImplementation(async () => passedValidation({ credential: saved, finishedAt: now() }));
    backend.validatedProjects.mockResolvedValue(permitted(120));
    await open();
    await change({ step: 2, isCustom: true, clientKey: 'new-key', clientSecret: 'new-secret' });
    await validate();
    const shown = { ...input, validationId: (await finished()).validation?.id ?? '' };
    await commandHandlers['validation.acknowledge'](shown, extensionPage);
    backend.validation.mockImplementation(async () =>
      passedValidation({ id: 's1', credential: saved, purpose: 'save', outcome: 'saved', finishedAt: now() }),
    );
    await commandHandlers['credential.save'](shown, extensionPage);
    await eventually(async () => expect((await edit())?.run?.validation?.outcome).toBe('saved'));
    await eventually(async () => expect((await edit())?.secretUntil).toBeNull());
    expect(await edit()).toMatchObject({ step: 2, isCustom: true, clientKey: 'new-key' });
  });
});
