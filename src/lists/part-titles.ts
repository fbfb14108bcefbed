import { remembered } from '../domain/remembered.ts';
import {
  ALL_PROJECTS,
  ANY_STATUS,
  BUT,
  GOING_ON,
  isPerhapsFine,
  mayBeFine,
  OF_COUNT,
  PROJECTS,
  type Status,
  statusIn,
} from './status-words.ts';

/** Words that say nothing of a status, and stand beside one above a part of a list. */
const FILLERS =
  `the|a|all|of|for|to|on|and|list|${ALL_PROJECTS}|names?|following|these|those|` +
  'are|is|were|was|have|has|been|with|access|permissions?|procore|dmsa|in|from|by|already|still|yet|not|currently|' +
  'validation|results?|status|count|total|successfully|only|app|portal|our|your';
/** What somebody is asked to do with those below. */
const ASKED = 'add|remove|delete|ignore|keep';
const TITLE_WORDS = new RegExp(`(?:${ANY_STATUS}|${ASKED}|${FILLERS})(?![\\p{L}\\p{N}])`, 'giu');
const FIRST_WORD = new RegExp(`^(?:${ANY_STATUS}|${ASKED}|${FILLERS})(?![\\p{L}\\p{N}])`, 'iu');
const LONGEST_TITLE = 80;

/** ## Title, h3. Title, === Title ===, --- Title --- */
const DECORATED =
  /^(?:#+\s+|h[1-6]\.\s+)(.*)$|^(?:={2,}|-{2,}|\*{3,}|~{3,}|_{2,})\s*(.*?\p{L}.*?)\s*(?:={2,}|-{2,}|\*{3,}|~{2,}|_{2,})$/iu;
/** [title], **title**, 1. title, 2 titles: as a name may be written, too. */
const PERHAPS_DECORATED = /^\[{1,2}([^[\]]+)\]{1,2}$|^\*\*(.*)\*\*:?$|^(?:\(?\d{1,3}[.)]\s+|\d{1,5}\s+)(\p{L}.*)$/u;
const MAY_BE_DECORATED = /^[#h=\-*~_[(\d]/iu;
/** Title (2), Title: 2, Title [2 of 5] */
const COUNT = new RegExp(
  `\\s*(?:[-\u2013:=\uff1a]\\s*)?[([]?\\s*\\d+(?:${OF_COUNT})?\\s*(?:${PROJECTS})?[)\\]]?\\s*(?=:?$)`,
  'iu',
);
/** A longer number may be a project's. */
export const ONLY_COUNT = new RegExp(`^\\d{1,2}(?:\\d*${OF_COUNT})?$`, 'iu');

const ADDS = '(?:add|permit|allow|grant|include|enable|authori[sz]e|approve|select|give)';
/** "Do not add these", "Remove the following" */
const NOT_WANTED = new RegExp(
  `(?:do not|don['\u2019]t|no need to|never|not to|instead of)\\s+${ADDS}|(?<!\\p{L})(?:remove|delete|revoke|keep|leave|drop|cancel)(?:\\s+out)?(?:\\s*:|\\s*$|\\s+(?:the|these|those|following|all|projects?|access)(?!\\p{L}))`,
  'iu',
);
/** "All projects are permitted except:" */
const BUT_THESE = new RegExp(`(?<!\\p{L})${BUT}\\s*:?$`, 'iu');
/** "Projects with access: 1 of 3": the others may stand below it as well. */
const A_PART = new RegExp(`\\d+${OF_COUNT}`, 'iu');
const WANTED = new RegExp(
  `^(?:(?:please|pls|kindly|can you|could you|would you|still|to|need to|have to|we need to|also)\\s+)*${ADDS}(?!\\p{L})`,
  'iu',
);
/** "Also:" goes on with what was there before. */
const GOES_ON = new RegExp(`^(?:${GOING_ON})\\s*:?$`, 'iu');
/** Sentences that lead on to a list. */
const LEADS =
  /^(?:(?:the|these|those|all|both|following|below|here)\s.*(?<!\p{L})(?:projects?|ones)|the following|(?:please|can you|could you)(?!.*\d-\d))(?!\p{L})/iu;

const MOST_REMEMBERED = 20_000;

/** What a line above a part of a list says of that part; `other` says nothing that we understand. */
export const sectionStatus: (line: string) => Status | 'other' | null = remembered(MOST_REMEMBERED, meaningOfLine);

function meaningOfLine(line: string): Status | 'other' | null {
  const written = line.trim();
  if (written.length > LONGEST_TITLE * 2 || GOES_ON.test(written)) return null;
  const decorated = MAY_BE_DECORATED.test(written) ? DECORATED.exec(written) : null;
  const inner = groupOf(decorated) ?? written;
  const plain = (MAY_BE_DECORATED.test(inner) ? (groupOf(PERHAPS_DECORATED.exec(inner)) ?? inner) : inner).trim();
  if (isPart(plain) && (statusIn(plain) ?? 'missing') !== 'missing') return 'unclear';
  const text = (/\d/u.test(plain) ? plain.replace(COUNT, '') : plain).replace(/\s*[:\uff1a]$/u, '');
  if (text === '') return null;
  if (isPerhapsFine(text)) return meaningOf(text);
  if (decorated !== null || /^[^:\uff1a]+[:\uff1a]$/u.test(plain)) return meaningOf(text) ?? 'other';
  if (areTitleWords(text)) return meaningOf(text);
  return LEADS.test(text) ? meaningOf(text) : null;
}

/** A day is written so as well, and a phase beside a name. */
function isPart(title: string): boolean {
  const text = title.replace(A_PART, '').trim();
  return text !== title && (/[:\uff1a]$/u.test(text) || areTitleWords(text));
}

const FOREIGN = /(?!\p{Script=Latin})\p{L}|(?:projets|projekt[ey]|projetos|proyectos|progetti|projecten)\s+\p{L}/iu;
/** "List of projects" */
const SAYS_NOTHING = /^(?:список\s+)?проект\p{L}*$|(?:プロジェクト|一覧|リスト|项目|列表|清单|清單)$/iu;

/** Words of a language that nobody has told us, or only that they are about projects. */
export function isForeign(title: string): boolean {
  const text = title.replace(/\s*[:\uff1a]\s*$/u, '');
  return FOREIGN.test(text) && statusIn(text) === null && !SAYS_NOTHING.test(text);
}

/** What the one group that matched has caught. */
function groupOf(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((text) => text !== undefined);
}

/** Whether nothing but such words stand in it, whatever they say. */
function areTitleWords(text: string): boolean {
  const first = text.slice(Math.max(0, text.search(/[\p{L}\P{ASCII}]/u)));
  if (text.length > LONGEST_TITLE || !FIRST_WORD.test(first)) return false;
  return text.replace(TITLE_WORDS, '').replace(/[\s#,/&'\u2019.!-]/gu, '') === '';
}

const AVAILABLE = new RegExp(`^available (?:${ALL_PROJECTS})|^(?:${ALL_PROJECTS}) available`, 'iu');

function meaningOf(text: string): Status | null {
  if (NOT_WANTED.test(text) || BUT_THESE.test(text)) return 'unclear';
  const said = statusIn(text);
  if (said === 'missing' && !mayBeFine(text)) return said;
  if (WANTED.test(text)) return 'missing';
  // Of two lists to choose from it heads the one with those that are not chosen yet.
  if (said === 'present' && AVAILABLE.test(text)) return 'unclear';
  if (said !== null) return said === 'missing' ? 'unclear' : said;
  return mayBeFine(text) ? 'unclear' : null;
}
