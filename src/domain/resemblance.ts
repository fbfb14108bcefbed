import { addToGroup } from './group-by.ts';
import { keysOf, squeeze } from './label-keys.ts';
import type { ListedProject } from './listed-project.ts';
import { looseWordsAmong } from './loose-words.ts';
import { misspellingsAmong } from './misspelling.ts';
import type { OfferedProject } from './offered-project.ts';

/** How many options bear the same name, which makes a name alone doubtful. */
export interface Namesakes<Offered> {
  /** The options that bear the name, whatever number or status stands beside it. */
  named(name: string): readonly Offered[];
  /** How many options bear the name, whatever number or status stands beside it. */
  countNamed(name: string): number;
  /** How many bear the name and the number, but for zeros and spaces. */
  countNamedAndNumbered(name: string, number: string): number;
}

/** The options that resemble what a list says. None of that proves anything; it keeps a project from being absent. */
export interface Resemblance<Offered> {
  /** The likeliest first, and only a few. */
  of(entry: ListedProject): readonly Offered[];
}

const MOST_LIKELY = 5;
const CUT_OFF = /^(.{5,}?)(?:\.{3,}|\u2026)$/su;
/** "7" alone is no resemblance: it may count the rows. */
const TELLING_NUMBER = /\d{3}|\d~|\p{L}\d|\d\p{L}/u;
/** "The Mill", "Project Mill": words that people leave out or put in. */
const ANY_PROJECT = /^(?:the|project)\s|\sproject$/giu;
/** So many options are looked at before the page may do something else. */
const STEP = 100;

type Groups<Offered> = ReadonlyMap<string, readonly Offered[]>;

function* groupInSteps<Offered extends OfferedProject>(
  options: readonly Offered[],
  keysIn: (label: string) => readonly string[],
): Generator<void, Groups<Offered>> {
  const groups = new Map<string, Offered[]>();
  for (const [index, option] of options.entries()) {
    if (index % STEP === 0) yield;
    for (const key of keysIn(option.label)) if (key !== '') addToGroup(groups, key, option);
  }
  return groups;
}

export function* namesakesAmong<Offered extends OfferedProject>(
  options: readonly Offered[],
): Generator<void, Namesakes<Offered>> {
  const byName = yield* groupInSteps(options, (label) => keysOf(label).names);
  const byLooseName = yield* groupInSteps(options, (label) => keysOf(label).looseNames);
  return {
    named: (name) => byName.get(squeeze(name)) ?? [],
    countNamed: (name) => byName.get(squeeze(name))?.length ?? 0,
    countNamedAndNumbered(name, number) {
      const wanted = squeeze(number);
      const key = squeeze(name);
      const named = new Set([...(byName.get(key) ?? []), ...(byLooseName.get(key) ?? [])]);
      return [...named].filter(({ label }) => keysOf(label).numbers.includes(wanted)).length;
    },
  };
}

export function* resemblanceTo<Offered extends OfferedProject>(
  options: readonly Offered[],
): Generator<void, Resemblance<Offered>> {
  const byName = yield* groupInSteps(options, (label) => keysOf(label).names);
  const byLooseName = yield* groupInSteps(options, (label) => keysOf(label).looseNames);
  const byPart = yield* groupInSteps(options, (label) => keysOf(label).parts);
  const byNumber = yield* groupInSteps(options, (label) => keysOf(label).numbers);
  const byBoth = yield* groupInSteps(options, (label) => {
    const { names, looseNames, numbers } = keysOf(label);
    return [...names, ...looseNames].flatMap((name) => numbers.map((number) => both(name, number)));
  });
  const loose = yield* looseWordsAmong(options);
  const misspelt = yield* misspellingsAmong(options, ({ label }) => keysOf(label).names);
  const named = (name: string) => [...few(byName, name), ...few(byLooseName, name)];
  return {
    of(entry) {
      const keys = keysOf(entry.name);
      const names = [...keys.names, ...keys.looseNames];
      const said = [entry.number, ...(entry.others ?? [])].filter((text) => text !== null).map(squeeze);
      const numbers = [...said, ...keys.numbers];
      const telling = [...(entry.number === null ? [] : [squeeze(entry.number)]), ...keys.numbers];
      // What resembles less says nothing where something resembles more.
      const ways: readonly (() => readonly Offered[])[] = [
        () => names.flatMap((name) => numbers.flatMap((number) => few(byBoth, both(name, number)))),
        () => [
          ...names.flatMap(named),
          ...telling.filter((number) => TELLING_NUMBER.test(number)).flatMap((number) => few(byNumber, number)),
        ],
        () => [
          ...names.flatMap((name) => few(byPart, name)),
          ...keys.parts.flatMap(named),
          ...beginningLike(entry.name, options),
        ],
        () => names.flatMap(misspelt.of),
        () =>
          keysOf(entry.name.replace(ANY_PROJECT, '')).names.flatMap((name) => [...named(name), ...misspelt.of(name)]),
        () => loose.of(entry.name),
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

function few<Offered>(groups: Groups<Offered>, key: string): readonly Offered[] {
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
