import { beforeEach, expect, test, vi } from 'vitest';
import { integration } from '../../support/integration.ts';
import { browser, renewWorld } from './fake-world.ts';

const { commandHandlers } = await import('../../../src/background/commands.ts');
const { carryOutUnanswered } = await import('../../../src/background/unanswered.ts');

const extensionPage = { kind: 'extension-page' as const };
const { companyId } = integration;
const ofIntegration = { integrationId: integration.id };

const view = () => commandHandlers['company.read']({ companyId }, extensionPage);
const draft = async () => (await commandHandlers['draft.read']({ companyId }, extensionPage)).draft;

/** As a popup leaves it that closed before it was answered. */
const leave = (key: string, inputs: unknown, at: unknown = Date.now()) =>
  browser.storage.session.set({ [key]: { inputs, at } });

beforeEach(async () => {
  renewWorld();
  vi.useFakeTimers({ toFake: ['Date'] });
  await commandHandlers['company.refresh']({ companyId }, extensionPage);
  return () => vi.useRealTimers();
});

test('what was entered is there, in its order, and lies nowhere else any more', async () => {
  await commandHandlers['edit.open'](ofIntegration, extensionPage);
  await leave('entered-draft@1', [
    { name: 'Ac', companyId },
    { name: 'Acme', companyId },
  ]);
  await leave('entered-edit@1', [{ ...ofIntegration, change: { isCustom: true, clientKey: 'a-key' } }]);
  await carryOutUnanswered();
  expect(await view()).toMatchObject({ isDraftOpen: true });
  expect(await draft()).toMatchObject({ name: 'Acme' });
  expect((await view()).integrations?.[0]?.edit).toMatchObject({ isCustom: true, clientKey: 'a-key' });
  expect([...browser.areas.session.keys()].filter((key) => key.startsWith('entered'))).toEqual([]);
});

test('what is not right is let go of, and the rest carried out', async () => {
  await leave('entered-edit@1', [{ integrationId: 'gone', change: { isCustom: true } }]);
  await leave('entered-draft@1', [{ name: 5 }, null, { name: 'Acme' }]);
  await carryOutUnanswered();
  expect(await draft()).toMatchObject({ name: 'Acme' });
  for (const [inputs, at] of [[null], ['a'], [[{ name: 'Other' }], 'today'], [undefined, undefined]]) {
    await leave('entered-draft@1', inputs, at);
    await carryOutUnanswered();
  }
  expect(await draft()).toMatchObject({ name: 'Acme' });
});

test('what woke the worker may be the alarm that forgets it; after four minutes it is forgotten', async () => {
  await leave('entered-draft@1', [{ name: 'Acme' }]);
  vi.setSystemTime(Date.now() + 121_000);
  await carryOutUnanswered();
  expect(await draft()).toMatchObject({ name: 'Acme' });
  await commandHandlers['draft.discard']({}, extensionPage);
  await leave('entered-draft@1', [{ name: 'Acme' }]);
  vi.setSystemTime(Date.now() + 241_000);
  await carryOutUnanswered();
  expect(await draft()).toBeNull();
  expect(browser.areas.session.has('entered-draft@1')).toBe(false);
});
