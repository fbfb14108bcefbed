export const ACCESS =
  'acc[eè]s\\w*|acesso|zugriff|toegang|dost[eę]pu?|berechtigung\\w*|autori[sz]a\\S*|permisos?|permiss(?:ão|ões)|permess[oi]|permissions?';
const PRESENT_SIGNS = '(?:登録|許可|追加)済|已(?:登.|添加|授.|允许)';
/** Words of validations, in the languages of Procore. A project's own state ("Inactive") is not among them. */
const PRESENT =
  `ok(?:ay)?|o\\.k\\.|(?:with|mit|avec|com|con|ha(?:s|ve)) (?:${ACCESS})|` +
  'found|permitted|allowed|authori[sz]ed|valid(?:ated)?|pass(?:ed)?|success(?:ful)?|succeeded|available|accessible|' +
  'added|(?:access )?granted|exists|no(?:t| longer) missing|already (?:permitted|added|there|exists)|' +
  '(?:trouvé|autorisé|ajouté|pr[eé]sent)e?s?|(?:gefunden|genehmigt|zugelassen|freigegeben)e?[nrs]?|hinzugefügt|vorhanden|erlaubt|fehlt nicht|' +
  '(?:encontrad|permitid|autorizad|añadid|adicionad)[oa]s?|znaleziono|dozwolony|(?:trovat|consentit|autorizzat)[oaie]|' +
  'найден[аоы]?|добавлен[аоы]?|разреш[её]н[аоы]?|есть доступ|' +
  'gevonden|toegestaan|可用|อนุญาต|✓|✔|✅|☑|許可|' +
  `(?:${PRESENT_SIGNS})み?`;
/** Written without spaces between. */
const MISSING_SIGNS =
  '欠落|不足|見つかりません|(?:登録|許可)されていません|未(?:登.|追加|添加|許可|授.|找到)|権限な[しい]|[无無没沒]有?[権权權]限|缺失|缺少|누락';
const NOT = 'not|non|pas|nicht|no|n[aã]o|nie|niet|не';
/** Something went wrong, which need not be a permission that is missing. */
export const FAILURE =
  'fail(?:ed|ures?)?|errors?|échec|erreur|fehler|fehlgeschlagen|fallido|falhou|erro|błąd|errore|fout|エラー|错误';
const MISSING =
  `${FAILURE}|(?:${NOT}) (?:${PRESENT})|` +
  `missing|not (?:found )?in procore|not in the list|not listed|(?:no|without|keine?|geen|brak|ohne|sans|senza|sem|sin)[ -](?:${ACCESS})|` +
  'do(?:es)?(?: not|n.t) (?:exist|have (?:access|permissions?))|(?:access )?denied|absent|unauthori[sz]ed|' +
  'unavailable|inaccessible|forbidden|blocked|refused|rejected|unsuccessful|' +
  'missing (?:in|from) procore|needs permission|' +
  "manquante?s?|introuvables?|accès refusé|pas (?:d['\u2019])?accès|absente?s?|" +
  'fehl(?:t|en|ende?[nrs]?)|abgelehnt|' +
  'falta(?:n|ntes?|ndo)?|denegado|ausentes?|negado|' +
  'brak(?:uje)?|niedozwolony|odmowa|mancant[ei]|non permesso|accesso negato|' +
  'отсутству(?:ет|ют)|нет доступа|ontbre(?:ekt|ken)|' +
  `${MISSING_SIGNS}|不允许|ไม่พบ|ไม่ได้รับอนุญาต|✗|✘|❌|✖|×`;
const UNCLEAR =
  '(?:in|not )valid|pending|unknown|unclear|unverified|undetermined|waiting|in progress|queued|skipped|partial(?:ly)?|warning|' +
  'not (?:yet )?(?:validated|checked|verified|tested|synced)|to be (?:checked|confirmed|added|granted|permitted|allowed|authori[sz]ed)|\\?+|' +
  'en attente|inconnu|invalide|ausstehend|unbekannt|ungültig|offen|ungeprüft|pendiente|desconocido|inválido|no válido|' +
  'pendente|desconhecido|oczekuje|nieznany|nieprawidłowy|in attesa|sconosciuto|non valido|onbekend|ongeldig|' +
  '保留中|不明|無効|待定|未知|无效|待處理|รอดำเนินการ|❓|⚠️?';

