import type { Line } from './records.ts';
import { splitStatus } from './split-status.ts';
import { ANY_STATUS, PROJECTS, type Status, statusSaid } from './status-words.ts';

const MORE = new RegExp(
  `^(?:\\*\\*)?(?=\\p{L})(${ANY_STATUS})(?:\\s*[([]|\\s+(?:\\d{1,4}[-/.]\\d|(?:${PROJECTS}\\s)?(?:in|as of|since|seit|en|dans)\\s|${PROJECTS}\\s))(?!.*\\t)|` +
    `^\\S.{0,60}[:\uff1a\u2010-\u2015-]\\s+(${ANY_STATUS}) ${PROJECTS}$`,
  'iu',
);

/**
 * "Permitted (Company A)", "Missing projects of Acme", "Permitted 01/02/2026", "Acme: missing projects". One that says
 * it of no projects may be a name: those below it are not said to be permitted for sure.
 */
export function titleWithMore(text: string): Status | null {
  const [, word = '', behind] = MORE.exec(text) ?? [];
  const said = statusSaid(behind ?? word);
  return said === 'present' && behind === undefined ? 'unclear' : said;
}

/** The status that a title says beside what it is said of. */
function parted(text: string): { readonly name: string; readonly status: Status } | null {
  const [, first, last] = MORE.exec(text) ?? [];
  const word = first ?? last ?? '';
  const status = statusSaid(word);
  return status === null
    ? splitStatus(text)
    : {
        name: text
          .replace(word, '')
          .replace(/[()[\]]/gu, '')
          .trim(),
        status,
      };
}

/**
 * Such titles among lines. What comes with one status and with the opposite, as "Permitted - Acme" and "Missing - Acme",
 * is no project either, unless the page offers it.
 */
export function titlesWithMore(
  lines: readonly Line[],
  isOffered: (name: string) => boolean,
): (index: number) => Status | null {
  const all = lines.map(({ text }) => parted(text));
  const statusOf = new Map<string, Status>();
  const opposed = new Set<string>();
  for (const one of all) {
    if (one === null) continue;
    if ((statusOf.get(one.name) ?? one.status) !== one.status) opposed.add(one.name);
    statusOf.set(one.name, one.status);
  }
  return (index) => {
    const own = all[index] ?? null;
    const more = titleWithMore(lines[index]?.text ?? '');
    // Where the next says it as well, each line says it of a name of its own.
    if (own === null || index === lines.length - 1 || all[index + 1] !== null || isOffered(own.name)) return null;
    return opposed.has(own.name) ? own.status : more;
  };
}
