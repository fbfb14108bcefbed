import type { Judgement } from '../../../src/procore-api/access/judge.ts';
import type { AccessQuestion } from '../../../src/procore-api/access/question.ts';
import type { Accident } from './accidents.ts';
import { askImitation } from './asking.ts';
import { chanceOf } from './chance.ts';
import { type Event, OURS, type Site, type State, THEIRS } from './company.ts';
import { type Habits, NORMAL } from './habits.ts';
import { createImitation } from './imitation.ts';

export interface Told {
  /** Site numbers from 1 on. */
  readonly permitted: readonly number[];
  readonly inactive?: readonly number[];
  /** Of another company. */
  readonly elsewhere?: readonly number[];
  readonly sites?: number;
  readonly connected?: readonly number[];
  readonly isAdmin?: boolean;
  readonly isInstalledInTheirs?: boolean;
  readonly habits?: Partial<Habits>;
  readonly accidents?: readonly Accident[];
  readonly events?: readonly Event[];
  readonly question?: Partial<AccessQuestion>;
}

export const idOf = (number: number) => String(562_949_953_500_000 + number);

/** One world of the imitation, told by hand: six sites, all connected, unless it says otherwise. */
export async function readTold(told: Told): Promise<Judgement & { readonly paths: readonly string[] }> {
  const { permitted, inactive = [], elsewhere = [], sites = 6, events = [], accidents = [] } = told;
  const { isAdmin = false, isInstalledInTheirs = true } = told;
  const numbers = Array.from({ length: sites }, (_, index) => index + 1);
  const all = numbers.map(
    (number): Site => ({
      id: idOf(number),
      name: `Site ${number}`,
      active: !inactive.includes(number),
      companyId: elsewhere.includes(number) ? THEIRS : OURS,
    }),
  );
  const state: State = {
    sites: new Map(all.map((site) => [site.id, site])),
    permitted: new Set(permitted.map(idOf)),
    isAdmin,
    readsDirectory: false,
    installed: true,
    secret: 'right',
  };
  const connected = (told.connected ?? numbers).map(idOf);
  const clock = { now: Date.UTC(2026, 10, 23, 12) };
  const imitation = createImitation({
    chance: chanceOf(1),
    story: { state, events, connected, isInstalledInTheirs, wrongSecret: false },
    habits: { ...NORMAL, perPage: 300, ...told.habits },
    accidents,
    now: () => clock.now,
    onEvent: () => {},
  });
  const paths: string[] = [];
  const projects = connected.map((id) => ({ id, name: `Site ${Number(id) - Number(idOf(0))}`, number: null }));
  const judgement = await askImitation({
    projects,
    question: told.question,
    fetch(url, init) {
      paths.push(url.replace('https://api.example', ''));
      return imitation.fetch(url, init);
    },
    clock,
    patienceMs: 600_000,
    timeoutMs: 50,
  });
  return { ...judgement, paths };
}
