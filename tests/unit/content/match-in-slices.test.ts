import { describe, expect, test } from 'vitest';
import { matchInSlices } from '../../../src/content/pace/match-in-slices.ts';
import { matchInSteps, matchProjects } from '../../../src/domain/matching.ts';
import { projectsOf } from '../../../src/domain/project-list.ts';

const COUNT = 2_000;
const options = Array.from({ length: COUNT }, (_, index) => ({ label: `19-${index} - Site ${index}`, ids: {} }));
const projects = projectsOf(
  Array.from({ length: COUNT }, (_, index) => {
    const name = ['Site', 'Sight', 'Something else'][index % 3];
    return { name: `${name} ${index}`, number: index % 2 === 0 ? `19-${index}` : null, id: null };
  }),
);

describe('comparing a long list', () => {
  test('in slices gives the same', async () => {
    const signal = new AbortController().signal;
    expect(await matchInSlices(projects, options, signal)).toEqual(matchProjects(projects, options));
  });

  test('has a break after every few entries and options', () => {
    const steps = matchInSteps(projects, options);
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan((5 * COUNT) / 100);
  });

  test('is given up when a newer list comes', async () => {
    const stop = new AbortController();
    const compared = matchInSlices(projects, options, stop.signal);
    stop.abort(new Error('newer'));
    await expect(compared).rejects.toThrow('newer');
  });
});
