import { afterAll, beforeAll, expect, test } from 'vitest';
import { playStory } from '../story/play.ts';
import { buildStageWithProcess, type Stage } from '../story/stage.ts';
import { readMissing, readSaved } from '../story/witnesses.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await buildStageWithProcess();
});

afterAll(() => stage.close());

test('the main job, with the worker killed between validating and selecting, and between adding and saving', async () => {
  const kills: string[] = [];
  const steps: string[] = [];
  const { missing, added } = await playStory(
    stage,
    async (step) => void steps.push(step),
    async (gap) => {
      await stage.chromium.killWorker();
      kills.push(gap);
    },
  );
  expect(kills).toEqual(['validated-selected', 'added-saved']);
  expect({ missing, added }).toEqual({ missing: 37, added: 37 });
  expect(await readSaved(stage.backend.url)).toEqual({ verdict: 'passed', isSaved: true });
  expect(await readMissing(stage.backend.url)).toBe(0);
});

test('exactly the missing projects were submitted, in one Add, to that app and no other', async () => {
  const { world } = stage;
  const [added] = world.addRequests;
  expect(world.addRequests).toHaveLength(1);
  expect(added).toHaveLength(37);
  expect(world.duplicateAdds).toBe(0);
  const connected = new Set(world.integration.connectedProjectIds);
  expect(added?.filter((id) => !connected.has(id))).toEqual([]);
});

test('the extension itself sent nothing to Procore', () => {
  const own = stage.world.requests.filter(({ host, path }) => host === 'app.procore.com' && path.startsWith('/rest/'));
  expect(own).toEqual([]);
});
