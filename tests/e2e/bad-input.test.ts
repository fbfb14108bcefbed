import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { button, connectBackend, editInPopup, textOf, untilText } from '../story/hands.ts';
import { buildStageWithProcess, homeUrl, type Stage } from '../story/stage.ts';
import type { RunningBackend } from '../support/processes.ts';
import { waitFor } from '../support/wait-for.ts';

let stage: Stage<RunningBackend>;
let settings: Page | undefined;
let impostor: Server | undefined;

beforeAll(async () => {
  stage = await buildStageWithProcess({ projects: 20, connected: 5, permitted: 5 });
});

afterAll(() => stage.close());

afterEach(async () => {
  await settings?.close();
  settings = undefined;
  impostor?.close();
});

/** A web server on this computer that is no integration backend, or a wrong one. */
async function serve(
  answer: (path: string) => { status?: number; type?: string; total?: number; body: string },
): Promise<string> {
  impostor = createServer((request, response) => {
    const { status = 200, type = 'application/json', total = 1, body } = answer(request.url ?? '');
    response.writeHead(status, { 'content-type': type, total: String(total) }).end(body);
  });
  await new Promise<void>((resolve) => impostor?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`;
}

describe('the settings say what is wrong and what to do', () => {
  test.each([
    ['an address without https', 'http://sync.example.com', 'must start with https://'],
    ['no address at all', 'two words', 'not a web address'],
  ])('%s', async (_what, address, sentence) => {
    settings = await connectBackend(stage, { address });
    await untilText(settings, sentence);
  });

  test('a web page that is no backend', async () => {
    const address = await serve(() => ({ type: 'text/html', body: '<!doctype html><p>Welcome' }));
    settings = await connectBackend(stage, { address });
    await untilText(settings, 'There is no integration backend at this address.');
  });

  test('a refused token', async () => {
    settings = await connectBackend(stage, { token: 'wrong' });
    await untilText(settings, 'refused the access token');
  });

  test('nobody there', async () => {
    const address = await serve(() => ({ body: '{}' }));
    await new Promise((resolve) => impostor?.close(resolve));
    settings = await connectBackend(stage, { address });
    await untilText(settings, 'does not answer');
  });
});

describe('the popup says what is wrong and what to do', () => {
  async function popupText(expected: string): Promise<string> {
    const popup = await stage.chromium.openPopup(stage.page);
    const text = await untilText(popup, expected);
    await popup.close();
    return text;
  }

  test('no backend connected: a welcome with the ways to begin, and no alert', async () => {
    const popup = await stage.chromium.openPopup(stage.page);
    const text = await untilText(popup, 'Connect a backend');
    expect(text).toContain('Finds the projects that your integration syncs');
    expect(text).toContain('Go to App Management');
    expect(text).not.toContain('Use this page');
    expect(await popup.$('[role=alert]')).toBeNull();
    await popup.close();
  });

  test.each([
    ['a project page', 'https://app.procore.com/562949953421312/project/home', 'This is a project page.'],
    ['a page without a company', 'https://app.procore.com/webclients/host/profile', 'does not say which company'],
    ['a page elsewhere', 'about:blank', 'This is not a page of Procore.'],
  ])('on %s', async (_what, url, sentence) => {
    await stage.page.goto(url);
    await popupText(sentence);
  });

  test('logged out of Procore', async () => {
    stage.world.loggedIn = false;
    await stage.page.goto(homeUrl(stage.world));
    stage.world.loggedIn = true;
    expect(await popupText('You are logged out of Procore.')).toContain('Log in');
  });

  test('a company that the backend does not serve', async () => {
    settings = await connectBackend(stage);
    await untilText(settings, 'Connected as');
    await stage.page.goto(`https://app.procore.com/${stage.world.otherCompany.id}/company/home/list`);
    await popupText('The backend does not serve this company.');
  });

  const account = { label: 'Impostor', contractVersion: '1.0', capabilities: [], scopes: [] };

  test('a company without an integration', async () => {
    const { id, name, webHost } = stage.world.company;
    const address = await serve((path) => {
      if (path.startsWith('/v1/account')) return { body: JSON.stringify(account) };
      if (path.startsWith('/v1/integrations')) return { body: '[]', total: 0 };
      return { body: JSON.stringify([{ id, name, environment: 'production', webHost }]) };
    });
    settings = await connectBackend(stage, { address });
    await untilText(settings, 'Connected as Impostor');
    await stage.page.goto(homeUrl(stage.world));
    expect(await popupText('This company has no integration.')).toContain(
      'connect with the account that serves this one',
    );
  });

  test('an answer of the wrong shape', async () => {
    const address = await serve((path) => ({
      body: JSON.stringify(path.startsWith('/v1/account') ? account : [{ nonsense: true }]),
    }));
    settings = await connectBackend(stage, { address });
    await untilText(settings, 'Connected as Impostor');
    await stage.page.goto(homeUrl(stage.world));
    await popupText('does not fit the contract');
  });

  test('a backend that has gone, and its return', async () => {
    settings = await connectBackend(stage);
    await untilText(settings, 'Connected as');
    await stage.page.goto(homeUrl(stage.world));
    await stage.backend.kill9();
    const popup = await stage.chromium.openPopup(stage.page);
    await untilText(popup, 'The integration backend does not answer.');
    await stage.backend.restart();
    // A backend that has just started may be too slow for the first question.
    const patienceMs = 20_000;
    let pressedAt = -patienceMs;
    await waitFor(
      'the integrations, by Try again',
      async () => {
        const text = await textOf(popup);
        // It may be gone by now: the integrations come as soon as one of the questions is answered.
        if (text.includes('Try again') && performance.now() > pressedAt + patienceMs) {
          await (await popup.$('::-p-xpath(//button[.="Try again"])'))?.click();
          pressedAt = performance.now();
        }
        return text;
      },
      (text) => text.includes('Acme file sync'),
    );
    await popup.close();
  });
});

test('a wrong client secret is said to be wrong; the right one is saved and then forgotten', async () => {
  const { app } = stage.world.integration;
  settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await stage.page.goto(homeUrl(stage.world));
  let popup = await stage.chromium.openPopup(stage.page);
  const validate = async (secret: string) => {
    const custom = await popup.locator('input[name=custom]').waitHandle();
    if (!(await custom.evaluate((box) => box.checked))) await custom.click();
    await popup.locator('input[name=client-key]').fill(app.clientId);
    await popup.locator('input[name=client-secret]').fill(secret);
    await (await button(popup, 'Next')).click();
    await (await button(popup, 'Validate DMSA')).click();
  };

  await editInPopup(popup);
  await validate(`${app.clientSecret}x`);
  expect(await untilText(popup, 'Procore rejected the credentials')).not.toContain('Save');
  await (await button(popup, 'Back')).click();
  await validate(app.clientSecret);
  await untilText(popup, 'Validation successful');
  await stage.chromium.killWorker();
  popup = await stage.chromium.openPopup(stage.page);
  await (await button(popup, 'Ok')).click();
  const storage = () =>
    popup.evaluate(async () => {
      const { session, local } = (globalThis as unknown as { chrome: { storage: Record<string, { get(): object }> } })
        .chrome.storage;
      return { session: JSON.stringify(await session?.get()), local: JSON.stringify(await local?.get()) };
    });
  // Until it is saved the secret is in memory, and only there.
  expect((await storage()).session).toContain(app.clientSecret);
  expect((await storage()).local).not.toContain(app.clientSecret);
  await (await button(popup, 'Save')).click();
  await untilText(popup, 'Credentials saved');
  expect((await storage()).session).not.toContain(app.clientSecret);
  await popup.close();
});
