import { beforeEach, describe, expect, test, vi } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { integration } from '../../support/integration.ts';
import { permitted } from './fake-backend.ts';
import { backend, renewBrowser, renewWorld } from './fake-world.ts';
import { procorePage } from './procore-page.ts';

const { commandHandlers } = await import('../../../src/background/commands.ts');
const { ProblemError } = await import('../../../src/domain/problem.ts');

const extensionPage = { kind: 'extension-page' as const };
const page = (companyId: string) => procorePage({ companyId, path: `/${companyId}/company/app_management/7` });
const shown = { titles: [integration.app.name], isSure: true };
const appNames = [integration.app.name];
const nothing = { kind: 'nothing', isUsed: false, list: null, isListPartial: false, taken: null };

beforeEach(async () => {
  renewWorld();
  await commandHandlers['company.refresh']({ companyId: integration.companyId }, extensionPage);
});

describe('a script on Procore’s page', () => {
  const refused = { problem: { code: 'request-refused' } };

  test('cannot give commands for an integration of another company', async () => {
    const command = () =>
      commandHandlers['credential.save']({ integrationId: integration.id, validationId: '1' }, page('1'));
    await expect(command()).rejects.toMatchObject(refused);
    expect(backend.saveCredential).not.toHaveBeenCalled();
  });

  test('cannot choose backend, company or credential', async () => {
    const connection = { address: 'https://evil.example.com', token: 'x', forgetOnClose: false };
    const credential = { kind: 'marketplace-dmsa' as const };
    const { companyId, id: integrationId } = integration;
    expect(() => commandHandlers['connection.save'](connection, page(companyId))).toThrow(ProblemError);
    expect(() => commandHandlers['company.read']({ companyId: '1' }, page(companyId))).toThrow(ProblemError);
    expect(() => commandHandlers['validation.start']({ integrationId, credential }, page(companyId))).toThrow(
      ProblemError,
    );
  });

  test('of another company sees nothing of this one', async () => {
    await commandHandlers['page.app-list-seen']({ appNames, isComplete: true }, page('1'));
    const view = await commandHandlers['page.read'](shown, page('1'));
    expect(view).toEqual(nothing);
  });

  test('sees the integration on the page of its app, without a secret', async () => {
    await commandHandlers['page.app-list-seen']({ appNames, isComplete: true }, page(integration.companyId));
    const view = await commandHandlers['page.read'](shown, page(integration.companyId));
    expect(view).toMatchObject({ kind: 'integration', integration: { id: integration.id } });
  });
});

test('a table that goes with a validation is of the company whose page it was; the popup has none', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] }).setTimerTickMode('nextTimerAsync');
  const { passedValidation } = await import('../../support/validation.ts');
  backend.startValidation.mockImplementation(async (_integrationId, _validation, key) =>
    passedValidation({ id: key, finishedAt: new Date().toISOString() }),
  );
  backend.validatedProjects.mockResolvedValue(permitted(120));
  const { id: integrationId, companyId } = integration;
  const settled = () =>
    eventually(async () => {
      const view = await commandHandlers['company.read']({ companyId }, extensionPage);
      expect(view.integrations?.[0]?.run?.phase).toBe('over');
    });
  const table = {
    appName: integration.app.name,
    labels: ['Tower'],
    isComplete: true,
    seenAt: new Date().toISOString(),
  };
  await commandHandlers['validation.start']({ integrationId, credential: { kind: 'marketplace-dmsa' } }, extensionPage);
  await settled();
  const asked = { integrationId, table: { ...table, renderedAt: 1 }, actedAt: 1, byItself: false };
  await commandHandlers['validation.repeat'](asked, page(companyId));
  await settled();
  await commandHandlers['validation.repeat'](asked, extensionPage);
  await settled();
  vi.useRealTimers();
  const evidence = backend.startValidation.mock.calls.map(([, { permittedTable }]) => permittedTable);
  expect(evidence).toEqual([undefined, { ...table, companyId }, undefined]);
});

test('a backend that cannot be asked is not asked again by every look at the page', async () => {
  renewBrowser();
  backend.companies.mockClear().mockRejectedValue(new ProblemError('token-refused'));
  const look = () => commandHandlers['page.read'](shown, page(integration.companyId));
  for (let times = 0; times < 5; times += 1) expect(await look()).toEqual(nothing);
  expect(backend.companies).toHaveBeenCalledTimes(1);
});

test('what a backend last said stays, with its time, while it cannot be asked', async () => {
  const { companyId } = integration;
  const read = () => commandHandlers['company.read']({ companyId }, extensionPage);
  const before = await read();
  expect(before.askedAt).toBeGreaterThan(0);
  backend.companies.mockRejectedValue(new ProblemError('backend-unreachable'));
  await commandHandlers['company.refresh']({ companyId }, extensionPage);
  expect(await read()).toEqual({ ...before, problem: { code: 'backend-unreachable' } });
});

test('Ok and Save are of the validation that was shown, and two presses of Save are one save', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] }).setTimerTickMode('nextTimerAsync');
  const { passedValidation } = await import('../../support/validation.ts');
  backend.validation
    .mockReset()
    .mockImplementation(async () => passedValidation({ finishedAt: new Date().toISOString() }));
  backend.validatedProjects.mockResolvedValue(permitted(120));
  backend.saveCredential.mockImplementation(() => new Promise(() => {}));
  const input = { integrationId: integration.id };
  await commandHandlers['validation.start']({ ...input, credential: { kind: 'marketplace-dmsa' } }, extensionPage);
  const validationId = await eventually(async () => {
    const view = await commandHandlers['company.read']({ companyId: integration.companyId }, extensionPage);
    expect(view.integrations?.[0]?.run?.canSave).toBe(true);
    return view.integrations?.[0]?.run?.validation?.id ?? '';
  });
  const outdated = expect.objectContaining({ problem: expect.objectContaining({ code: 'press-outdated' }) });
  const other = { ...input, validationId: 'of another window' };
  await expect(commandHandlers['validation.acknowledge'](other, extensionPage)).rejects.toEqual(outdated);
  const shown = { ...input, validationId };
  await commandHandlers['validation.acknowledge'](shown, extensionPage);
  const byPage = { ...other, projects: 0 };
  await expect(commandHandlers['validation.confirm-by-page'](byPage, extensionPage)).rejects.toEqual(outdated);
  await expect(commandHandlers['credential.save'](other, extensionPage)).rejects.toEqual(outdated);
  const presses = [1, 2].map(() => commandHandlers['credential.save'](shown, extensionPage));
  const outcomes = await Promise.allSettled(presses);
  vi.useRealTimers();
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  await eventually(() => expect(backend.saveCredential).toHaveBeenCalledTimes(1));
});
