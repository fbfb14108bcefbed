import type { Judgement } from '../../../src/procore-api/access/judge.ts';
import { type Accident, accidentsOf } from './accidents.ts';
import { askImitation } from './asking.ts';
import { type Chance, chanceOf } from './chance.ts';
import { OURS, type Story, storyOf, THEIRS } from './company.ts';
import { type Habits, habitsOf } from './habits.ts';
import { createImitation } from './imitation.ts';
import { type Moment, momentOf, type Shown, wrongIn } from './judging.ts';

const START = Date.UTC(2026, 10, 23, 12, 0, 0);
const PATIENCE_MS = 15 * 60_000;
/** By the clock of the world, and by ours. */
const LONGEST_MS = 45 * 60_000;
const LONGEST_REAL_MS = 60_000;
const MOST_REQUESTS = 6_000;

export interface Outcome {
  readonly wrong: readonly string[];
  readonly judgement: Judgement;
  /** Whether all of it could have been found out with a moderate number of questions. */
  readonly isFindable: boolean;
  readonly requests: number;
  readonly world: string;
}

export interface Tally {
  worlds: number;
  'false OK': number;
  'false Missing': number;
  'wrong reason or verdict': number;
  'not ended in time': number;
  findable: number;
  'inconclusive though findable': number;
}

/** Reads so many worlds and counts what was wrong. `onWrong` is told of each that was. */
export async function countWorlds(count: number, seed: number, onWrong: (outcome: Outcome) => void): Promise<Tally> {
  const tally: Tally = {
    worlds: count,
    'false OK': 0,
    'false Missing': 0,
    'wrong reason or verdict': 0,
    'not ended in time': 0,
    findable: 0,
    'inconclusive though findable': 0,
  };
  for (let index = 0; index < count; index += 1) {
    const outcome = await readWorld(seed + index);
    const { wrong, judgement, isFindable } = outcome;
    if (wrong.length > 0) onWrong(outcome);
    if (wrong.some((each) => each.startsWith('false OK'))) tally['false OK'] += 1;
    else if (wrong.some((each) => each.startsWith('false Missing'))) tally['false Missing'] += 1;
    else if (wrong.some((each) => each.startsWith('it took'))) tally['not ended in time'] += 1;
    else if (wrong.length > 0) tally['wrong reason or verdict'] += 1;
    if (isFindable) tally.findable += 1;
    if (isFindable && judgement.counts.unknown > 0) tally['inconclusive though findable'] += 1;
  }
  return tally;
}

export async function readWorld(seed: number): Promise<Outcome> {
  const chance = chanceOf(seed);
  const story = storyOf(chance);
  const habits = habitsOf(chance, story.state.sites.size);
  const accidents = accidentsOf(chance).filter((accident) => !isPerfectLie(accident, habits));
  const shown = shownIn(chance, story);
  const isFindable = canBeFound(story, habits, accidents) && shown?.isTrue !== false;
  const clock = { now: START };
  const moments: Moment[] = [momentOf(story.state)];
  const onEvent = () => moments.push(momentOf(story.state));
  const imitation = createImitation({ chance, story, habits, accidents, now: () => clock.now, onEvent });

  const projects = story.connected.map((id) => ({ id, name: story.state.sites.get(id)?.name ?? 'Gone', number: null }));
  const servesTheirs = chance.oneIn(2);
  const start = performance.now();
  const permittedTable = shown && {
    companyId: OURS,
    appName: 'Sync',
    labels: shown.labels,
    isComplete: true,
    seenAt: new Date(START).toISOString(),
  };
  const judgement = await askImitation({
    projects,
    question: { permittedTable, otherCompanyIds: servesTheirs ? [THEIRS] : [] },
    fetch: imitation.fetch,
    clock,
    patienceMs: PATIENCE_MS,
    timeoutMs: 5,
  });
  const wrong = wrongIn(judgement, moments, story, { shown, servesTheirs });
  const took = performance.now() - start;
  if (clock.now - START > LONGEST_MS || took > LONGEST_REAL_MS || imitation.requests() > MOST_REQUESTS)
    wrong.push(`it took ${clock.now - START} ms, ${took} real`);
  return {
    wrong,
    judgement,
    isFindable,
    requests: imitation.requests(),
    world: worldText(seed, story, habits, accidents),
  };
}

/**
 * A list that is empty for good, where nothing is to be found by itself either, is what Procore says of an app without
 * any permitted project. And two looks of which an accident between makes that both meet the copy that lags behind say
 * the same.
 */
function isPerfectLie({ target, times, kind }: Accident, { single, oddity }: Habits): boolean {
  if (oddity === 'a replica that lags behind') return target === 'list' || target === 'any';
  return single === 'always 404' && target === 'list' && times > 3 && kind.startsWith('empty list');
}

/** What a client brings along as Procore's table: nothing, the truth, a part of it, or another app's. */
function shownIn(chance: Chance, { state }: Story): Shown | null {
  const ours = [...state.sites.values()].filter(({ companyId }) => companyId === OURS);
  const rows = ours.filter(({ id }) => state.permitted.has(id));
  const kind = chance.pick(['none', 'none', 'none', 'none', 'true', 'filtered', 'foreign']);
  if (kind === 'none') return null;
  const shown = kind === 'true' ? rows : chance.some(kind === 'filtered' ? rows : ours, 0.6);
  return { labels: shown.map(({ name }) => name), isTrue: kind === 'true' };
}

const READABLE_USERS: readonly Habits['users'][] = ['known', 'filter ignored', 'without total'];

/** By the definition of the bench: nothing lasting stands between a few dozen questions and the truth. */
function canBeFound(story: Story, habits: Habits, accidents: readonly Accident[]): boolean {
  const { state, connected, events, wrongSecret } = story;
  const mayNeedUsers = state.isAdmin || state.readsDirectory;
  const isMet = connected.some((id) => state.permitted.has(id) && state.sites.get(id)?.companyId === OURS);
  return (
    state.installed &&
    !wrongSecret &&
    !habits.endless &&
    habits.oddity === null &&
    (isMet || habits.total !== 'too high') &&
    events.length === 0 &&
    connected.length <= 40 &&
    accidents.every(({ times, kind }) => times <= 2 && kind !== '429 for long') &&
    habits.single === 'known' &&
    habits.rowShape !== 'bare' &&
    (mayNeedUsers ? READABLE_USERS.includes(habits.users) && isMet : habits.rightsRefusal === 'known')
  );
}

function worldText(seed: number, story: Story, habits: Habits, accidents: readonly Accident[]): string {
  const { state, connected, events } = story;
  const { isAdmin, readsDirectory, permitted, sites } = state;
  const shown = { isAdmin, readsDirectory, permitted: [...permitted], sites: [...sites.values()].slice(0, 20) };
  return JSON.stringify({ seed, connected, events, habits, accidents, after: shown });
}
