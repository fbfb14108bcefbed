import { isAnswer } from './answers.ts';
import { DATE } from './cell-text.ts';
import { headingOf } from './headings.ts';
import type { RawColumn } from './raw-column.ts';
import { statusIn, statusSaid, wordsOfKey } from './status-words.ts';

/** What stands under such headings is about the project itself, or about its people. */
const OF_THE_PROJECT =
  /^(?:town|area|division|district|market|sector|zone|location|place|manager|pm|superintendent|foreman|engineer|estimator|coordinator|director|contact|person|lead|responsable|gerente|bauleiter|architect|architekt|builder|bauträger|geb(?:ä|ae)ude|straße|ubicaci[oó]n|contractor|gr[ou]{1,2}pp?[eo]?|team|crew|branch|category|class|kind|phase|priority|size|year|month|quarter|season|unit|portfolio|method|source|integration|environment|system|portal|label|ort|data|due|finish|end|completion|invited)$/iu;
/** As an address has it. */
const PLACE = /^\p{Lu}[\p{L} .]*$/u;
const MARK = /^[^\d]{1,2}$/u;
const SHORT = /^(?:[01]|0 ?%|100 ?%|\P{N}{1,30})$/u;
/** Of what may be permitted. */
const SHARE = /^\d{1,3} ?%$/u;
/** So few words may say how each of many projects stands. */
const MOST_WORDS = 4;
/** In a few rows none needs to come again, and in any all may say the same. */
const FEW_ROWS = 3;
/** Of a heading in another script nobody has told us what it says; one in Latin letters may be of anything. */
const SAYS_HOW_IT_STANDS =
  /status|dmsa|permission|access|account|grant|sync|check|valid|match|(?!\p{Script=Latin})\p{L}/iu;

/**
 * Whether a column may say how each project stands, in a language or in words that nobody has told us: a few of them
 * come again and again, or it is filled in for some only.
 */
export function mayBeStatuses(column: RawColumn): boolean {
  const { heading, values } = column;
  const headed = heading.split(/[^\p{L}]+/u).filter((word) => word !== '');
  if (headingOf(heading) !== null || headed.some(isOfTheProject)) return false;
  // "Project Site"
  if (headed.length > 0 && headed.every((word) => headingOf(word)?.meaning === 'title')) return false;
  const said = values.filter((value) => value !== '');
  const areSome = said.length > 0 && said.length < values.length;
  const isHeaded = saysHowItStands(column);
  if (isHeaded && said.every((value) => SHARE.test(value))) return true;
  if (areSome && (isHeaded || said.every((value) => DATE.test(value) || MARK.test(value)))) return true;
  const words = new Set(said.map((value) => value.toLowerCase()));
  const isRepeated = words.size < said.length && (words.size > 1 || areSome);
  const isSaid = isHeaded && (words.size === 1 || said.length <= FEW_ROWS);
  if (words.size > 1 && said.every(isAnswer)) return true;
  const isShort = words.size > 0 && words.size <= MOST_WORDS && said.every((value) => SHORT.test(value));
  return isShort && (isRepeated || isSaid);
}

function saysHowItStands({ heading }: RawColumn): boolean {
  return SAYS_HOW_IT_STANDS.test(wordsOfKey(heading));
}

/** Of several such columns nobody knows which one it is, unless a single heading tells. */
export function onlyStatuses(columns: readonly RawColumn[]): RawColumn | null {
  const ways = [({ heading }: RawColumn) => statusIn(heading) !== null, saysHowItStands, () => true];
  const [only, second] = ways.map((way) => columns.filter(way)).find(({ length }) => length > 0) ?? [];
  return only === undefined || second !== undefined ? null : only;
}

/** Such a heading is about the project itself, or about its people. */
export function isOfTheProject(word: string): boolean {
  return OF_THE_PROJECT.test(word) || headingOf(word)?.meaning === 'ignored';
}

/** Under "State" a country has states, and a project has one. */
export function areNoPlaces({ heading, values }: RawColumn): boolean {
  return /^state$/iu.test(heading) && values.some((value) => value !== '' && !PLACE.test(value));
}

/** Of the United States and Canada. "KO", "NG" and "NO" are none. */
const KNOWN_STATE =
  /^(?:A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSTUVY]|O[HKNR]|P[AE]|QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY]|YT)$/u;
const OF_STATES = /(?<!\p{L})(?:states?|st|prov(?:ince)?|region|location)(?!\p{L})/iu;

/** Two letters for a state each: Oklahoma's are those of a word for what is permitted. */
export function areStates({ heading, values }: RawColumn): boolean {
  const codes = values.filter((value) => value !== '');
  if (!codes.every((value) => KNOWN_STATE.test(value))) return false;
  const words = wordsOfKey(heading);
  if (OF_STATES.test(words) && !SAYS_HOW_IT_STANDS.test(words)) return true;
  return codes.some((value) => statusSaid(value) === null);
}
