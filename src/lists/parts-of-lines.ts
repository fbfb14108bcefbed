import { bareStatus } from './bare-status.ts';
import type { MarkedLine } from './line-marks.ts';
import { isForeign, sectionStatus } from './part-titles.ts';
import { isRemark } from './remark-words.ts';
import { type Status, statusIn } from './status-words.ts';
import { titlesWithMore } from './titles-with-more.ts';

/** What the lines of a list say of those below them. */
export interface Parts {
  /** A line that says it, and is no project. */
  isTitle(line: MarkedLine): boolean;
  /** The word on a button beside each project. */
  isButton(line: MarkedLine): boolean;
  /** Each may be said of the name above it. */
  readonly areBelow: boolean;
  /** What is said of a line by those above it; `null` where nothing is. */
  aboutOf(line: MarkedLine): Status | null;
}

/**
 * @param isSure whether a line is a project whatever it reads like
 * @param isOffered whether the page offers one of that name
 */
export function partsOf(
  lines: readonly MarkedLine[],
  isSure: (line: MarkedLine) => boolean,
  isOffered: (name: string) => boolean,
): Parts {
  const withMore = titlesWithMore(lines, isOffered);
  const areTitles = lines.filter(({ text }) => /[:=\uff1a]\s*\d*$/u.test(text)).length * 2 <= lines.length;
  const areBelow = isStatusBelow(lines, isSure);
  const areMarksTitles = lines.every(({ text, isMarked }) => !isMarked || (sectionStatus(text) ?? 'other') !== 'other');
  const titles = new Map(
    lines.flatMap((line, index) => {
      const { text } = line;
      const isApart = areMarksTitles || !line.isMarked || isTitleAmong(text, lines[index + 1]);
      const isPerhaps = !isSure(line) && !mayBeButton(line, lines);
      const alone = isPerhaps && isApart ? titleIn(text, areTitles) : null;
      const meaning = alone ?? (isPerhaps ? withMore(index) : null);
      return meaning === null ? [] : [[line, meaning] as const];
    }),
  );
  const isTitle = (line: MarkedLine) => titles.has(line);
  const isButton = (line: MarkedLine) => !isSure(line) && isOnButton(line, lines);
  const isMarkedByHand = lines.some((line) => line.isTicked || (LEGEND.test(line.text) && !isSure(line)));
  const buttons = lines.filter((line) => BUTTON.test(line.text) && !isSure(line));
  const names = lines.filter((line) => !buttons.includes(line) && !isTitle(line) && !isRemark(line.text));
  const areMixed = buttons.some(isButton) && areParts(buttons, names);
  if (areBelow || isDifference(lines) || isMarkedByHand)
    return { isTitle, isButton, areBelow, aboutOf: () => 'unclear' };
  const meanings = [...titles.values()];
  const isMissingSaid = meanings.includes('missing');
  const unknown = new Set([...titles].flatMap(([{ text }, meaning]) => (meaning === 'other' ? [text] : [])));
  const aboutOf = new Map<MarkedLine, Status | null>();
  // What stands above "Missing" is not said to be it.
  const [[first, meaning] = []] = titles;
  let about: Status | null = meaning === 'missing' && !CLOSES.test(first?.text ?? '') ? 'unclear' : null;
  let above: Status | 'other' | undefined;
  for (const line of lines) {
    const meaning = titles.get(line);
    if (meaning === 'other')
      about = about !== null || unknown.size > 1 || isMissingSaid || isForeign(line.text) ? 'unclear' : null;
    // "- Available" alone may be a name as those below it are; "Missing: 2" above "Permitted: 8" counts as that does.
    else if (meaning !== undefined)
      about = meaning === 'present' && ((line.isMarked && !isMissingSaid) || above === 'missing') ? 'unclear' : meaning;
    above = meaning;
    aboutOf.set(line, areMixed && about !== 'present' ? 'unclear' : about);
  }
  return { isTitle, isButton, areBelow, aboutOf: (line) => aboutOf.get(line) ?? counted(line.text) };
}

/** Among lines of the same marks: not one of several counts ("- Missing: 2", "- Permitted: 8"). */
function isTitleAmong(text: string, next: MarkedLine | undefined): boolean {
  return isStatusAlone(text) && !/\d/.test(text) && !(next?.isMarked && isStatusAlone(next.text));
}

