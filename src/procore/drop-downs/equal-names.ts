/**
 * A name that comes again is numbered: the second option of a name is another one. `times` counts, and begins anew with
 * each list.
 */
export function numbered(name: string, times: Map<string, number>): string {
  const time = (times.get(name) ?? 0) + 1;
  times.set(name, time);
  return time === 1 ? name : `${name}\n${time}`;
}
