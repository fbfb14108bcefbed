/** Lines that are a status and nothing else. */
import { isYesOrNo } from './answers.ts';
import { ANY_STATUS, isPerhapsFine, SIGNED, type Status, statusIn, statusSaid } from './status-words.ts';

const STATUS_LINE = /^(?:status|result|state|statut|estado|stato|validation|reason)\s*[:=]\s*(.+)$/iu;
const BARE_PART = /^(?:permitted|missing)(?:\s+projects?)?$/iu;

const COUNT = `(?:(${ANY_STATUS})[\\s:=]*\\d+|\\d+\\s*(${ANY_STATUS}))`;
/** "Tools missing 4 / granted 0" */
const COUNTS = new RegExp(`^(?:\\p{L}+\\s)?${COUNT}\\s*[,;/|]\\s*${COUNT}[.]?$`, 'iu');

/** Of two of a kind each may be a road: "Pass 3, Pass 4". */
function isCounts(line: string): boolean {
  const [one, other] =
    COUNTS.exec(line)
      ?.slice(1)
      .filter((word) => word !== undefined) ?? [];
  return one !== undefined && other !== undefined && statusSaid(one) !== statusSaid(other);
}

const LONGEST_STATUS = 60;

/** "Status: Missing" */
export function isStatusWithKey(line: string): boolean {
  return STATUS_LINE.test(line);
}

/** A line that is nothing but a status, and may belong to the name above as well as to those below. */
export function bareStatus(line: string): Status | null {
  if (line.length > LONGEST_STATUS) return null;
  const said = STATUS_LINE.exec(line)?.[1];
  if (said !== undefined) return statusIn(said) ?? 'unclear';
  const signed = SIGNED.exec(line)?.[1];
  if (signed !== undefined) return isPerhapsFine(signed) ? 'unclear' : statusIn(signed);
  if (isCounts(line) || (line.length > 1 && isYesOrNo(line))) return 'unclear';
  return statusSaid(line) ?? (BARE_PART.test(line) ? statusIn(line) : null);
}
