import type { Chance } from './chance.ts';

export const OURS = '562949953440001';
export const THEIRS = '598134325690002';

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly companyId: string;
}

/** What is true at one moment. */
export interface State {
  readonly sites: Map<string, Site>;
  /** Sites that the app is permitted. */
  readonly permitted: Set<string>;
  isAdmin: boolean;
  /** May read directories without being an admin. */
  readsDirectory: boolean;
  installed: boolean;
  secret: string;
}

export interface Event {
  /** Before the request of this number. */
  readonly at: number;
  readonly happen: (state: State) => void;
  readonly name: string;
}

export interface Story {
  readonly state: State;
  readonly events: readonly Event[];
  /** What the integration syncs. */
  readonly connected: readonly string[];
  readonly isInstalledInTheirs: boolean;
  readonly wrongSecret: boolean;
}

export function storyOf(chance: Chance): Story {
  const sites = sitesOf(chance);
  const ours = sites.filter(({ companyId }) => companyId === OURS);
  const share = chance.pick([0, 0.3, 0.7, 0.7, 0.9, 1, 1]);
  const permitted = new Set(chance.some(sites, share).map(({ id }) => id));
  const state: State = {
    sites: new Map(sites.map((site) => [site.id, site])),
    permitted,
    isAdmin: chance.oneIn(4),
    readsDirectory: chance.oneIn(8),
    installed: !chance.oneIn(40),
    secret: 'right',
  };
  const connected = chance.some(ours, chance.pick([0.3, 0.6, 1])).map(({ id }) => id);
  if (chance.oneIn(5)) connected.push(String(BigInt(lastId(sites)) + 77n));
  if (chance.oneIn(8))
    connected.push(...chance.some(sites, 0.3).flatMap((s) => (s.companyId === THEIRS ? [s.id] : [])));
  if (connected.length === 0) connected.push(ours[0]?.id ?? '4711');
  const events = chance.oneIn(4) ? Array.from({ length: chance.between(1, 2) }, () => eventOf(chance, connected)) : [];
  // Rights that are given and taken again between two looks leave no trace that anybody could find.
  const areRightsSteady = events.filter(({ name }) => name.endsWith('rights')).length < 2;
  return {
    state,
    events: areRightsSteady ? events : events.slice(0, 1),
    connected: [...new Set(connected)],
    isInstalledInTheirs: chance.oneIn(2),
    wrongSecret: chance.oneIn(40),
  };
}

function lastId(sites: readonly Site[]): string {
  return sites.at(-1)?.id ?? '4700';
}

function sitesOf(chance: Chance): Site[] {
  const count = chance.oneIn(60)
    ? chance.between(290, 640)
    : chance.oneIn(5)
      ? chance.between(15, 60)
      : chance.between(0, 14);
  const inactiveOneIn = chance.pick([1_000_000, 1_000_000, 8, 3]);
  let id = chance.pick([4_700n, 562_949_953_421_000n, 9_007_199_254_740_990n, 9_223_372_036_854_000_000n]);
  return Array.from({ length: count + chance.between(0, 4) }, (_, index) => {
    id += BigInt(chance.between(1, 9));
    const companyId = index < count ? OURS : THEIRS;
    return { id: String(id), name: `Site ${index}`, active: !chance.oneIn(inactiveOneIn), companyId };
  });
}

function eventOf(chance: Chance, connected: readonly string[]): Event {
  const id = chance.pick(connected);
  const at = chance.between(2, 14);
  const kinds: Record<string, (state: State) => void> = {
    permit: ({ permitted }) => permitted.add(id),
    'take away': ({ permitted }) => permitted.delete(id),
    delete: ({ permitted, sites }) => {
      permitted.delete(id);
      sites.delete(id);
    },
    deactivate({ sites }) {
      const site = sites.get(id);
      if (site !== undefined) sites.set(id, { ...site, active: false });
    },
    'give rights': (state) => {
      state.isAdmin = true;
    },
    'take rights': (state) => {
      state.isAdmin = false;
      state.readsDirectory = false;
    },
    uninstall: (state) => {
      state.installed = false;
    },
    'change secret': (state) => {
      state.secret = 'another';
    },
  };
  const name = chance.pick([...Object.keys(kinds), 'give rights', 'take rights', 'permit', 'take away']);
  return { at, name, happen: kinds[name] as (state: State) => void };
}
