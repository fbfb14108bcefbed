import { trim } from './cell-text.ts';
import { isAboutProjects } from './headings.ts';
import { ONLY_COUNT } from './part-titles.ts';
import { AND_MORE, isRemark } from './remark-words.ts';
import { BUT, PROJECTS, statusIn } from './status-words.ts';

const QUOTES = /^["\u201c\u201e'\u2018\u00ab]\s?|\s?["\u201d'\u2019\u00bb]$/gu;
const LEAD = /^([^:\uff1a]{3,80})[:\uff1a]\s*(\S.*)$/u;
/** "All are permitted except Tower" */
const ALL_BUT = new RegExp(
  `^(?:all|every|alle|tous|todos|tutti)\\s.{0,60}?${BUT}\\s+(\\S.*?)(?:\\s+(?:are|have|sind|haben|sont|ont|están|tienen|sono)\\s.*)?\\.?$`,
  'iu',
);
const ABOUT_PROJECTS = new RegExp(PROJECTS, 'iu');
/** missing = ["Tower", "Mill"] */
const ARRAY = /^[\p{L}\s_.-]+[:=]\s*\[(.*["'].*)\],?$/u;
const LAST = /,?\s+(?:and|und|et|y|e|en|&)\s+(?=[^,;|]+$)/u;

/**
 * Several names in one line, one behind the other: behind words that say what they are, or where the line is all there
 * is. `null` where it is one name, which may well have a comma of its own.
 */
export function namesInLine(line: string, isAlone: boolean, isOffered: (name: string) => boolean): string[] | null {
  const [, lead = '', rest = ''] = LEAD.exec(line) ?? [];
  const isMissing = rest !== '' && (isAlone || !ONLY_COUNT.test(rest)) && statusIn(lead) === 'missing';
  const isLed = isMissing && /\s/u.test(lead) && ABOUT_PROJECTS.test(lead);
  const allBut = ALL_BUT.exec(line)?.[1];
  const excepted = allBut ?? ARRAY.exec(line)?.[1];
  const areMore = AND_MORE.test(line) && !isRemark(line);
  if (excepted === undefined && !isLed && !isAlone && !areMore) return null;
  const said =
    excepted ?? (isLed ? rest.replace(/\.\s.*[.!]$|\.$/u, '') : isMissing || isAboutProjects(lead) ? rest : line);
  const text = said.replace(AND_MORE, '');
  const separator = [/(?:\\r)?\\n/u, /\s*(?<!&#?\w{1,8});\s*/u, /\s*[|\u2022]\s*/u, /\s*[,、，]\s*/u].find((one) =>
    one.test(text),
  );
  // Of two that are excepted nothing but such a word parts the one from the other.
  const areParted = separator !== undefined || (allBut !== undefined && !isOffered(text));
  const names = (areParted ? text.replace(LAST, ', ').split(separator ?? ', ') : [text])
    .map((part) => trim(part.replace(QUOTES, '')))
    .filter((part) => part !== '' && !isRemark(part));
  return excepted !== undefined || isLed || areMore || names.length > 2 ? names : null;
}
