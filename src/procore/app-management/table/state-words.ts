/** Words of a project that is not permitted yet, or not any more: stems of a few languages, as words are inflected. */
const NOT_PERMITTED =
  /(?<!\p{L})(?:(?:pending|adding|removed|removing|processing|rejected|refused|denied|declined|revoked|expired|suspended|disabled|blocked|excluded(?! from)|deleted|deleting|errors?|requested(?! (?:by|on))|queued|in (?:progress|review)|under review|waiting|no (?:access|permi\p{L}+|autori\p{L}+)|failed|(?:refus|rejet|expir|supprim|révoqu|bloqu|exclu)ée?s?|suspendue?s?|verweigert|abgelehnt|abgelaufen|widerrufen|entfernt|gesperrt|ausstehend|pend(?:ient|ent)e|(?:rechaz|rejeit|revoc|bloque|expir|caduc|rifiut|blocc|deneg|neg)a[dt][oa]s?|respint[oa]|scadut[oa]|geweigerd|afgewezen|verlopen|ingetrokken|odrzucon[oey]|cofnięt[oey]|wygasł[oya]?|zablokowan[oey])(?!\p{L})|await|could not|no longer|not (?:yet|permit|allow|added|appr|auth|grant)|(?:nicht|non|n(?:ie|ão)|niet) (?:zugel|genehm|autori|permi|accord|ammess|aprov|goedg|toeg|dozw)|wird |en attente|oczekuj)|保留|待|却下|拒[否绝絕]|期限切れ|已(?:拒|撤|[过過]期)|ปฏิเสธ|หมดอายุ|مرفوض|رفض|معلق/iu;

/** The same where a text begins with them, which most texts of a table do not. */
const BEGINS = new RegExp(`^(?:${NOT_PERMITTED.source})`, 'iu');

/** What may stand before them: a sign, "Status:", "Access". */
const BEFORE =
  /^(?:[^\p{L}]*\p{L}[\p{L} ]{0,20}[:：])?[^\p{L}\p{N}]*(?:(?:access|approval|request|status|zugriff|acc[eè]so?|acesso|accesso) )?/iu;

/** As long as a state or a heading gets; what is longer tells of other things as well. */
const LONGEST = 60;

/** Whether this is what a row or its picture says of the row's project. */
export function isState(text: string): boolean {
  return BEGINS.test(text.replace(BEFORE, '')) || text.endsWith('…') || text.endsWith('...');
}

/** Whether words above rows say so of all of them: "Pending requests", "Recently removed". */
export function tellsState(heading: string): boolean {
  if (heading.length > LONGEST || heading.endsWith('?')) return false;
  return isState(heading) || isState(heading.replace(/^\p{L}+ /u, ''));
}
