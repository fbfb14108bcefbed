import { statusUnder } from './answers.ts';
import { DATE, valueText } from './cell-text.ts';
import { headingOf } from './headings.ts';
import { sectionStatus } from './part-titles.ts';
import type { RawColumn } from './raw-column.ts';
import { type Status, statusIn, statusSaid, wordsOfKey } from './status-words.ts';
import { areNoPlaces, areStates } from './unknown-statuses.ts';

const COUNT = /^\d{1,6}$/u;
const CODE_HEADING = /(?<!\p{L})(?:http|status|response|result)(?!\p{L})/iu;
const CODE = /^[1-5]\d\d$/u;
/** "Permitted on", "Granted by": blank where it is not. */
const SINCE = /(?<!\p{L})(?:on|by)(?!\p{L})/iu;
/** When somebody looked, whatever was found. */
const WHEN_CHECKED = /(?<!\p{L})last(?!\p{L})/iu;
const NUMBERS_PROJECTS = /(?<!\p{L})(?:no|nr|num|number|id|ids|code|ref)(?!\p{L})|#/iu;
const VALIDATES = /validat|permission|access|outcome|verdict/iu;
/** How a project itself stands, whatever its app may see. */
const OF_A_PROJECT =
  /^(?:bid(?:ding)?|awarded|won|lost|estimating|planning|planned|design|feasibility|concept|permitting|(?:pre|post|course of )?[- ]?construction|execution|open|on[- ]hold|cancell?ed|closed?(?:[- ]?out)?|warranty|lead|prospect|draft|(?:in|nie)?a[ck]?tt?[iy]e?[fvw]\p{L}*|(?:ge)?ar(?:ch|qu)iv\p{L}+|非?アクティブ)$/iu;
const ACTION = /^(?:actions?|to ?do|next steps?|task|what to do)$/iu;
const ADDS = /^(?:please )?(?:add|permit|grant|allow|include|enable)(?!\p{L})/iu;
const REMOVES = /^(?:remove|delete|revoke|ignore|keep|skip|exclude|none|no action|nothing)(?!\p{L})/iu;

const TOOLS = /(?:^|[^\p{L}])(?:tool|module|permission|feature|role|privilege|scope)s?$/iu;

/**
 * Whether a heading is about what a project has or lacks, and neither about projects nor sure about the project itself.
 */
export function isOfProjectAlone(words: string): boolean {
  return TOOLS.test(words) || (statusIn(words) !== null && sectionStatus(words) === null);
}

/** Whether a column says of each project how it stands, in whatever words. */
export function hasStatuses(column: RawColumn): boolean {
  const { heading } = column;
  const said = column.values.filter((value) => value !== '');
  if (said.length === 0) return false;
  if (ACTION.test(wordsOfKey(heading))) return said.some((value) => REMOVES.test(value));
  if (areCodes(heading, said)) return true;
  const meaning = headingOf(heading)?.meaning;
  if (meaning === 'status') return isAboutValidation(heading, said);
  if (areNoPlaces(column)) return true;
  if (areStates(column)) return false;
  if (meaning === undefined && isAboutStatus(column)) return true;
  const known = said.map((value) => statusSaid(value) ?? statusUnder(heading, value));
  if (known.every((status) => status !== null)) return said.some((value) => statusSaid(value) !== 'unclear');
  // One clear word among others: what the others mean nobody has told us.
  return meaning === undefined && said.some((value) => /^(?:missing|present)$/u.test(statusSaid(value) ?? ''));
}

/** A project has a status of its own, in words that a company makes up. */
function isAboutValidation(heading: string, said: readonly string[]): boolean {
  return VALIDATES.test(heading) || said.some((value) => !OF_A_PROJECT.test(value));
}

/** "Missing permissions", "Errors", "Permitted on", and no names or numbers below it. */
function isAboutStatus({ heading, values }: RawColumn): boolean {
  const words = wordsOfKey(heading);
  if (statusIn(words) === null || NUMBERS_PROJECTS.test(words)) return false;
  const said = values.filter((value) => value !== '');
  if (WHEN_CHECKED.test(words) && said.every((value) => DATE.test(value))) return false;
  if (SINCE.test(words) || sectionStatus(words) === null) return true;
  const isAnswered = said.some((value) => statusUnder(heading, value) !== null);
  return isAnswered || said.filter((value) => COUNT.test(value)).length * 2 > said.length;
}

function areCodes(heading: string, said: readonly string[]): boolean {
  return CODE_HEADING.test(wordsOfKey(heading)) && said.every((value) => CODE.test(value));
}

/** What one cell says. Unknown words do not say that a project is missing, nor that it is not. */
export function statusCell(heading: string, cell: string): Status {
  const words = wordsOfKey(heading);
  if (ACTION.test(words)) return ADDS.test(cell) ? 'missing' : 'unclear';
  if (CODE_HEADING.test(words) && CODE.test(cell)) return ofCode(cell);
  const meaning = statusIn(words);
  if (meaning === 'missing' && (COUNT.test(cell) || valueText(cell) === null)) {
    // Where no tool is said to be missing, nobody may have looked.
    if (!COUNT.test(cell) && isOfProjectAlone(words)) return 'unclear';
    return Number(cell) > 0 ? 'missing' : 'present';
  }
  return statusUnder(heading, cell) ?? statusIn(cell) ?? 'unclear';
}

/** Of an answer of HTTP. */
function ofCode(code: string): Status {
  if (code.startsWith('2')) return 'present';
  return code === '401' || code === '403' || code === '404' ? 'missing' : 'unclear';
}
