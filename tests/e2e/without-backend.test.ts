import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, textOf, untilText } from '../story/hands.ts';
import { playWithoutBackend } from '../story/play-without-backend.ts';
import { buildStageWithoutBackend, homeUrl, type StageWithoutBackend } from '../story/stage.ts';

let stage: StageWithoutBackend;

beforeAll(async () => {
  stage = await buildStageWithoutBackend({ projects: 300 });
});

afterAll(() => stage.close());

test('from pasted names to passed by Procore’s page, with the worker killed between any two steps', async () => {
  const kills: string[] = [];
  const witnesses = await playWithoutBackend(
    stage,
    async () => undefined,
    async (gap) => {
      // The popup is closed or has done its part: what it does next wakes the worker again.
      await stage.chromium.killWorker();
      kills.push(gap);
    },
  );
  expect(kills).toEqual(['kept-opened', 'marked-selected', 'selected-added', 'passed-saved']);
  expect(witnesses).toEqual({ named: 37, missing: 37, added: 37, verdict: 'passed by Procore’s page' });
  const { world } = stage;
  expect(world.addRequests).toHaveLength(1);
  expect(world.duplicateAdds).toBe(0);
});

test('the integration stays, with what the user said of it, and is no other company’s', async () => {
  const { chromium, page, world } = stage;
  await page.goto(homeUrl(world));
  const popup = await chromium.openPopup(page);
  expect(await untilText(popup, 'Saved in the vendor’s portal')).toContain('37 projects');
  await popup.close();
  await page.goto(`https://app.procore.com/99999/company/home/list`);
  const other = await chromium.openPopup(page);
  await button(other, 'Connect a backend');
  expect(await textOf(other)).not.toContain(world.integration.app.name);
  await other.close();
});

test('the extension itself sent nothing to Procore', () => {
  const own = stage.world.requests.filter(({ host, path }) => host === 'app.procore.com' && path.startsWith('/rest/'));
  expect(own).toEqual([]);
});
