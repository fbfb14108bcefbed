import { groupBy } from './group-by.ts';
import { findIdKey, possibleIdKeys } from './id-key.ts';
import { keysOf, squeeze } from './label-keys.ts';
import type { ListedProject } from './listed-project.ts';
import { isLongId } from './long-id.ts';
import type { OfferedProject } from './offered-project.ts';

export interface IdClue<Offered> {
  readonly believed: Offered | null;
  /** Options that bear the id under whatever key. */
  readonly bearers: readonly Offered[];
  /** The page has ids, and not this one: a name alone decides nothing then. */
  readonly isContradicted: boolean;
  /** The page has nothing by which the entry could be known. */
  readonly isIncomparable: boolean;
}

/** An id is believed where the page knows it and the rest of the row does not speak against it. */
export function* idClues<Offered extends OfferedProject>(
  entries: readonly ListedProject[],
  options: readonly Offered[],
): Generator<void, (entry: ListedProject) => IdClue<Offered>> {
  const withId = entries.flatMap(({ id, name, number }) => (id === null ? [] : [{ id, name, number }]));
  const idKey = withId.length === 0 ? null : findIdKey(withId, options);
  yield;
  const keys = idKey === null ? possibleIdKeys(options) : [idKey];
  const byId = groupBy(options, ({ ids }) => valuesOf(keys.map((key) => ids[key])));
  yield;
  const byAnyId = groupBy(options, ({ ids }) => valuesOf(Object.values(ids)));
  yield;
  const isColumnKnown = idKey !== null || withId.some(({ id }) => isLongId(id) && byId.has(id));
  return ({ id, name, number, line = name, others = NONE, isIdLost = false }) => {
    const hasIdAlone = name === '' && number === null && (id !== null || isIdLost);
    if (id === null) {
      const said = byAnyId.size > 0 ? [line, ...others].filter((text) => /\d{9}/.test(text)) : NONE;
      const bearers = said.flatMap(idsWithin).flatMap((one) => byAnyId.get(one) ?? []);
      return { believed: null, bearers, isContradicted: false, isIncomparable: hasIdAlone };
    }
    const [option, second] = byId.get(id) ?? [];
    const believed =
      option !== undefined && second === undefined && agrees({ id, name, number }, option.label, idKey !== null)
        ? option
        : null;
    const isUnknown = option === undefined && keys.length > 0;
    return {
      believed,
      bearers: byAnyId.get(id) ?? [],
      isContradicted: isUnknown,
      isIncomparable: hasIdAlone && !(isUnknown && isColumnKnown),
    };
  };
}

const NONE: readonly never[] = [];

/** Ids among the words of a line. */
function idsWithin(text: string): string[] {
  return [...new Set(text.match(/(?<![\d.,-])[1-9]\d{8,}(?![\d-])/g))];
}

function valuesOf(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function agrees(entry: Pick<ListedProject, 'name' | 'number'> & { id: string }, label: string, isKeySure: boolean) {
  const offered = keysOf(label);
  if (entry.number !== null && offered.numbers.length > 0 && !offered.numbers.includes(squeeze(entry.number)))
    return false;
  if (entry.name === '') return entry.number !== null || isKeySure || isLongId(entry.id);
  return isKeySure || keysOf(entry.name).names.some((name) => offered.names.includes(name));
}
