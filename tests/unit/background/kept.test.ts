import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browser, renewWorld } from './fake-world.ts';
import { ACME, APP, keptHands, page, popup, shown, tableOf } from './kept-hands.ts';

const { commandHandlers } = await import('../../../src/background/commands.ts');
const { changeKept, removeKept } = await import('../../../src/background/kept/integrations.ts');
const { keptDatabase } = await import('../../../src/background/kept/database.ts');

const { setUp, validateOnPage, untilOver, viewOf, findingsInPopup, attentionOnPanel } = keptHands(commandHandlers);

async function keptOf(id: string): Promise<Record<string, unknown>> {
  return (await (await keptDatabase()).get('integrations', id)) as Record<string, unknown>;
}

/** As when the browser is started again: memory is empty, the disk is as it was. */
function restartBrowser(): void {
  browser.areas.session.clear();
}

beforeEach(async () => {
  await deleteDB('kept');
  renewWorld({ isConnected: false });
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an integration of one’s own', () => {
  test('is shown for its company and no other, without any backend', async () => {
    const id = await setUp();
    const { integration, run } = await viewOf(id);
    expect(integration).toMatchObject({ name: 'My sync', connectedProjects: 2, app: { name: APP } });
    expect(run).toBeNull();
    const other = await commandHandlers['company.read']({ companyId: '1' }, popup);
    expect(other.integrations ?? []).toEqual([]);
  });

  test('from two companies: a page of one sees and validates only its own', async () => {
    const ours = await setUp();
    const theirs = await setUp({ companyId: '77' });
    await commandHandlers['page.app-list-seen']({ appNames: [APP], isComplete: true }, page('77'));
    expect(await commandHandlers['page.read'](shown, page('77'))).toMatchObject({ integration: { id: theirs } });
    const input = { integrationId: ours, table: null, actedAt: null, byItself: false };
    await expect(commandHandlers['validation.repeat'](input, page('77'))).rejects.toMatchObject({
      problem: { code: 'request-refused' },
    });
  });

  test('has the name of its company as soon as a tab tells it', async () => {
    const id = await setUp({ companyName: null });
    const nameOf = async () => {
      await commandHandlers['company.refresh']({ companyId: ACME }, popup);
      return (await commandHandlers['company.read']({ companyId: ACME }, popup)).company?.name;
    };
    browser.state.permitted.push('https://sandbox.procore.com/*');
    browser.state.tabs = [
      { id: 1, url: `https://sandbox.procore.com/${ACME}/company/home/list`, title: 'Portfolio • Of a sandbox' },
      { id: 2, url: 'https://app.procore.com/99/company/home/list', title: 'Portfolio • Another' },
      { id: 3, url: `https://app.procore.com/${ACME}/company/home/list`, title: 'Procore' },
      { id: 5, url: `https://app.procore.com/${ACME}/company/home/list`, title: 'Portfolio • Old', status: 'loading' },
    ];
    expect(await nameOf()).toBeNull();
    const { revision } = await keptOf(id);
    const page = {
      id: 4,
      url: `https://app.procore.com/${ACME}/company/directory`,
      title: 'Directory • Acme Builders',
    };
    browser.state.tabs.push({ ...page, incognito: true });
    expect(await nameOf()).toBeNull();
    browser.state.tabs.push(page);
    expect(await nameOf()).toBe('Acme Builders');
    // A validation that goes on is not disturbed.
    expect(await keptOf(id)).toMatchObject({ companyName: 'Acme Builders', revision });
    expect(await keptOf(await setUp({ companyName: null }))).toMatchObject({ companyName: 'Acme Builders' });
  });

  test('outlives the browser, and so does its last verdict', async () => {
    const id = await setUp();
    await validateOnPage(id, tableOf('1 - Tower', '2 - Depot', '3 - Mill'));
    restartBrowser();
    expect((await viewOf(id)).run).toBeNull();
    await commandHandlers['company.refresh']({ companyId: ACME }, popup);
    expect((await untilOver(id))?.validation?.verdict).toBe('passed');
  });

  test('is renamed without losing its verdict, and loses it with other projects', async () => {
    const id = await setUp();
    await validateOnPage(id, tableOf('1 - Tower', '2 - Depot', '3 - Mill'));
    await commandHandlers['integration.change']({ integrationId: id, change: { name: 'Other' } }, popup);
    expect(await viewOf(id)).toMatchObject({ integration: { name: 'Other' }, run: { phase: 'over' } });
    const entries = [{ name: 'Mill', number: null, id: null }];
    const source = { kind: 'list', fileName: 'all.csv' } as const;
    const referenceSet = { entries, source, readAt: new Date().toISOString(), isPartial: true };
    await commandHandlers['integration.change']({ integrationId: id, change: { referenceSet } }, popup);
    const { integration, run } = await viewOf(id);
    expect(run).toBeNull();
    expect(integration).toMatchObject({ connectedProjects: 1, lastValidation: null, referenceSet: { source } });
  });

  test('is not changed back by a change that began before another one, nor brought back when it is removed', async () => {
    const id = await setUp();
    const changes = await Promise.allSettled([changeKept(id, { name: 'One' }), changeKept(id, { name: 'Two' })]);
    const outdated = expect.objectContaining({ problem: expect.objectContaining({ code: 'changed-meanwhile' }) });
    expect(changes).toContainEqual({ status: 'rejected', reason: outdated });
    const [isFirst] = changes.map(({ status }) => status === 'fulfilled');
    expect(await keptOf(id)).toMatchObject({ revision: 2, name: isFirst ? 'One' : 'Two' });
    const [change] = await Promise.allSettled([changeKept(id, { name: 'Three' }), removeKept(id)]);
    expect(change.status).toBe('rejected');
    expect(await keptOf(id)).toBeUndefined();
  });

  test('is kept once, also where its answer was lost and the press came again from a popup opened anew', async () => {
    const id = `kept-${crypto.randomUUID()}`;
    await commandHandlers['draft.change']({ id, name: 'Acme', companyId: ACME }, popup);
    await commandHandlers['draft.change']({ id: `kept-${crypto.randomUUID()}`, appName: APP }, popup);
    const { draft } = await commandHandlers['draft.read']({ companyId: ACME }, popup);
    expect(draft).toMatchObject({ id, name: 'Acme', appName: APP });
    expect([await setUp({ id }), await setUp({ id })]).toEqual([id, id]);
    expect(await (await keptDatabase()).count('integrations')).toBe(1);
  });

  test.each([
    ['name', { name: 'Another' }],
    ['company', { companyId: '77' }],
    ['projects', { names: ['Mill'] }],
  ])('is kept anew where another view of the same draft has it with another %s', async (_what, other) => {
    const id = `kept-${crypto.randomUUID()}`;
    await setUp({ id });
    const second = await setUp({ id, ...other });
    expect(second).not.toBe(id);
    expect(await setUp({ id })).toBe(id);
    expect(await (await keptDatabase()).count('integrations')).toBe(2);
    expect(await keptOf(second)).toMatchObject({ name: 'name' in other ? 'Another' : 'My sync' });
  });

  test('leaves its id to nobody who goes on with the draft that it came from', async () => {
    const id = await setUp({ id: `kept-${crypto.randomUUID()}` });
    await commandHandlers['draft.change']({ id, name: 'Another', companyId: ACME }, popup);
    const { draft } = await commandHandlers['draft.read']({ companyId: ACME }, popup);
    expect(draft?.name).toBe('Another');
    expect(draft?.id).not.toBe(id);
    await commandHandlers['draft.change']({ id, name: 'Another one', companyId: ACME }, popup);
    const later = await commandHandlers['draft.read']({ companyId: ACME }, popup);
    expect(later.draft).toMatchObject({ id: draft?.id, name: 'Another one' });
  });

  test('is removed with all that belongs to it', async () => {
    const id = await setUp();
    await validateOnPage(id, tableOf('1 - Tower'));
    await commandHandlers['integration.remove']({ integrationId: id }, popup);
    const database = await keptDatabase();
    for (const store of ['integrations', 'referenceSets', 'validations'] as const) {
      expect(await database.count(store)).toBe(0);
    }
  });
});

