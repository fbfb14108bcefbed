/** Each kind of bad input to Edit Integration, with what it is answered and how it goes on. */
import '../../support/catalogue.ts';

import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addToken, revokeToken } from '../../../reference-backend/store/tokens.ts';
import { nextStepOf } from '../../../src/ui/problem-texts.ts';
import { verdictText } from '../../../src/ui/verdict-text.ts';
import { buildScene, type Scene } from '../../story/stage.ts';
import type { BackendWithClock } from '../../support/backend-here.ts';
import { eventually } from '../../support/eventually.ts';
import { type Extension, startExtension } from './extension.ts';

let scene: Scene<BackendWithClock>;
let extension: Extension;

const theApp = () => scene.world.integration.app;
const typed = (clientKey: string, clientSecret: string) =>
  ({ isCustom: true, step: 2, clientKey, clientSecret }) as const;
const right = () => typed(theApp().clientId, theApp().clientSecret);

async function begin(connected = 5): Promise<void> {
  scene = await buildScene({ projects: 20, connected, permitted: connected });
  extension = await startExtension(scene);
}

async function end(): Promise<void> {
  extension.stop();
  await scene.close();
}

/** What is said of the finished run. */
async function said(): Promise<{ title: string; sentence: string }> {
  const { validation, problem } = await extension.settled();
  expect(problem).toBeNull();
  if (validation === null) throw new Error('there is no verdict');
  return verdictText(validation, theApp().name);
}

describe('keys that are not the right ones', () => {
  beforeAll(() => begin());
  afterAll(end);
  afterEach(() => extension.give('edit.close', { integrationId: 'acme-file-sync' }));

  const goesOn = async () => {
    await extension.edit(right());
    await extension.validate();
    expect((await said()).title).toBe('Validation successful');
  };

  test('swapped key and secret: refused, said so, and the right ones pass', async () => {
    await extension.edit(typed(theApp().clientSecret, theApp().clientId));
    await extension.validate();
    expect(await said()).toEqual({
      tone: 'failed',
      title: 'Procore rejected the credentials',
      sentence: expect.stringMatching(/not swapped/),
    });
    expect((await extension.run())?.canSave).toBe(false);
    await goesOn();
  });

  test('keys of another environment are refused with the word for it', async () => {
    await extension.edit(typed('key-of-a-sandbox', 'secret-of-a-sandbox'));
    await extension.validate();
    expect((await said()).sentence).toContain('keys of a sandbox do not work in production');
    await goesOn();
  });

  test('a key of another company’s app: it is known, but not here', async () => {
    const [other] = scene.world.otherCompany.apps;
    if (other === undefined) throw new Error('the other company has no app');
    const key = { clientId: 'key-of-the-others', clientSecret: 'secret-of-the-others' };
    scene.world.otherCompany.apps.push({ ...other, ...key });
    await extension.edit(typed(key.clientId, key.clientSecret));
    await extension.validate();
    const { title, sentence } = await said();
    expect(title).toBe('The app is not installed in this company');
    expect(sentence).toMatch(/belongs to another app or company, enter the key of “ProConnector/);
    await goesOn();
  });

  test('a line break behind the key is never sent', async () => {
    await extension.edit(typed(`${theApp().clientId}\n`, theApp().clientSecret));
    await expect(extension.validate()).rejects.toMatchObject({ problem: { code: 'credential-incomplete' } });
    expect(nextStepOf({ code: 'credential-incomplete' })).toContain('Step 1');
    await goesOn();
  });
});

describe('what happens between Validate and Save', () => {
  beforeAll(() => begin());
  afterAll(end);

  const passed = async () => {
    await extension.edit(right());
    await extension.validate();
    expect((await extension.settled()).canSave).toBe(true);
  };

  test('the access token is revoked: what was typed and found goes on with a new one', async () => {
    const { database } = scene.backend;
    await passed();
    await revokeToken(database, 'Acme consultant', new Date());
    await extension.save();
    expect((await extension.settled()).problem?.code).toBe('token-refused');
    expect(nextStepOf({ code: 'token-refused' })).toContain('settings');
    const companyIds = [scene.world.company.id];
    const added = {
      label: 'New',
      token: 'the-new-token-of-the-consultant',
      scopes: ['read', 'validate', 'save'] as const,
      companyIds,
    };
    await addToken(database, added, new Date());
    await extension.connect(added.token);
    expect((await extension.view())?.edit).toMatchObject({ step: 2, clientKey: theApp().clientId });
    await extension.resume();
    expect((await extension.settled()).validation?.outcome).toBe('saved');
  });

  test('the backend is gone: nothing is lost, and the same Save goes on when it is back', async () => {
    await extension.give('edit.close', { integrationId: 'acme-file-sync' });
    await passed();
    extension.network.isDown = true;
    await extension.save();
    expect((await extension.settled()).problem).toEqual({ code: 'backend-unreachable' });
    expect(nextStepOf({ code: 'backend-unreachable' })).toContain('try again');
    expect((await extension.view())?.edit?.secretUntil).toBeGreaterThan(Date.now());
    extension.network.isDown = false;
    await extension.resume();
    expect((await extension.settled()).validation?.outcome).toBe('saved');
  });

  test('somebody else saves other credentials: theirs are not written over unseen', async () => {
    const { database } = scene.backend;
    await extension.give('edit.close', { integrationId: 'acme-file-sync' });
    await passed();
    await database.execute(sql`update integrations set client_key = 'theirs', revision = revision + 1`);
    await extension.save();
    expect((await extension.settled()).problem?.code).toBe('changed-meanwhile');
    // What they saved is there to be seen before anything else is done.
    await eventually(async () => expect((await extension.view())?.integration.credential.clientKey).toBe('theirs'));
    await extension.validate();
    await extension.settled();
    await extension.save();
    expect((await extension.settled()).validation?.outcome).toBe('saved');
  });

  test('somebody else removes the integration: it is said by its name, and can be put away', async () => {
    await extension.give('edit.close', { integrationId: 'acme-file-sync' });
    await passed();
    await scene.backend.database.execute(sql`truncate integrations cascade`);
    await extension.save();
    const gone = await eventually(async () => {
      const { gone, integrations } = await extension.company();
      expect(integrations).toEqual([]);
      return gone;
    });
    expect(gone).toEqual([{ integrationId: 'acme-file-sync', name: 'Acme file sync' }]);
    await extension.give('edit.forget', { integrationId: 'acme-file-sync' });
    expect((await extension.company()).gone).toEqual([]);
  });
});

test('no connected project: key and app are tried, nothing is called successful, and nothing can be saved', async () => {
  await begin(0);
  await extension.edit(right());
  await extension.validate();
  expect(await said()).toMatchObject({
    title: 'Nothing to check',
    sentence: expect.stringMatching(/Choose them in your vendor’s portal, then validate again/),
  });
  expect((await extension.run())?.canSave).toBe(false);
  await end();
});