/** A status is no name, even among those that bear the same marks: "- Missing" above more dashes. */
function isStatusAlone(text: string): boolean {
  const said = sectionStatus(text) ?? 'other';
  return bareStatus(text) !== null || (said !== 'other' && (said !== 'unclear' || /[:\uff1a]$/u.test(text)));
}

/** "* = permitted": some lines bear that sign, and it may be lost. */
const LEGEND = /^\S{1,8}\s*=\s*\p{L}[^=]*$/u;

/** Lines that somebody has added and taken out. */
function isDifference(lines: readonly MarkedLine[]): boolean {
  const have = (sign: RegExp) => lines.some(({ text }) => sign.test(text));
  return have(/^@@ .*@@/u) || [/^\+\s/u, /^[-\u2212]\s/u].every(have);
}

/** "Please add these projects." speaks of those above it as well. */
const CLOSES = /^please(?!\p{L}).*[^:]$|[.!?]$/iu;

/** The word on a button is no status, nor is what stands on one for each project. */
function mayBeButton(line: MarkedLine, lines: readonly MarkedLine[]): boolean {
  return lines.at(-1)?.text === line.text || isOnButton(line, lines);
}

function isOnButton({ text }: MarkedLine, lines: readonly MarkedLine[]): boolean {
  if (!BUTTON.test(text)) return false;
  return /\s/u.test(text) || lines.filter((line) => line.text === text).length > 1;
}

/** "Add", "Ignore" above names, as a button that each name has below it never stands. */
function areParts(buttons: readonly MarkedLine[], names: readonly MarkedLine[]): boolean {
  const isFirst = (buttons[0]?.row ?? 0) < (names[0]?.row ?? 0);
  const isLast = (buttons.at(-1)?.row ?? 0) > (names.at(-1)?.row ?? 0);
  if (isFirst || !isLast || new Set(buttons.map(({ text }) => text)).size > 1) return true;
  return buttons.length > 1 && names.length > buttons.length + 1;
}

/** What stands on buttons and may just as well be the title of a part. */
export const BUTTON = /^(?:(?:add|remove)(?: project)?|delete|ignore|keep)$/iu;

/** @param areTitles whether lines that end in a colon are titles: where most do, they are names */
function titleIn(text: string, areTitles: boolean): Status | 'other' | null {
  const meaning = sectionStatus(text) ?? bareStatus(text) ?? aboutProjects(text) ?? (areTitles ? counted(text) : null);
  return meaning === 'other' && (!areTitles || isRemark(text)) ? null : meaning;
}

const NAMES_PROJECTS =
  /^(?:\p{L}{1,4}\s)?(?:projects|projets|projekte|projetos|proyectos|progetti)\s[^\d"]{3,60}$|^\S{0,9}[未済已]\S{1,9}(?:プロジェクト|项目|專案)\S{0,3}$/iu;

/** "Projets déjà autorisés": words that we know among others. */
function aboutProjects(text: string): Status | 'other' | null {
  if (!NAMES_PROJECTS.test(text)) return null;
  const status = statusIn(text);
  if (status === 'missing') return 'other';
  return status !== null || isForeign(text) ? 'unclear' : null;
}

/** "Missing tools: 2" counts something, and perhaps not the projects below it. */
function counted(text: string): Status | null {
  const words = /^([^\d:=\uff1a]+)[:=\uff1a]\s*\d{1,4}$/u.exec(text)?.[1];
  return words === undefined || statusIn(words) === null ? null : 'unclear';
}

/** Whether a status stands alone in a line below names: it may be that of the name above. */
function isStatusBelow(lines: readonly MarkedLine[], isSure: (line: MarkedLine) => boolean): boolean {
  const isAlone = (line: MarkedLine) => !isSure(line) && bareStatus(line.text) !== null;
  const isLast = (line: MarkedLine) => line === lines.at(-1) && isRemark(line.text);
  if (!lines.some((line) => isAlone(line) && !isLast(line))) return false;
  const first = lines.find((line) => isAlone(line) || isSure(line) || !isRemark(line.text));
  return first !== undefined && !isAlone(first) && (isSure(first) || sectionStatus(first.text) === null);
}