describe('its validation', () => {
  test('is decided by Procore’s page, and keeps what the list says of each missing project', async () => {
    const id = await setUp();
    const run = await validateOnPage(id, tableOf('1 - Tower', '3 - Mill'));
    expect(run?.validation).toMatchObject({ verdict: 'missing-projects', byPage: 1 });
    // What is permitted is not told of one by one, nor what the list says told to whoever does not compare by it.
    expect((await findingsInPopup(id))?.attention).toEqual([
      { id: 'entry 2', name: 'Depot', number: null, access: 'missing', reason: 'not-permitted' },
    ]);
    const missing = (await attentionOnPanel()).find(({ access }) => access === 'missing');
    expect(missing?.entry).toMatchObject({ name: 'Depot', line: '- Depot' });
  });

  test('begins anew by itself when the page shows something else, and only then', async () => {
    const id = await setUp();
    await commandHandlers['page.app-list-seen']({ appNames: [APP], isComplete: true }, page());
    const see = async (...labels: string[]) => {
      const { appName: _, ...table } = tableOf(...labels);
      await commandHandlers['page.table-seen']({ ...shown, table }, page());
      return (await untilOver(id))?.validation;
    };
    const first = await see('1 - Tower', '3 - Mill');
    expect(first?.verdict).toBe('missing-projects');
    expect((await see('1 - Tower', '4 - Yard'))?.id).toBe(first?.id);
    const second = await see('1 - Tower', '2 - Depot', '3 - Mill');
    expect(second).toMatchObject({ verdict: 'passed', byPage: 2 });
    const { appName: _, ...part } = { ...tableOf('2 - Depot'), isComplete: false };
    const offered = [{ label: '1 - Tower', ids: {} }];
    await commandHandlers['page.table-seen']({ ...shown, table: { ...part, offered } }, page());
    expect((await untilOver(id))?.validation?.id).toBe(second?.id);
  });

  test('from the popup has no page to look at, and says so', async () => {
    const id = await setUp();
    const credential = { kind: 'saved' } as const;
    await commandHandlers['validation.start']({ integrationId: id, credential }, popup);
    const run = await untilOver(id);
    expect(run?.validation).toMatchObject({ verdict: 'inconclusive', counts: { unknown: 2 } });
    expect(run?.canSave).toBe(false);
  });

  test('that passed is kept as saved in the portal at the user’s word, once', async () => {
    const id = await setUp();
    const passed = await validateOnPage(id, tableOf('1 - Tower', '2 - Depot', '3 - Mill'));
    const shown = { integrationId: id, validationId: passed?.validation?.id ?? '' };
    await commandHandlers['validation.acknowledge'](shown, popup);
    await expect(commandHandlers['credential.save'](shown, popup)).rejects.toMatchObject({
      problem: { code: 'confirmation-needed' },
    });
    await commandHandlers['validation.confirm-by-page']({ ...shown, projects: 2 }, popup);
    await commandHandlers['credential.save'](shown, popup);
    await eventually(async () => expect((await viewOf(id)).run?.validation?.outcome).toBe('saved'));
    restartBrowser();
    const { integration } = await viewOf(id);
    expect(integration.lastValidation).toMatchObject({ outcome: 'saved', verdict: 'passed' });
    await commandHandlers['credential.take-back']({ integrationId: id }, popup);
    const after = await untilOver(id);
    expect(after?.validation).toMatchObject({ outcome: null, verdict: 'passed' });
    expect((await viewOf(id)).integration.lastValidation).toMatchObject({ purpose: 'validate' });
    await expect(commandHandlers['credential.take-back']({ integrationId: id }, popup)).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});

test('the user’s own word on an entry is kept with it, and decides', async () => {
  const id = await setUp({ names: ['Tower', 'Depot'] });
  const rows = ['1 - Tower', '2 - Tower', '3 - Depot'];
  await validateOnPage(id, tableOf(...rows));
  const doubtful = (await attentionOnPanel()).find(({ access }) => access === 'unknown');
  const entry = doubtful?.entry;
  if (entry === undefined) throw new Error('nothing is doubtful');
  const choose = (chosen: string | null) => {
    const becomes = chosen === null ? null : { ...entry, chosen: { label: chosen, ids: {} } };
    return commandHandlers['entries.change']({ integrationId: id, changes: [{ entry, becomes }] }, page());
  };
  await choose('2 - Tower');
  expect((await validateOnPage(id, tableOf(...rows)))?.validation).toMatchObject({ verdict: 'passed', byPage: 2 });
  restartBrowser();
  expect((await validateOnPage(id, tableOf('1 - Tower', '3 - Depot')))?.validation?.verdict).not.toBe('passed');
  await choose(null);
  expect((await validateOnPage(id, tableOf(...rows)))?.validation).toMatchObject({ counts: { connected: 1 } });
  const last = { entry: { name: 'Depot', number: null, id: null, line: '- Depot' }, becomes: null };
  const emptied = commandHandlers['entries.change']({ integrationId: id, changes: [last] }, page());
  await expect(emptied).rejects.toMatchObject({ problem: { code: 'request-refused' } });
});
