/** The one that was found; `null` where there is none, or where of several none is the sure one. */
export function onlyOne<Found>(found: ArrayLike<Found>): Found | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
