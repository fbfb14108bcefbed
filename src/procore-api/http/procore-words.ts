import * as z from 'zod/mini';
import { bodyOf, type RestAnswer } from './request.ts';

const text = z.string().check(z.minLength(1));
const errorsSchema = z.object({ errors: z.union([text, z.array(text).check(z.minLength(1))]) });
const otherWordsSchema = z.object({ error: z.optional(z.unknown()), message: z.optional(z.unknown()) });

/** What somebody is told who lacks a right. */
const OF_RIGHTS =
  /permi(?:ssion|tted)|authori[sz]ed|access|forbidden|privilege|allowed|\badmin\b|\bmay not\b|\bcan ?not\b|denied|insufficient/i;

/** What else a 403 may be about: the account, the app, or something on the way to Procore. */
const OF_OTHER_THINGS =
  /suspend|disabl|deactivat|inactive|expire|block|firewall|\bwaf\b|subscri|licen[cs]e|billing|payment|trial|maintenance|unavailable|connected|limit|throttl|quota|\bip\b|address|network|vpn|country|geo|terms|agreement|\block|closed|terminated|frozen|hold|security|policy|captcha|\bbot\b|proxy|gateway|incident|reference|no longer|temporar|revoked|currently|token|header|ssl|certificate|region|origin|\bplan\b|feature|more requests|until|\baccept|conditions|factor|\bmfa\b|authenticat|session|read-only|\bmode\b|version|deprecat|scope|your company|service account|\bapis?\b|\bapp(?:lication)?s?\b|manifest|integration|not enabled|(?:turned|switched) off|outside/i;

const OF_ABSENCE = /not found|does ?n[o']t exist|could ?n[o']t (?:be )?f(?:i|ou)nd|no such/i;
/** What a gateway does not find. */
const OF_OTHER_ABSENCE =
  /route|application|end ?point|\burl\b|\bpath\b|\bhost\b|domain|server|service|upstream|tunnel/i;

/** The sentences of Procore's own form for errors, `{"errors": [...]}`; `null` for a body of another form. */
export function procoreErrorsOf(answer: RestAnswer): readonly string[] | null {
  const body = errorsSchema.safeParse(bodyOf(answer));
  return body.success ? [body.data.errors].flat() : null;
}

/** What stands in the two other forms that an error may have, both at once included. */
function otherWordsOf(answer: RestAnswer): readonly string[] {
  const { data = {} } = otherWordsSchema.safeParse(bodyOf(answer));
  return Object.values(data).filter((said): said is string => typeof said === 'string' && said !== '');
}

/** Whether Procore itself says that the app lacks a right. A 403 of anything on the way there says nothing of rights. */
export function refusesRight(answer: RestAnswer): boolean {
  const errors = answer.status === 403 ? procoreErrorsOf(answer) : null;
  return errors?.every((error) => OF_RIGHTS.test(error) && !OF_OTHER_THINGS.test(error)) === true;
}

/** Whether this is a "not found" of Procore's. */
export function saysNotFound(answer: RestAnswer): boolean {
  if (answer.status !== 404) return false;
  const sentences = procoreErrorsOf(answer) ?? otherWordsOf(answer);
  return (
    sentences.length > 0 && sentences.every((sentence) => OF_ABSENCE.test(sentence) && !OF_OTHER_ABSENCE.test(sentence))
  );
}

/** Whether Procore says that the app is not installed in the company that the request was about. */
export function saysNotInstalled(answer: RestAnswer): boolean {
  if (answer.status !== 401 && answer.status !== 403) return false;
  return (
    procoreErrorsOf(answer)?.some((error) => /app is not connected to this company(?:[.!]|$)/i.test(error)) === true
  );
}

const LONGEST_QUOTE = 160;

/** Procore's words for people, ready to be put between quotes; `null` where it gave none. Nothing like a key gets through. */
export function wordsOf(answer: RestAnswer): string | null {
  const words = procoreErrorsOf(answer)
    ?.join(' ')
    .replace(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, ' ')
    .replace(/["“”<>]/g, "'")
    .replace(/[\w.~+/=-]{24,}/g, '…')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (words === undefined || words === '') return null;
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}
