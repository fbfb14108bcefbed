/** What stands at a path of some JSON that need not have the form of the contract; `undefined` for nothing. */
export function at(json: unknown, ...path: readonly string[]): unknown {
  let place = json;
  for (const key of path) {
    if (typeof place !== 'object' || place === null) return undefined;
    place = (place as Readonly<Record<string, unknown>>)[key];
  }
  return place;
}

/** The text there, also of a number: a backend that gives ids out as numbers has still to be asked on. */
export function textAt(json: unknown, ...path: readonly string[]): string | null {
  const value = at(json, ...path);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

export function textsAt(json: unknown, ...path: readonly string[]): readonly string[] {
  const value = at(json, ...path);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

/** Every value inside some JSON that has a name, however deep. */
export function namedValues(json: unknown): readonly NamedValue[] {
  if (typeof json !== 'object' || json === null) return [];
  const entries = Object.entries(json);
  const own = Array.isArray(json) ? [] : entries.map(([name, value]) => ({ name, value }));
  return [...own, ...entries.flatMap(([, value]) => namedValues(value))];
}
