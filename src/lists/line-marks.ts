import { bareStatus } from './bare-status.ts';
import { sectionStatus } from './part-titles.ts';
import { projectLinkIn } from './project-link.ts';
import type { Line } from './records.ts';
import { isRemark } from './remark-words.ts';
import { isStruck, signOn, tellApart, withoutSign } from './signs.ts';
import { titleWithMore } from './titles-with-more.ts';

/** Marks that begin no name. */
const BULLET =
  /^\s*[\u2022\u2023\u2043\u2219\u2190-\u21ff\u25a0-\u25ff\u2605\u2610\u2666\u2b1c\u2756\u2794-\u27be\uf0a7-\uf0fc\u00b7\u30fb]\s*/u;
/** Marks only where the lines around have them too. */
const PERHAPS_BULLET = /^\s*[-*+o\u2013\u2014\u00bb](?:\s+|$)/u;
/** A tab or a colon behind a number makes it the project's own just as well. */
const NUMBERING = /^\s*(?:[#([]?(\d{1,5})[.)\]、]+|#(\d{1,5})(?=\s))(?:\s+|(?=\D))(?=\S)/u;
const CHECK_BOX = /^\s*\[([ xX])?\]\s+(?=\S)/u;
const EMPTY_BOX = /^\s*[\u2610\u2b1c]/u;
/** Beside empty boxes nobody knows what is done. */
const TICKED_BOX = /^[\u2611\u2612\u2705\u2714]\ufe0f?\s*(?=\S)/u;
const QUOTED_MAIL = /^\s*(?:>\s?)+/u;
const EMPHASIS = /^(\*\*|__|`)(.+)\1$/u;
/** Its address may have brackets and a title of its own. */
const LINK = /\[([^\]]+)\]\(<?((?:https?:|\/)[^()\s>]*)(?:\([^()\s]*\)[^()\s]*)*(?: "[^"]*"|>)?\)/gu;

/** Its text neither begins nor ends with a space. */
export interface MarkedLine extends Line {
  readonly isMarked: boolean;
  /** Somebody has ticked it off, or chosen it. */
  readonly isTicked?: boolean;
  /** Something in it sets it apart from others, and nobody knows what that means. */
  readonly isDoubtful?: boolean;
  /** By a mail that answers another. */
  readonly isQuoted: boolean;
}

/** The lines without the marks of e-mail quoting, bullets, check boxes and numbering. */
export function withoutMarks(lines: readonly Line[]): MarkedLine[] {
  const unquoted = lines.map(({ row, text }) => {
    const isQuoted = QUOTED_MAIL.test(text);
    const unlinked = text.includes('](') ? text.replace(LINK, shownLink) : text;
    return { row, text: isQuoted ? unlinked.replace(QUOTED_MAIL, '') : unlinked, isMarked: false, isQuoted };
  });
  const bulleted = strip(unquoted, SURE_BULLET);
  const dashed = bulleted.some(({ isMarked }) => isMarked)
    ? bulleted
    : strip(bulleted, {
        form: PERHAPS_BULLET,
        accepts: (_, signs) => !areOfDifference(signs) && (signs.length > 1 || signs.length === countNamed(bulleted)),
      });
  const numbered = withoutInnerMarks(strip(dashed, { form: NUMBERING, accepts: areCounted }));
  const areBoxes = lines.some(({ text }) => EMPTY_BOX.test(text));
  return numbered.map(withoutDoubts(numbered)).map((line) => {
    const text = line.text.replace(CHECK_BOX, '').trim().replace(EMPHASIS, '$2').trim();
    if (areBoxes && TICKED_BOX.test(text)) return { ...line, text: text.replace(TICKED_BOX, ''), isTicked: true };
    return /x/iu.test(CHECK_BOX.exec(line.text)?.[1] ?? '') ? { ...line, text, isTicked: true } : { ...line, text };
  });
}

/** What is struck out, or bears another picture than others do, need not be missing. */
function withoutDoubts(lines: readonly MarkedLine[]): (line: MarkedLine) => MarkedLine {
  const texts = lines.map(({ text }) => text).filter((text) => text.trim() !== '' && !isRemark(text.trim()));
  const areSigned = texts.some((text) => signOn(text) !== null);
  const areApart = areSigned && tellApart(texts);
  return (line) => {
    const isSigned = areSigned && signOn(line.text) !== null;
    if (isStruck(line.text) || (isSigned && areApart)) return { ...line, isDoubtful: true };
    return isSigned ? { ...line, text: withoutSign(line.text) } : line;
  };
}

/** The lines of a mail that is quoted as a whole. */
export function withoutQuotes(lines: readonly Line[]): readonly Line[] {
  const said = lines.filter(({ text }) => text.trim() !== '');
  if (said.filter(({ text }) => QUOTED_MAIL.test(text)).length * 2 <= said.length) return lines;
  return lines.map(({ row, text }) => ({ row, text: text.replace(QUOTED_MAIL, '') }));
}

/** Only an address that says which project it is counts beside the words. */
function shownLink(link: string, words: string, address: string): string {
  return projectLinkIn(link) === null ? words : `${words} ${address}`;
}

/** A text in bold letters or as code, without the signs for it. */
export function withoutEmphasis(text: string): string {
  return text.replace(EMPHASIS, '$2');
}

/** A list in a list has other bullets. */
function withoutInnerMarks(lines: readonly MarkedLine[]): MarkedLine[] {
  const first = lines.findIndex(({ isMarked }) => isMarked);
  const isInner = (line: MarkedLine, index: number) =>
    first !== -1 && index > first && !line.isMarked && /^\s/u.test(line.text) && PERHAPS_BULLET.test(line.text);
  return lines.map((line, index) =>
    isInner(line, index) ? { ...line, text: line.text.replace(PERHAPS_BULLET, ''), isMarked: true } : line,
  );
}

interface Mark {
  readonly form: RegExp;
  /** Whether lines between may lack it. */
  readonly mayHaveGaps?: boolean;
  /**
   * @param numbers in the marks, empty where those have none
   * @param signs with which the lines begin
   */
  readonly accepts: (numbers: readonly string[], signs: readonly string[]) => boolean;
}

const SURE_BULLET: Mark = { form: BULLET, mayHaveGaps: true, accepts: () => true };

/**
 * Takes a mark away from the lines that have it, where they follow each other without a gap and the whole block of them
 * passes: a name may begin with a dash or a number of its own.
 */
function strip(lines: readonly MarkedLine[], { form, mayHaveGaps = false, accepts }: Mark): MarkedLine[] {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const isMarked = said.map(({ text }) => form.test(text));
  const block = said
    .slice(isMarked.indexOf(true), isMarked.lastIndexOf(true) + 1)
    .filter(
      ({ text }) =>
        form.test(text) ||
        (!/^\s/u.test(text) && (sectionStatus(text) ?? bareStatus(text.trim()) ?? titleWithMore(text)) === null),
    );
  const marked = block.filter(({ text }) => form.test(text));
  if (!mayHaveGaps && marked.length < block.length) return [...lines];
  const numbers = marked.map(({ text }) => {
    const [, one, other] = form.exec(text) ?? [];
    return one ?? other ?? '';
  });
  const signs = marked.map(({ text }) => text.trim().slice(0, 1));
  if (!accepts(numbers, signs)) return [...lines];
  const stripped = new Set(marked);
  return lines.map((line) => {
    if (!stripped.has(line)) return line;
    const text = line.text.replace(form, '');
    return { ...line, text, isMarked: text !== '' };
  });
}

/** Pluses and minuses say what has come and what has gone. */
function areOfDifference(signs: readonly string[]): boolean {
  return signs.includes('+') && signs.includes('-');
}

function countNamed(lines: readonly Line[]): number {
  return lines.filter(({ text }) => text.trim() !== '' && !isRemark(text.trim())).length;
}

/** 1, 2, 3, and from 1 again in the next part: numbers that follow each other from anywhere else may be the projects' own. */
function areCounted(numbers: readonly string[]): boolean {
  const counts = numbers.map(Number);
  return counts.includes(2) && counts.every((one, at) => one === 1 || one === (counts[at - 1] ?? 0) + 1);
}
