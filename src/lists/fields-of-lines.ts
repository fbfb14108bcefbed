import { isStatusWithKey } from './bare-status.ts';
import { type HeadingMeaning, headingOf } from './headings.ts';
import { isOfTheProject } from './unknown-statuses.ts';

const KEYED = /^(\p{L}[\p{L} #]{0,30}?)\s?[:\uff1a]\s/u;
const OF_A_PROJECT: ReadonlySet<HeadingMeaning> = new Set(['number', 'code', 'key', 'procore-id', 'status', 'name']);

/** "Region: West", "Job number: 19-1", which a project may be called as well. */
export function isField(line: string): boolean {
  const key = KEYED.exec(line)?.[1] ?? '';
  return isOfTheProject(key) || OF_A_PROJECT.has(headingOf(key)?.meaning ?? 'title');
}

/** "Procore access: No", below a name; "Status: missing" may stand above names as well. */
export function isKeyedStatus(line: string): boolean {
  return headingOf(KEYED.exec(line)?.[1] ?? '')?.meaning === 'status' && !isStatusWithKey(line);
}

/** "Portland, OR 97201", "Toronto, ON M5V 2T6", "London SW1A 1AA" */
const PLACE =
  /,\s*[A-Z]{2}\.?,?\s+(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d)$|\p{L},?\s[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}$/u;

/** The last line of an address. */
export function isPlace(line: string): boolean {
  return PLACE.test(line);
}

/** "Questions? Call 555-0199", "Contact support@example.com" */
const CONTACT =
  /^(?:(?:any )?(?:questions|fragen|help)\s?[?:]|(?:for |please )?(?:questions|help|call|contact|e-?mail|text|reach)\s.*(?:\d{3}[-. ]\d{4}|@))/iu;

export function isContact(line: string): boolean {
  return CONTACT.test(line);
}
