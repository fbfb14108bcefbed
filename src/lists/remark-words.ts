import { ALL_PROJECTS, GOING_ON, OF_COUNT, PROJECTS, statusSaid } from './status-words.ts';
import { isOfTheProject } from './unknown-statuses.ts';

const FAREWELL_WORDS =
  '(?:(?:many )?thanks(?: in advance| a lot| so much)?|thank you|thx|(?:(?:best|kind(?:est)?|warm(?:est)?|many) )?(?:regards|wishes)|best|cheers|' +
  '(?:yours )?(?:sincerely|truly|faithfully)|danke|vielen dank|(?:(?:viele|liebe|beste|schöne|herzliche|freundliche|mit (?:freundlichen|besten|herzlichen)) )?grü(?:ß|ss)en?|mfg|' +
  'merci|cordialement|bien à vous|gracias|(?:un )?saludos?(?: cordiales)?|obrigad[oa]|atenciosamente|abraços|' +
  'grazie|(?:cordiali )?saluti|dziękuję|pozdrawiam|met vriendelijke groet(?:en)?|groeten|よろしくお願い(?:いた)?します)';
const FAREWELL = new RegExp(
  `^${FAREWELL_WORDS}(?:\\s*[,!.。、]|\\s[^-\\d]{0,30}[,!.]|,\\s(?:on it|will do|mach(?:e|en)? (?:ich|wir)(?:\\s\\p{L}+)?)[!.]?)?$`,
  'iu',
);
const PERHAPS_FAREWELL = new RegExp(`^${FAREWELL_WORDS}\\s[^-\\d]{1,30}$`, 'iu');

const GREETING_WORDS =
  '(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen)|sehr geehrte[rs]?|liebe[rs]?|bonjour|hola|buenos días|' +
  'estimad[oa]s?|ciao|olá|oi|prezad[oa]s?|bom dia|caro|gentile|dzień dobry|cześć|beste|お世話になっております)';
const GREETING = new RegExp(
  `^${GREETING_WORDS}(?:\\s+(?:all|team|every(?:one|body)|there|both|folks|colleagues|zusammen|à tous|à toutes|a tod[oa]s|a tutt[ie]|allemaal))?(?:\\s*[,!.:。、]|\\s[^-\\d]{0,40}[,!:])?$`,
  'iu',
);
const PERHAPS_GREETING = new RegExp(`^${GREETING_WORDS}\\s[^-\\d]{1,40}$`, 'iu');

/** What somebody is asked to do, and no name of a museum. */
const ASKED =
  '(?:add|allow|assist|check|choose|click|confirm|contact|correct|do|enable|ensure|find|fix|forward|give|go|grant|have|help|include|let|look|' +
  'make|note|open|permit|provide|refer|remove|review|see|select|send|try|update|use|validate|verify|advise|reach out|get in touch)';
/** Behind these words nothing but a time makes a sentence of it. */
const TIME = '(?:\\d{1,4}[-/.]\\d{1,2}|\\d:\\d\\d|\\b(?:19|20)\\d\\d\\b)';

const MORE = 'more|others?|weitere|andere|autres?|más|mais|ou?tr[oa]s|altr[ie]|他|等';
/** Of projects that are not named. */
const COUNTED_MORE = `(?:(?:\\d+\\s*(?:${MORE})|(?:${MORE})\\s*\\d+)\\s*(?:${PROJECTS}|[件个個])?|\\+\\s?\\d+|etc)`;
const AND = '(?:(?:and|und|et|y|en?|plus)\\s+|[+&\u2026]\\s*|\\.{3}\\s*)';
/** "…, and 3 more", "… +3 others" at the end of a line. */
export const AND_MORE = new RegExp(
  `(?:\\s*[,;、，]\\s*${AND}*|\\s+${AND}+|\\s?(?=[他等].*[件个個]$))${COUNTED_MORE}\\.?$`,
  'iu',
);

/** As a talk has it below the name of who writes. */
export const TIME_ALONE = /^\d?\d:\d\d(?:\s?[ap]m)?$/iu;

const PAGE = '(?:page|seite|p[áa]gina|strona)\\s+';
/** As it may stand alone at the end of a page, and be a project's own just as well. */
export const PAGE_NUMBER = new RegExp(`^(?:${PAGE})?\\d{1,3}(?:\\s?[-/]\\s?\\d{0,3})?$`, 'iu');

