import { areNames } from './around-list.ts';
import { isContact, isField, isPlace } from './fields-of-lines.ts';
import type { MarkedLine } from './line-marks.ts';
import { sectionStatus } from './part-titles.ts';
import { isSentence, PAGE_NUMBER } from './remark-words.ts';
import { ALL_PROJECTS, isPerhapsFine, mayBeFine, statusIn, statusSaid } from './status-words.ts';

/** With the two dashes above it. */
const LONGEST_SIGNATURE = 7;

/** "Ann Lee 9:11 AM", "[09:14] Ann Lee" */
const SENDER = /^[^:]{2,40}\s\d{1,2}:\d\d\s?[ap]m$|^\[\d\d?:\d\d(?:\s?[ap]m)?\]\s[^\d:]{2,40}$/iu;
/** What people write to each other: "Sure, give me a minute" */
const SPOKEN = /\?$|^\S+(?:\s+\p{Ll}\S*){2,}$/u;

/** "Projects excluded from sync", above them */
const PROJECTS_THAT = new RegExp(
  `^(?:\\p{L}{1,4}\\s)?(?:${ALL_PROJECTS})\\s[^\\p{Lu}]{3,60}$|(?:[Rr]eport|[Ll]ist)$`,
  'u',
);
/** "Missing: Tower; Permitted: Mill" */
const SECOND_KEY = /:.*[;.|]\s*\p{L}[^:;.|]{0,30}:\s/u;
/** $missing = array('19-1' => 'Tower'); */
const CODE = /^insert into\s.*\(|^(?:update|delete|select)\s.*[=*]|\s=>\s|^[\w$. ]+=\s?\w*[[({]/iu;
/** What stands behind a name, apart. */
const TAIL = /(?:\s[-\u2010-\u2015]+\s+|[([:]\s*|,\s)([^()[\]]+)[)\]]?\.?$/u;

/** "Tower - fixed yesterday", "Mill (added 10/1)" */
function isSettled(text: string): boolean {
  const tail = TAIL.exec(text)?.[1] ?? '';
  return !/\p{Lu}/u.test(tail) && (statusIn(tail) === 'present' || mayBeFine(tail));
}

/** "DONE Tower", "Done: Tower" */
function isBegun(text: string): boolean {
  const [, first = '', colon = ''] = /^(\p{Lu}{2,}|\p{L}+(?=:))(:?)\s/u.exec(text) ?? [];
  const word = first.toLowerCase();
  // "Missing: Tower" is read as it is meant.
  return isPerhapsFine(word) || /^(?:todo|open)$/u.test(word) || (colon === '' && statusSaid(word) !== null);
}

/** Whether a line among names may be something else that is written beside them. */
export function besideNames(lines: readonly MarkedLine[]): (index: number) => boolean {
  const isTalk = lines.filter(({ text }) => SENDER.test(text)).length > 1;
  const mayBePages = areNames(lines);
  const areBegun = lines.filter(({ text }) => isBegun(text)).length > 1;
  const signature = signatureIn(lines);
  const areMarked = lines.filter(({ isMarked }) => isMarked).length > 1;
  return (index) => {
    const { text = '', isMarked = false } = lines[index] ?? {};
    return (
      (areMarked && !isMarked) ||
      (mayBePages && PAGE_NUMBER.test(text)) ||
      ((isSentence(text) || /\?$/u.test(text)) && statusIn(text) !== null) ||
      (index === 0 && PROJECTS_THAT.test(`${text.slice(0, 1).toLowerCase()}${text.slice(1)}`)) ||
      (areBegun && isBegun(text)) ||
      isSettled(text) ||
      (SECOND_KEY.test(text) && statusIn(text) !== null) ||
      CODE.test(text) ||
      index > signature ||
      (isTalk && (SENDER.test(text) || SPOKEN.test(text))) ||
      isField(text) ||
      isPlace(text) ||
      isStreet(lines, index) ||
      isContact(text)
    );
  };
}

/** Where mail programs put the writer below two dashes; a rule that comes again parts other things. */
function signatureIn(lines: readonly MarkedLine[]): number {
  const rules = lines.flatMap(({ text }, index) => (text === '--' ? [index] : []));
  const [only = Number.POSITIVE_INFINITY, second] = rules;
  const isAtTheEnd = second === undefined && only > 0 && lines.length - only <= LONGEST_SIGNATURE;
  return isAtTheEnd ? only : Number.POSITIVE_INFINITY;
}

/** "100 Main St" below a name and above the place. */
function isStreet(lines: readonly MarkedLine[], index: number): boolean {
  const [above, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (above === undefined || line === undefined || next === undefined) return false;
  const isBelow = line.row === above.row + 1 && !isPlace(above.text) && sectionStatus(above.text) === null;
  return isBelow && /^\d/u.test(line.text) && isPlace(next.text);
}
