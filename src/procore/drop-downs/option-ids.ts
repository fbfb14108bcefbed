const DIGITS = /^[1-9]\d{0,19}$/;
/** How deep an id may be inside an option: `project.id`, `value.project.id`. */
const DEPTH = 3;

/**
 * The values of an option object that may be a Procore id, by path ("id", "project.id"), as digits.
 * A number above 2^53 was rounded when the page parsed it, so it names no project for sure.
 */
export function idsOf(option: unknown): Record<string, string> {
  const ids: Record<string, string> = {};
  collect(option, '', DEPTH, ids);
  return ids;
}

/** As `idsOf`, of an option object as JSON. Anything else has no ids. */
export function idsOfJson(json: string): Record<string, string> {
  if (!json.startsWith('{')) return {};
  try {
    return idsOf(JSON.parse(json));
  } catch {
    return {};
  }
}

/** The id that a bare text of the page is. Nobody can say whether longer ones were rounded before. */
export function idOfText(text: string): string | null {
  return DIGITS.test(text) && Number.isSafeInteger(Number(text)) ? text : null;
}

function collect(value: unknown, path: string, depth: number, ids: Record<string, string>): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth === 0) return;
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    const innerPath = path === '' ? key : `${path}.${key}`;
    if (typeof inner === 'object') collect(inner, innerPath, depth - 1, ids);
    else if (typeof inner === 'number' && Number.isSafeInteger(inner) && inner > 0) ids[innerPath] = String(inner);
    else if (typeof inner === 'string' && DIGITS.test(inner)) ids[innerPath] = inner;
  }
}
