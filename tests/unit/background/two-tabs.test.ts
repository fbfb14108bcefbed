/** Two tabs on the Permissions page of one app, of which only one has seen an Add. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { integration } from '../../support/integration.ts';
import { passedValidation } from '../../support/validation.ts';
import { permitted } from './fake-backend.ts';
import { backend, renewWorld } from './fake-world.ts';
import { procorePage } from './procore-page.ts';

const { commandHandlers } = await import('../../../src/background/commands.ts');
const { readFindings } = await import('../../../src/background/runs/findings.ts');
const { readRun } = await import('../../../src/background/runs/journal.ts');

const acting = procorePage({ tabId: 1 });
const idle = procorePage({ tabId: 2 });
const shown = { titles: [integration.app.name], isSure: true };
const allLabels = permitted(120).map(({ name }) => name);
const oldLabels = allLabels.slice(2);
let validations = 0;

beforeEach(async () => {
  renewWorld();
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] }).setTimerTickMode('nextTimerAsync');
  backend.validatedProjects.mockResolvedValue(permitted(120));
  backend.startValidation.mockImplementation(async () => {
    validations += 1;
    return passedValidation({ id: `two-tabs-${validations}`, finishedAt: new Date().toISOString() });
  });
  await commandHandlers['company.refresh']({ companyId: integration.companyId }, { kind: 'extension-page' });
  await commandHandlers['page.app-list-seen']({ appNames: [integration.app.name], isComplete: true }, acting);
  const start = { integrationId: integration.id, credential: { kind: 'marketplace-dmsa' as const } };
  await commandHandlers['validation.start'](start, { kind: 'extension-page' });
  await settled();
  return () => vi.useRealTimers();
});

const settled = () =>
  eventually(async () => {
    const run = await readRun(integration.id);
    if (run === null || run.found === null) throw new Error('the run is still going on');
    return run;
  });

const found = async () => {
  const run = await readRun(integration.id);
  return run && readFindings(run);
};

const seen = (labels: string[], renderedAt: number) => ({
  labels,
  isComplete: true,
  seenAt: new Date().toISOString(),
  renderedAt,
});

const see = (page: typeof acting, labels: string[], renderedAt: number) =>
  commandHandlers['page.table-seen']({ ...shown, table: seen(labels, renderedAt) }, page);

async function repeat(
  page: typeof acting,
  { byItself = true, actedAt, table = null }: { byItself?: boolean; actedAt: number; table?: object | null },
): Promise<void> {
  const input = { integrationId: integration.id, table: table as never, actedAt, byItself };
  await commandHandlers['validation.repeat'](input, page);
  await settled();
}

describe('a table that was rendered before the change', () => {
  test('is history: it contests nothing', async () => {
    expect(await see(idle, oldLabels, 100)).toBe(false);
    expect((await readRun(integration.id))?.isContested).toBe(true);

    await see(acting, allLabels, 200);
    await repeat(acting, { actedAt: 200, byItself: false });
    expect(await see(idle, oldLabels, 100)).toBe(true);
    expect((await readRun(integration.id))?.isContested).toBe(false);
    expect((await found())?.table).toBeNull();
    expect(await see(acting, allLabels, 200)).toBe(false);
    expect((await readRun(integration.id))?.isContested).toBe(false);
    expect((await found())?.table?.agreed).toBe(120);
  });

  test('goes with no validation as evidence, and tells of the change itself', async () => {
    const table = (labels: string[], renderedAt: number) => ({
      ...seen(labels, renderedAt),
      appName: integration.app.name,
    });
    await repeat(acting, { actedAt: 200, byItself: false, table: table(allLabels, 200) });
    await repeat(idle, { actedAt: 300, byItself: false, table: table(oldLabels, 100) });
    expect(backend.startValidation.mock.calls.map(([, { permittedTable }]) => permittedTable?.labels.length)).toEqual([
      undefined,
      120,
      undefined,
    ]);
    expect(await see(idle, oldLabels, 100)).toBe(true);
  });

  test('is none where it shows the same, or is rendered anew', async () => {
    await see(acting, allLabels, 200);
    expect(await see(idle, allLabels, 100)).toBe(false);
    expect(await see(idle, oldLabels, 300)).toBe(false);
    expect((await readRun(integration.id))?.isContested).toBe(true);
  });
});

describe('a validation that begins by itself', () => {
  const begun = () => backend.startValidation.mock.calls.length - 1;

  test('begins only in the tab in which the user acted last', async () => {
    await repeat(acting, { actedAt: 200 });
    await repeat(idle, { actedAt: 100 });
    expect(begun()).toBe(1);
    await repeat(idle, { actedAt: 300 });
    expect(begun()).toBe(2);
  });

  test('is no error while one is going on', async () => {
    backend.startValidation.mockImplementationOnce(() => new Promise(() => {}));
    const input = { integrationId: integration.id, table: null, actedAt: 200 };
    await commandHandlers['validation.repeat']({ ...input, byItself: false }, acting);
    await commandHandlers['validation.repeat']({ ...input, byItself: true }, acting);
    await eventually(() => expect(begun()).toBe(1));
  });

  test('follows others like it six times at the most, until the user asks for one', async () => {
    for (let times = 0; times < 20; times += 1) await repeat(acting, { actedAt: 200 + times });
    expect(begun()).toBe(6);
    await repeat(acting, { actedAt: 300, byItself: false });
    for (let times = 0; times < 20; times += 1) await repeat(acting, { actedAt: 300 });
    expect(begun()).toBe(13);
  });
});