const SUM = 'totals?|summe|gesamt|suma|totale|insgesamt|razem|łącznie|totaal|итого|всего|合计|合計|总计|總計|합계';

const SENTENCES: readonly RegExp[] = [
  /^(?:the\s+)?following\s.*(?:projects?|missing)/u,
  new RegExp(`^please\\s+(?:\\p{L}+ly\\s+)?${ASKED}(?!\\p{L})`, 'u'),
  new RegExp(`^${ASKED}\\s.+[.!]$`, 'u'),
  /^(?:(?:these|those|the|all|some|no)\s+)?(?:\d+\s+)?projects?\s+(?:are|were|is|have|need|must|could|cannot)\b/u,
  /^\d*\s*(?:missing projects?|projects? missing)\s*(?:[([]\d+(?:\s*(?:\/|of)\s*\d+)?[)\]])?\s*[:.]?$/u,
  /^powered by\s/u,
  /^continued (?:on|from) .+|^(?:project list|number name|\.{2,}|\u2026)$/u,
  new RegExp(`^${AND}*${COUNTED_MORE}\\.?$`, 'u'),
  /^(?:show|load|view) (?:all|more)$/u,
  TIME_ALONE,
  /^(?:displaying|showing|affichage|anzeige|mostrando|exibindo|wyświetlanie)\s.*\d.*\d/u,
  new RegExp(`^\\d+\\s*(?:-|\u2013|to|bis|à|a)\\s*\\d+\\s${OF_COUNT}`, 'u'),
  new RegExp(`^${PAGE}\\d+${OF_COUNT}(?:\\s+printed\\b.*)?$`, 'u'),
  /^[-\u2013\u2014]\s?\d+\s?[-\u2013\u2014]$/u,
  new RegExp(
    `^(?:grand\\s+|sub-?)?(?:${SUM})(?!\\p{L})\\s*(?:d[eio]s?\\s+)?(?:${ALL_PROJECTS})?\\s*[:\uff1a=]?\\s*[$€£¥]?\\s*[\\d.,\\s]*%?$`,
    'u',
  ),
  /^(?:no|0|keine?|aucun|ningún|ninguno|nenhum|nessun|brak)\s+(?:\p{L}+\s+)?(?:missing|fehlende\p{L}*|manquant\p{L}*|faltante\p{L}*|mancant\p{L}*)(?:\s+\p{L}+)?[.!]?$|^(?:no|keine?)\s+\p{L}+\s+(?:are\s+|is\s+)?(?:missing|fehl\p{L}+)[.!]?$|^nothing\s+(?:is\s+)?missing[.!]?$/u,
  /^\d+\s*(?:of|\/)\s*\d+\s+projects?\b|^[\u2039<\u00ab]?\s*\d+(?:\s+\d+)+\s*[\u203a>\u00bb]$|^(?:rows|items|results|entries)\s+per\s+page\b|^\d+\s+(?:repl(?:y|ies)|comments?|reactions?|likes?)$|^:\S+:(?:\s\d+)?$|^.{2,40}\s\d{1,2}:\d\d\s?[ap]m$|^[共全총]?\s*\d+\s*[个個件건개](?:项目|項目|專案|案件)?$/u,
  /^(?:note|notes|n\.?b\.?|hinweis|remarque|nota|legend)\s*:\s|^\S\s*=\s+\S/u,
  new RegExp(`^(?:${GOING_ON})\\s*:$`, 'u'),
  /^(?:mime-version|content-[\w-]+|message-id|received|return-path|reply-to|x-[\w-]+)\s*:\s/u,
  /^the\s+(?:service account|app|application|dmsa|integration)\s+(?:does|has|is|can|could|cannot)\b|^dmsa\s+(?:validation|validator|status|projects)$/u,
  new RegExp(
    `^\\(?\\d+\\s+(?:${PROJECTS}|(?:dir|file|project|row|item|record|result)(?:s|\\(s\\))?|entries)\\s*(?:found|selected|affected|returned|(?:in )?total|missing|in set\\b.*|[\\d,.]+ bytes.*)?[.:]?\\)?$`,
    'u',
  ),
  new RegExp(
    `^(?:exported|exporté|exportiert|exportado|generated|printed|created|downloaded|run (?:on|at|date)|last (?:updated|checked|synced|run|validated|modified|refreshed|changed))(?!\\p{L}).*${TIME}`,
    'u',
  ),
  /^(?:from|sent|to|cc|bcc|subject|date|von|gesendet|an|betreff|objet|de|envoyé|à|asunto|para)\s?:\s/u,
  /^on\s.{6,}\swrote:$|^-{2,}\s*(?:original|forwarded|weitergeleitete|ursprüngliche)\b.*-{2,}$/u,
  /\s(?:schrieb(?:\s.{1,60})?|a écrit|escribió|escreveu|ha scritto|napisał\(?a?\)?|schreef(?:\s.{1,60})?)\s?:$/u,
  /^(?:sent from my|get outlook for|von meinem .* gesendet|envoyé de mon|enviado desde mi)\b/u,
  /^(?:\S+@\S+\.\p{L}+|www\.\S+|(?:t|tel|phone|mobile|cell|fax|m|p)\.?\s*:\s*[+\d(][-\d\s()./+]+)$/u,
  GREETING,
  FAREWELL,
  /^(?:ok|cancel|close|save|next|back|retry|dismiss|search|try again|(?:add|remove) project|warning|error|validate(?: dmsa)?|validation (?:failed|successful))[.!:]?$/u,
  /^(?:[-=_*~#]{2,}(?:\s+[-=_*~#]{2,})*|```.*)$/u,
];

/** One pattern is looked for much faster than thirty. To none of them letter case matters. */
const ANY_SENTENCE = new RegExp(SENTENCES.map(({ source }) => source).join('|'), 'iu');

/** What is written around a list and names no project. */
export function isRemark(line: string): boolean {
  return ANY_SENTENCE.test(line);
}

/** "Region: West", which a project may be called as well. */
function isKeyed(line: string): boolean {
  return isOfTheProject(KEYED.exec(line)?.[1] ?? '');
}

const KEYED = /^(\p{L}+)[:\uff1a]\s/u;

/** What a star in the table means. */
const NOTE = /^\*+\s?\p{Ll}/u;

const AMOUNT = /^(?:[^\p{L}-]+|\d+ \p{L}+)$/u;
const TOTAL = new RegExp(`^(?:grand\\s+|(?:.+\\s)?sub-?)?(?:${SUM})$`, 'iu');

/** A row of a table that rules it off, sums it up or explains it, whatever numbers it has. */
export function isTotalRow(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  const [first = '', ...rest] = said;
  if (said.length > 0 && said.every((cell) => /^[-=_~*+]{2,}$/u.test(cell))) return true;
  if (said.length === 1 && NOTE.test(first)) return true;
  // "Missing", "2"
  if (rest.length === 1 && statusSaid(first) !== null && /^\d+$/u.test(rest[0] ?? '')) return true;
  return TOTAL.test(first) && rest.every((cell) => AMOUNT.test(cell) || isRemark(cell));
}

/** A separator may have parted a sentence. */
export function isRemarkRow(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  const [first = ''] = said;
  const text = said.join(' ');
  if (first === text && isKeyed(text)) return true;
  return isRemark(text) && (isRemark(first) || /[.!:]$/u.test(text));
}

/** A greeting or a farewell only where it stands apart as in a letter: "Dear Park" may be a project. */
export function isPerhapsGreeting(line: string): boolean {
  return PERHAPS_GREETING.test(line);
}

export function isPerhapsFarewell(line: string): boolean {
  return PERHAPS_FAREWELL.test(line);
}

/** A sentence, where it stands before or behind the list: several words and a full stop, or a colon that leads on to it. */
export function isSentence(line: string): boolean {
  return /:$|^P\.?S\.?(?::|\s\p{Ll})/u.test(line) || (/[.!?]$/u.test(line) && line.split(/\s+/u).length >= 5);
}

/** The end of a mail: what follows is its writer. */
export function isFarewell(line: string): boolean {
  return FAREWELL.test(line);
}

/** "[09:14] Ann Lee", above what she writes. A project may be written so, too. */
export function isPerhapsSender(line: string): boolean {
  return /^\[\d\d?:\d\d(?:\s?[ap]m)?\]\s[^\d:]{2,40}$/iu.test(line);
}
