import { groupBy } from './group-by.ts';
import { keysOf, squeeze } from './label-keys.ts';
import { misspellingsAmong } from './misspelling.ts';
import type { OfferedProject } from './offered-project.ts';
import type { ListedProject } from './project-list.ts';

/** The options that resemble what a list says. None of that proves anything; it keeps a project from being absent. */
export interface Resemblance<Offered> {
  /** How many options bear the name, whatever number or status stands beside it. */
  countNamed(name: string): number;
  /** How many bear the name and the number, but for zeros and spaces. */
  countNamedAndNumbered(name: string, number: string): number;
  /** The likeliest first, and only a few. */
  of(entry: ListedProject): readonly Offered[];
}

const MOST_LIKELY = 5;
const CUT_OFF = /^(.{5,}?)\s*(?:\.{3,}|\u2026)$/su;
/** "7" alone is no resemblance: it may count the rows. */
const TELLING_NUMBER = /\d{3}|\d~|\p{L}\d|\d\p{L}/u;

const STEP = 100;

export function* resemblanceTo<Offered extends OfferedProject>(
  options: readonly Offered[],
): Generator<void, Resemblance<Offered>> {
  for (const [index, { label }] of options.entries()) {
    if (index % STEP === 0) yield;
    // Kept from here on: to make them all is the longest part of it.
    keysOf(label);
  }
  const by = (keys: (label: string) => readonly string[]) => lazily(() => groupBy(options, ({ label }) => keys(label)));
  const byName = by((label) => keysOf(label).names);
  const byLooseName = by((label) => keysOf(label).looseNames);
  const byPart = by((label) => keysOf(label).parts);
  const byNumber = by((label) => keysOf(label).numbers);
  const byBoth = by((label) => {
    const { names, looseNames, numbers } = keysOf(label);
    return [...names, ...looseNames].flatMap((name) => numbers.map((number) => both(name, number)));
  });
  const misspelt = lazily(() => misspellingsAmong(options, ({ label }) => keysOf(label).names));
  const named = (name: string) => [...few(byName(), name), ...few(byLooseName(), name)];

  return {
    countNamed: (name) => byName().get(squeeze(name))?.length ?? 0,
    countNamedAndNumbered: (name, number) => byBoth().get(both(squeeze(name), squeeze(number)))?.length ?? 0,
    of(entry) {
      const keys = keysOf(entry.name);
      const names = entry.name === '' ? [] : [...keys.names, ...keys.looseNames];
      const said = [entry.number, ...(entry.others ?? [])].filter((text) => text !== null).map(squeeze);
      const numbers = [...said, ...keys.numbers].filter((number) => number !== '');
      const telling = [...(entry.number === null ? [] : [squeeze(entry.number)]), ...keys.numbers];
      // What resembles less says nothing where something resembles more.
      const ways: readonly (() => readonly Offered[])[] = [
        () => names.flatMap((name) => numbers.flatMap((number) => few(byBoth(), both(name, number)))),
        () => [
          ...names.flatMap(named),
          ...telling.filter((number) => TELLING_NUMBER.test(number)).flatMap((number) => few(byNumber(), number)),
        ],
        () => [
          ...names.flatMap((name) => few(byPart(), name)),
          ...keys.parts.flatMap(named),
          ...beginningLike(entry.name, options),
        ],
        () => names.flatMap(misspelt().of),
      ];
      for (const way of ways) {
        const resembling = [...new Set(way())].slice(0, MOST_LIKELY);
        if (resembling.length > 0) return resembling;
      }
      return [];
    },
  };
}

/** Whether nothing but spelling speaks against it: the same name, and no other number. */
export function differsOnlyInSpelling({ name, number }: ListedProject, { label }: OfferedProject): boolean {
  const said = keysOf(name);
  const offered = keysOf(label);
  const numbers = number === null ? said.numbers : [squeeze(number)];
  const isNameSame = [...said.names, ...said.looseNames].some(
    (one) => offered.names.includes(one) || offered.looseNames.includes(one),
  );
  const isNumberSame =
    numbers.length === 0 || offered.numbers.length === 0 || numbers.some((one) => offered.numbers.includes(one));
  return isNameSame && isNumberSame;
}

/** Most lists are found word for word and need none of it. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function few<Offered>(groups: ReadonlyMap<string, readonly Offered[]>, key: string): readonly Offered[] {
  return groups.get(key)?.slice(0, MOST_LIKELY) ?? [];
}

function both(name: string, number: string): string {
  return `${name}\n${number}`;
}

/** A name that ends in dots was cut off where the portal had no room for it. */
function beginningLike<Offered extends OfferedProject>(name: string, options: readonly Offered[]): readonly Offered[] {
  const beginning = CUT_OFF.exec(name)?.[1];
  if (beginning === undefined) return [];
  const wanted = squeeze(beginning);
  return options.filter(({ label }) => {
    const { names, looseNames } = keysOf(label);
    return [...names, ...looseNames].some((one) => one.startsWith(wanted));
  });
}