/** Whether a list says of a project that it is missing, that it is not, or neither for sure. */
export type Status = 'missing' | 'present' | 'unclear';

const whole = (words: string) => new RegExp(`^(?:${words})[.!]?$`, 'iu');
const WORDS: readonly (readonly [Status, RegExp])[] = [
  // "Not valid" need not be missing.
  ['unclear', whole(UNCLEAR)],
  ['missing', whole(MISSING)],
  ['present', whole(PRESENT)],
];

/** What a text says that is one word or phrase of a validation and nothing else. */
export function statusSaid(text: string): Status | null {
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** What somebody says of the rows below is so of those above, too. */
export const GOING_ON =
  'and|(?:and\\s+)?(?:also|plus|as well as|und|auch|et|aussi|y|e)|additionally|further(?:more)?|sowie|también|anche';
export const PROJECTS = 'pro(?:je[ck]?t[eos]{0,2}|yectos?|getti)';
/** Whatever they are called. */
export const ALL_PROJECTS = `${PROJECTS}|jobs|sites|chantiers|baustellen|obras|cantieri`;

/** Behind the 2 in "2 of 5". */
export const OF_COUNT = '\\s*(?:/|(?:out )?of|de|von|sur?|di|van|z)\\s*\\d+';

/** Between all projects and those that are meant. */
export const BUT =
  '(?:except(?:ing|\\s+for)?|but|other than|apart from|au(?:ß|ss)er|bis auf|sauf|hormis|excepto|salvo|exceto|menos|tranne|eccetto)';

export const ANY_STATUS = `${MISSING}|${PRESENT}|${UNCLEAR}`;
const phrase = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
const SAYS_MISSING = phrase(`${MISSING}|fail\\w*|fehl\\w+|falta\\w*`);
const SAYS_PRESENT = phrase(`${PRESENT}|already (?:in|on|listed)`);
const ALREADY = phrase('already');
const SAYS_UNCLEAR = phrase(UNCLEAR);
/** "Not yet added", "n'est pas autorisé", "noch nicht genehmigt": the opposite of the word behind it. */
const DENIED_PRESENT = new RegExp(
  `(?<!\\p{L})(?:${NOT}|never|cannot be|(?:ca|could|(?:i|wa|ha|doe)s|were|ha[vd]e?|are|did)n['\u2019]t|kein\\w*|n(?:e\\s|['\u2019])\\p{L}+\\s+plus)\\s+(?:\\p{L}+\\s+){0,2}(?:${PRESENT})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** Wanted, said to end or to be over, or counted as none: somebody has to look. */
const DOUBTED_PRESENT = new RegExp(
  `(?<!\\p{L})(?:until|bis|jusqu\\p{L}*|hasta|até|fino|previously|formerly|expired|abgelaufen|expiré\\p{L}*|caducad\\p{L}*|please|bitte|none|was (?:permitted|allowed|authori[sz]ed)|(?:to|in|on) (?:an?\\s|the )?(?:ticket|backlog|queue|board|jira)|\\p{L}+n['\u2019]t)(?!\\p{L})|` +
    '(?<![\\p{L}\\p{N}.,/-])0(?![\\p{L}\\p{N}.,/-]|\\s+(?:warn|err|issue|problem|fail|fehl))|[:=?]\\s*(?:no|non|nein|n[aã]o|nie|nee|false|falsch)[.)]?$',
  'iu',
);
/** "Must not be added": nobody says that it is missing. */
const NOT_WANTED =
  /(?<!\p{L})(?:(?:should|must|needs?|shall|to|soll\p{L}*|darf|dürfen|muss|müssen)\s+(?:not|nicht)|(?:n[oe]n?|não)\s+d[eo][bvi]\p{L}*)(?!\p{L})/iu;
/** "Missing from the permitted projects" */
const MISSING_FROM =
  /(?<!\p{L})(?:missing|absente?s?|manquante?s?|ausentes?|mancanti|fehlen|not)\s+(?:from|in|on|d[eua]|des|del(?:la)?|dans|sur|en|na|auf|dal(?:la)?)(?!\p{L})/iu;
const DENIED_MISSING = phrase(
  '(?:not|no longer|nicht(?: mehr)?|never|pas|plus)\\s+(?:missing|fehl\\w+|manquant\\w*)|nothing (?:is )?missing|fehlt nicht|no missing|keine fehl\\w+|aucun (?:\\p{L}+ )?manquant\\w*',
);
/** Without those words that have a denial of their own, as "no access". */
const BARE_MISSING =
  '(?:absent|fail|err(?:or|eur)|fehl|abgelehnt|manqu|falt|ausente|mancan|ontbre|fout|brak|błęd|отсутств|ошиб)\\p{L}*|' +
  'missing|denied|blocked|refused|rejected|forbidden|unavailable|err[oi]|błąd';
const DENIES = `${NOT}|never|ne|kein\\p{L}*|(?:auc|ning|nessu|nenhu)[uú]?[nm]\\p{L}*|without|ohne|sans|sin|se[mn]za|sem|geen|bez|без|(?<![.,\\d])0|zero|\\p{L}+n['\u2019]t`;
const FIXED =
  'fixed|(?:re)?solved|cleared|correct(?:ed|ion)\\p{L}*|corregid\\p{L}*|corrig\\p{L}*|behoben|gelöst|résolu\\p{L}*|resuelt\\p{L}*|resolvid\\p{L}*|risolt\\p{L}*|opgelost|исправл\\p{L}*';
/** "No errors", "Fehler behoben", "fehlen nicht mehr", "incorrectly reported as missing": that nothing is missing nobody says. */
const DOUBTED_MISSING = phrase(
  `(?:${DENIES})\\s+(?:(?!(?:${PRESENT}|${ACCESS}|exist|have|in|on|and|or|because|but|und|oder|weil|et|ou|car|y|o|porque|installed|listed|visible)\\s)\\p{L}+\\s+){0,2}(?:${BARE_MISSING})|` +
    `(?:previously|formerly|(?:incorrect|wrong|false)ly|fälschlich\\p{L}*)\\s+(?:\\p{L}+\\s+){0,3}(?:${BARE_MISSING})|^was missing$|` +
    `(?:${BARE_MISSING})(?:(?:\\s+\\p{L}+){0,2}\\s+(?:nicht|not|niet|no more|no longer)(?=[.!:]?$|\\s(?:mehr|any))|` +
    '\\s*[:=(]?\\s*(?:(?:0|none|nothing)(?![-./])|(?:no|keine?|aucune?|nessuno|ninguno?|nenhum)$)|' +
    `[\\s:,(\u2010-\u2015-]+(?:\\p{L}+\\s+){0,3}(?:${FIXED}))|fehler(?:frei|los)|error[- ]free|(?:no|without) (?:${ACCESS}) (?:issue|problem|error)s`,
);

const MISSING_IN_SIGNS = new RegExp(MISSING_SIGNS, 'gu');
const PRESENT_IN_SIGNS = new RegExp(PRESENT_SIGNS, 'u');
const DENIED_IN_SIGNS = /ない|ません|なし|[未非不没沒無无없]/u;
const FAILED_IN_SIGNS = /失敗|失败|エラー|错误|錯誤/u;

/** Where signs say more than the one status, nobody knows which part of the text denies which. */
function statusInSigns(text: string): Status | null {
  const rest = text.replace(MISSING_IN_SIGNS, '');
  const isMissing = rest !== text;
  const isDenied = DENIED_IN_SIGNS.test(rest);
  if (PRESENT_IN_SIGNS.test(text)) return isMissing || isDenied || FAILED_IN_SIGNS.test(text) ? 'unclear' : 'present';
  if (!isMissing) return null;
  return isDenied ? 'unclear' : 'missing';
}

/** "✓ Synced" */
export const SIGNED = /^[✗✘❌✖✓✔✅☑❓⚠🔴🟢]\ufe0f?\s+(\p{L}.*)$/u;
/** Beside words it says no more than they do. */
const WARNING = /^[\u26a0\u2753]\ufe0f?\s*(?=.*\p{L})/u;

const LIST = '(?:list(?:[eaky]|en)?|\\p{L}+liste|elenco|lijst|списк\\p{L}+)';
/** "The permitted list", "liste des projets autorisés": what is permitted is on it, and need not be what is spoken of. */
const PERMITTED_LIST = new RegExp(
  `(?<!\\p{L})(?:(?:${PRESENT})\\s+(?:\\p{L}+\\s+){0,2}${LIST}|${LIST}\\s+(?:[\\p{L}'\u2019]+\\s+){0,4}(?:${PRESENT}))(?!\\p{L})`,
  'iu',
);
/** What is on such a list: short words are "on" and "the" in many languages, and none is "off". */
const ON_A_LIST = new RegExp(
  `^(?:(?:${ALL_PROJECTS}|${PRESENT}|\\p{L}{1,2}|the|all|these|those|are|your|our|from|already|still|dans|sur|auf|der|les)[\\s:]+)*$`,
  'iu',
);

/** "Off the permitted list", "hors de la liste autorisée" */
function isBesideList(text: string): boolean {
  const list = PERMITTED_LIST.exec(text);
  return list !== null && !ON_A_LIST.test(text.slice(0, list.index));
}

/** What a cell, or a heading of a part of the list, says in whatever words around it. `null`: no word of a status. */
export function statusIn(raw: string): Status | null {
  if (isPerhapsFine(SIGNED.exec(raw)?.[1] ?? '')) return 'unclear';
  const words = raw.replace(WARNING, '');
  // A dash between words parts what is denied from what is not.
  const text = /\s/u.test(words) ? words : wordsOfKey(words);
  const status = statusSaid(text);
  if (status !== null) return status;
  if (SAYS_UNCLEAR.test(text)) return 'unclear';
  const inSigns = statusInSigns(text);
  if (inSigns !== null) return inSigns;
  if (DENIED_MISSING.test(text)) return 'present';
  if (DOUBTED_MISSING.test(text)) return 'unclear';
  if (MISSING_FROM.test(text)) return 'missing';
  if (DENIED_PRESENT.test(text)) return NOT_WANTED.test(text) ? 'unclear' : 'missing';
  const isMissing = SAYS_MISSING.test(text);
  const isPresent = SAYS_PRESENT.test(text.replace(SAYS_MISSING, ' '));
  if (isMissing && isPresent) return 'unclear';
  if (isMissing) return 'missing';
  if (!isPresent) return ALREADY.test(text) ? 'unclear' : null;
  return isBesideList(text) || isDoubted(text) ? 'unclear' : 'present';
}

/** "Ist freigegeben worden" is over, what "werden" says is to come. */
const BEEN = /(?<=(?<!\p{L})(?:ist|sind|war(?:en)?|wurden?)\s.*)\sworden(?!\p{L})/iu;

/** That it can be done is so now. */
const CAN_SYNC = /(?<!\p{L})(?:can|may) (?:now )?be sync\p{L}*/giu;

function isDoubted(text: string): boolean {
  const rest = (/\sworden/iu.test(text) ? text.replace(BEEN, '') : text).replace(CAN_SYNC, '');
  return DOUBTED_PRESENT.test(text) || TO_COME.test(rest);
}

/** "not_found" and "notFound" as words. */
export function wordsOfKey(key: string): string {
  return key.replace(/[_-]/gu, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

/** "To be granted", "Permitted (requested)": somebody wants it, or it is to come. */
export const TO_COME =
  /(?<!\p{L})(?:be|needs?|pending|request(?! ?#?\d)\p{L}*|should|must|will|await\p{L}*|werden|wird|soll\p{L}*|muss|beantragt|angefordert|être|doi(?:t|vent)|demandée?s?|ser|será|debe|deve|solicitad[oa]s?|essere|richiest[oaie]|worden|moet\p{L}*|być|быть)(?!\p{L})/iu;

/** How those may stand that are not missing, or are. */
const PERHAPS_FINE =
  /(?<!\p{L})(?:all good|fine|good|great|works?|working|succe\w+|done|complete\w*|finished|(?:dis)?connected|(?:en|dis)abled|sync\w+|no longer|not? needed|in progress|to ?do|backlog|resolved|fixed|solved|closed|ready|old|archived|others?|rest|remaining|approved|confirmed|migrated|active|inactive|demo|linked|mapped|ignored?|excluded?|skip|green|red|amber|yellow)(?!\p{L})/iu;

export function mayBeFine(words: string): boolean {
  return PERHAPS_FINE.test(words);
}

/** What somebody remarks of one that is said to be missing; that it is still to be added says the same. */
export function isPerhapsDone(remark: string): boolean {
  return mayBeFine(remark) || (statusIn(remark) === 'unclear' && !TO_COME.test(remark) && !/please/iu.test(remark));
}

/** Nothing but such a word. */
export function isPerhapsFine(text: string): boolean {
  return PERHAPS_FINE.exec(text)?.[0] === text;
}
