import * as z from 'zod/mini';

const optionObject = z.record(z.string(), z.unknown());
const DIGITS = /^[1-9]\d{0,19}$/;

/**
 * The values of an option object that may be a Procore id, by key, as digits.
 * `json` is foreign. A number above 2^53 was rounded when the page parsed it, so it names no project for sure.
 */
export function idsOf(json: string): Record<string, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return {};
  }
  const option = optionObject.safeParse(parsed);
  if (!option.success) return {};
  const ids: Record<string, string> = {};
  for (const [key, value] of Object.entries(option.data)) {
    const digits = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
    if (typeof digits === 'string' && DIGITS.test(digits)) ids[key] = digits;
  }
  return ids;
}
