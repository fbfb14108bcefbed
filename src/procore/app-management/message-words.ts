/**
 * What the languages of Procore's pages say of something that has not worked: stems, because words are inflected. None
 * proves anything by itself: "added without errors" has such a word in it, too.
 */
const FAILURE = new RegExp(
  [
    // English
    "(?<!\\p{L})(?:could|can|does|do|did|was|were|has|have) ?not\\b|n['’]t\\b|\\bcannot\\b|\\b(?:unable|fail(?:ed|ure|s)?|errors?|denied|rejected|refused)\\b",
    '(?<!\\p{L})(?:invalid|not (?:added|allowed|permitted|saved)|unavailable|unauthori[sz]ed|forbidden|abort(?:ed)?|timed out|try again)\\b',
    '(?<!\\p{L})(?:maximum|at most|no more than|up to|too many|limit(?:ed)?|exceed\\w*|already in progress|in use|went wrong)\\b',
    // French
    "(?<!\\p{L})(?:erreur|échec|échou|impossible|refusé|rejeté|interdit|réessay|maximum|au plus|limite|dépass|trop de|non ajouté|pas (?:été|pu))|n[’'](?:a|ont|est|avez) p|ne peu\\p{L}+ (?:pas|être)",
    // German
    '(?<!\\p{L})(?:fehler|fehlgeschlagen|schlug fehl|gescheitert|ungültig|abgelehnt|verweigert|unzulässig|höchstens|maximal|zu viele|überschr|erneut)|k(?:ann|önnen|onnten?) .{0,60}nicht|nicht (?:hinzu|möglich|verfügbar|erlaubt)',
    // Spanish and Portuguese
    '(?<!\\p{L})(?:error|erro|falló|falha|fallid|imposible|impossível|denegad|negad|rechaz|rejeit|máximo|límite|limite|demasiad|como mucho|inténtelo|tente novamente|no (?:se (?:pud|pued|ha|añad|agreg)|fue|pud|pued|añad|agreg)|não (?:foi|foram|pôde|pud|pod|é|adic))',
    // Italian, Dutch, Polish
    '(?<!\\p{L})(?:errore|impossibile|non (?:riuscit|sono|è|aggiunt|può|poss)|rifiutat|massimo|troppi|riprova|fout|mislukt|geweigerd|kan niet|niet (?:worden|toegevoegd|mogelijk|gelukt)|maximaal|te veel|błąd|niepowodz|odrzucon|nie (?:doda|mo[gż]|powiod|udało|zosta)|maksymaln|zbyt wiele)',
    // Japanese, Chinese, Thai
    '(?:でき|され|てい)ません|失敗|エラー|拒否|上限|最大|以内|までです|超え|拒[绝絕]|[无無]法|失[败敗]|[错錯][误誤]|最多|超[过過]|不能|[请請]重[试試]|未(?:能|添|新|成|加|被)|ไม่(?:สามารถ|สำเร็จ|ได้|ถูก)|ปฏิเสธ|ล้มเหลว|ผิดพลาด|สูงสุด|เกิน',
    // Arabic
    '(?<!\\p{L})[وف]?لم(?!\\p{L})|تعذّ?ر|فشل|خطأ|رفض|لا يمكن|الحد الأقصى',
  ].join('|'),
  'iu',
);

/** And of something that has. */
const SUCCESS =
  /\b(?:(?:were|was|been|successfully|projects?) added|added \d|success\w*|ajoutée?s?|hinzugefügt|agreg(?:ad[oa]s?|aron)|añadid[oa]s?|añadieron|adicionad[oa]s?|aggiunt[aeio]|toegevoegd|dodan[aeoy])|追加(?:しました|されました)|已(?:成功)?(?:添加|新增|加入)|เพิ่ม.*(?:แล้ว|สำเร็จ)|(?<!\p{L})(?:تمت?(?!\p{L})|أُ?ضيف)/iu;

/** Of something that goes on: its end is still to come. */
const PROGRESS =
  /…$|\.\.\.$|\b(?:being|adding|processing|please wait|en cours|patient|werden|wird|bitte warten|(?:agreg|añad|proces|adicion|process)[ai]e?ndo|se están|espere|estão|aguarde|in corso|attend|worden|wordt|even geduld|są|trwa|proszę czekać)|(?:追加|処理|保存)(?:して(?!い?ません)|中)|お待ち|正在|[处處]理中|[请請]稍|กำลัง|โปรดรอ|جار|(?<!\p{L})(?:يتم|تتم)(?!\p{L})|يرجى الانتظار/iu;

/** Of something that was broken off on its way: the first half of it may have been done. */
const BROKEN_OFF =
  /(?<!\p{L})(?:abort|time[ds]?[ -]?out|interrupt|interr[ou]mp|abgebrochen|unterbrochen|zeitüberschr|délai|tiempo de espera|tempo (?:limite|esgotado|scaduto)|afgebroken|przerwan)|中断|中止|タイムアウト|超时|逾時/iu;

export function namesFailure(text: string): boolean {
  return FAILURE.test(text);
}

export function namesBreakOff(text: string): boolean {
  return BROKEN_OFF.test(text);
}

export function namesSuccess(text: string): boolean {
  return SUCCESS.test(text) && !namesFailure(text) && !PROGRESS.test(text);
}

export function namesProgress(text: string): boolean {
  return PROGRESS.test(text) && !namesFailure(text);
}
