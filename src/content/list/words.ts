/** Words of validations, in the languages of Procore. A project's own state ("Inactive") is not among them. */
const MISSING =
  'missing|not found|not permitted|not in procore|not in the list|not available|not listed|no access|denied|absent|failed|fail|error|' +
  'missing (?:in|from) procore|not found in procore|does not exist|needs permission|' +
  'manquant|manquante|introuvable|fehlt|fehlend|nicht gefunden|falta|faltante|no encontrado|ausente|nao encontrado|não encontrado|' +
  'brak|brakuje|nie znaleziono|mancante|non trovato|ontbreekt|欠落|見つかりません|缺失|未找到|✗|✘|❌|✖|×';
const PRESENT =
  'ok|okay|o\\.k\\.|found|permitted|valid|validated|passed|pass|success|successful|present|available|added|granted|exists|not missing|' +
  'trouvé|autorisé|gefunden|genehmigt|vorhanden|encontrado|permitido|presente|znaleziono|dozwolony|trovato|✓|✔|✅|☑|可用';

const MISSING_WORD = new RegExp(`^(?:${MISSING})[.!]?$`, 'iu');
const PRESENT_WORD = new RegExp(`^(?:${PRESENT})[.!]?$`, 'iu');
const STATUS_END = new RegExp(
  `(?:\\s+[-\\u2010-\\u2015:|>=]+\\s*|:\\s*|,\\s+|\\s*[([]\\s*|\\t+\\s*|\\s+(?:is|are|est|ist)\\s+|\\s+(?=[✗✘❌✖✓✔✅☑]))(${MISSING}|${PRESENT})\\s*[)\\]]?[.!;,]?$`,
  'iu',
);
const STATUS_START = new RegExp(
  `^(?:(✗|✘|❌|✖|✓|✔|✅|☑)\\s*|[([]?(${MISSING}|${PRESENT})[)\\]]?\\s*(?::|\\t|[-\\u2010-\\u2015]\\s)\\s*)(?=\\S)`,
  'iu',
);

export type Status = 'missing' | 'present';

export function statusOf(word: string): Status | null {
  if (MISSING_WORD.test(word)) return 'missing';
  return PRESENT_WORD.test(word) ? 'present' : null;
}

/** A name with the status that a portal has put behind or before it; `null` where there is none. */
export function splitStatus(line: string): { readonly name: string; readonly status: Status } | null {
  for (const form of [STATUS_END, STATUS_START]) {
    const match = form.exec(line);
    const status = statusOf(match?.slice(1).find((word) => word !== undefined) ?? '');
    const name = line.replace(form, '').trim();
    if (match !== null && status !== null && name !== '') return { name, status };
  }
  return null;
}

const FAREWELL =
  /^(?:thanks|thank you|many thanks|(?:best|kind|warm)?\s*regards|cheers|sincerely|danke|merci|gracias|viele grüße|cordialement|saludos)\b[^-\d]{0,30}[,!.]?$/iu;

const SAYS_MISSING =
  /\b(?:missing|not\s+(?:found|permitted|in|available|ok)|no access|denied|fail\w*|errors?|manquant\w*|fehl\w+|falta\w*)\b/iu;
const SAYS_PRESENT =
  /\b(?:ok|okay|permitted|found|valid|validated|passed|success|successful|present|added|granted|exists|already|not missing)\b/iu;

/** What a cell or a heading of a part of the list says, in whatever words around it. */
export function statusIn(text: string): Status | null {
  const status = statusOf(text);
  if (status !== null) return status;
  if (SAYS_MISSING.test(text) && !/not missing/iu.test(text)) return 'missing';
  return SAYS_PRESENT.test(text) ? 'present' : null;
}

const AFFIRMED = /^(?:yes|y|true|x|1|oui|ja|sí|si|sim|tak)$/iu;
const DENIED = /^(?:no|n|false|0|non|nein|não|nie|)$/iu;

const ASKS_FOR_ACCESS = /\b(?:access|permission|in procore)\b/iu;

/** What a yes or a no means under a heading such as "Missing", "Permitted" or "Access". */
export function statusUnder(heading: string, cell: string): Status | null {
  const meaning = statusIn(heading) ?? (ASKS_FOR_ACCESS.test(heading) ? 'present' : null);
  if (meaning === null) return null;
  if (AFFIRMED.test(cell)) return meaning;
  return DENIED.test(cell) ? (meaning === 'missing' ? 'present' : 'missing') : null;
}

const SENTENCES: readonly RegExp[] = [
  /^(?:the\s+)?following\s.*(?:projects?|missing)/iu,
  /^please\s.{8,}/iu,
  /^(?:these|those|the|all|some|no)\s+(?:\d+\s+)?projects?\s+(?:are|were|is|have|need|must|could|cannot)\b/iu,
  /^\d*\s*(?:missing projects?|projects? (?:are |is )?missing)\s*(?:[([]\d+[)\]])?\s*[:.]?$/iu,
  /^(?:displaying|showing|affichage|anzeige|mostrando|exibindo|wyświetlanie)\s.*\d/iu,
  /^\d+\s*(?:-|\u2013|to|bis|à|a)\s*\d+\s+(?:of|de|von|sur|di|z|van)\s+\d+/iu,
  /^(?:page|seite|página|strona|pagina)\s+\d+(?:\s*(?:of|\/|de|von|sur|di|z)\s*\d+)?$/iu,
  /^(?:grand\s+)?(?:total|summe|gesamt|suma|totale)\b\s*(?:projects?)?\s*[:=]?\s*\d*$/iu,
  /^\d+\s+(?:projects?|rows?|items?|records?|results?|entries|projets?|projekte?|proyectos?|projetos?)\s*(?:found|selected|total|missing)?[.:]?$/iu,
  /^(?:exported|generated|printed|created|downloaded|run|last updated|exporté|exportiert|exportado)\b.*\d/iu,
  /^(?:from|sent|to|cc|bcc|subject|date|von|gesendet|an|betreff|objet|de|envoyé|à|asunto|para)\s?:\s/iu,
  /^on\s.{6,}\swrote:$|^-{2,}\s*(?:original|forwarded|weitergeleitete|ursprüngliche)\b.*-{2,}$/iu,
  /^(?:hi|hello|hey|dear|hallo|bonjour|hola|ciao|olá|guten tag|sehr geehrte)\b[^-\d]{0,40}[,!.:]?$/iu,
  FAREWELL,
  /^(?:ok|cancel|close|save|next|back|warning|error|validate(?: dmsa)?|validation (?:failed|successful))[.!:]?$/iu,
  /^(?:[-=_*~#]{2,}|```.*)$/u,
];

/** What is written around a list and names no project. */
export function isRemark(line: string): boolean {
  return SENTENCES.some((sentence) => sentence.test(line));
}

/** A sentence, where it stands before or behind the list: several words and a full stop, or a colon that leads on to it. */
export function isSentence(line: string): boolean {
  return /:$/u.test(line) || (/[.!?]$/u.test(line) && line.split(/\s+/u).length >= 5);
}

/** The end of a mail: what follows is its writer. */
export function isFarewell(line: string): boolean {
  return FAREWELL.test(line);
}
