import { h, render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Integration } from '../../../src/domain/integration.ts';
import type { StepProps } from '../../../src/popup/edit/step-props.ts';
import { integration as served } from '../../support/integration.ts';
import { named, TinyNode, type } from '../../support/tiny-dom.ts';

const sendMessage = vi.fn<(message: { command: string; input: unknown }) => Promise<unknown>>();

vi.mock('../../../src/platform/browser.ts', async () => {
  const { i18n } = await import('../../support/catalogue.ts');
  const storage = { session: { set: async () => undefined, remove: async () => undefined } };
  return { browser: { i18n, storage, runtime: { id: 'own', sendMessage }, alarms: { create: async () => undefined } } };
});

const { StepOne } = await import('../../../src/popup/edit/step-one.tsx');
const { useDraft } = await import('../../../src/popup/new/use-draft.ts');
const { sendEntered } = await import('../../../src/platform/sent-ahead.ts');

const credential = { kind: 'custom-dmsa', clientKey: 'saved-key', savedAt: '2026-01-05T10:00:00.000Z' } as const;
const integration: Integration = { ...served, credential };
const answered = async () => ({ ok: true, answer: null });
const sent = () => sendMessage.mock.calls.map(([{ input }]) => input);

beforeEach(() => {
  sendMessage.mockReset().mockImplementation(answered);
});

describe('step one of Edit', () => {
  const changes = () => (sent() as { change: unknown }[]).map(({ change }) => change);
  let form: TinyNode;

  function open(secretUntil: number | null = null): void {
    const edit = {
      step: 1,
      isCustom: true,
      clientKey: 'saved-key',
      order: 1,
      secretUntil,
      keyOrigins: null,
      run: null,
    };
    const attempts = {
      attempt: async (action: () => Promise<unknown>) => void (await action().catch(() => undefined)),
    };
    const root = new TinyNode('main');
    const props = { view: { integration }, edit, attempts, onCancel: () => undefined, tabUrl: '' };
    render(h(StepOne, props as unknown as StepProps), root as unknown as Element);
    form = root.find(({ localName }) => localName === 'form');
  }

  test('Next says once more what was typed: what was lost on its way is not taken for the saved one', async () => {
    open();
    type(form.find(named('client-secret')), 'new-secret');
    form.dispatch('submit');
    expect(changes()).toEqual([{ clientSecret: 'new-secret' }, { clientSecret: 'new-secret', step: 2 }]);
  });

  test('each change says all that was typed before', () => {
    open();
    type(form.find(named('client-secret')), 'new-secret');
    type(form.find(named('client-key')), 'new-key');
    expect(changes().at(-1)).toEqual({ clientSecret: 'new-secret', clientKey: 'new-key' });
  });

  test('a secret that was typed before this was opened is not forgotten by Next', () => {
    open(Date.now() + 60_000);
    form.dispatch('submit');
    expect(changes()).toEqual([{ step: 2 }]);
  });
});

describe('New integration', () => {
  test('says all that was entered with each change, and its projects until they are told', async () => {
    sendMessage.mockImplementation(async ({ command }) => ({
      ok: true,
      answer: command === 'draft.read' ? { draft: null, appNames: [] } : null,
    }));
    let change: ReturnType<typeof useDraft>['change'] = async () => undefined;
    const New = () => {
      change = useDraft({ id: '1', name: null, environment: 'production' }, () => undefined).change;
      return null;
    };
    render(h(New, null), new TinyNode('main') as unknown as Element);
    const source = { kind: 'list', fileName: null } as const;
    const referenceSet = { entries: [], source, readAt: '2026-01-05T10:00:00.000Z', isPartial: false };
    sendMessage.mockRejectedValueOnce(new Error('full'));
    sendMessage.mockRejectedValueOnce(new Error('full'));
    await change({ referenceSet });
    await change({ name: 'Acme' });
    await change({ appName: 'Sync' });
    const ofCompany = { companyId: '1', isPrivate: false, id: expect.stringMatching(/^kept-/) };
    expect(sent().slice(-2)).toEqual([
      { referenceSet, name: 'Acme', ...ofCompany },
      { name: 'Acme', appName: 'Sync', ...ofCompany },
    ]);
  });
});

describe('what the worker did not answer', () => {
  const change = (clientKey: string) => sendEntered('edit.change', { integrationId: '1', change: { clientKey } });
  const keys = () => (sent() as { change: { clientKey: string } }[]).map(({ change }) => change.clientKey);

  test('is sent once more', async () => {
    sendMessage.mockResolvedValueOnce(undefined);
    await change('a');
    expect(keys()).toEqual(['a', 'a']);
  });

  test('is said the second time', async () => {
    sendMessage.mockResolvedValue(undefined);
    await expect(change('a')).rejects.toMatchObject({ problem: { code: 'unexpected' } });
    expect(keys()).toEqual(['a', 'a']);
  });

  test('is not sent again where something newer was, nor where it was refused', async () => {
    sendMessage.mockResolvedValueOnce(undefined);
    await Promise.all([expect(change('a')).rejects.toThrow(), change('b')]);
    expect(keys()).toEqual(['a', 'b']);
    sendMessage.mockResolvedValueOnce({ ok: false, problem: { code: 'memory-full' } });
    await expect(change('c')).rejects.toMatchObject({ problem: { code: 'memory-full' } });
    expect(keys()).toEqual(['a', 'b', 'c']);
  });
});
