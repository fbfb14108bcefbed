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
    "(?<!\\p{L})(?:erreur|échec|échou|impossible|refusé|interdit|réessay|maximum|au plus|limite|dépass|trop de)|n[’'](?:a|ont|est|avez) pas",
    // German
    '(?<!\\p{L})(?:fehler|fehlgeschlagen|gescheitert|ungültig|abgelehnt|verweigert|unzulässig|höchstens|maximal|zu viele|überschr|erneut)|konnten? .{0,60}nicht|nicht (?:hinzu|möglich|verfügbar|erlaubt)',
    // Spanish and Portuguese
    '(?<!\\p{L})(?:error|erro|falló|falha|fallid|imposible|impossível|denegad|negad|rechaz|rejeit|máximo|límite|limite|demasiad|como mucho|no máximo|inténtelo|tente novamente)|no se (?:pud|pued|ha)|não (?:foi|foram|pôde|é)',
    // Italian, Dutch, Polish
    '(?<!\\p{L})(?:errore|impossibile|non riuscit|rifiutat|massimo|troppi|riprova|fout|mislukt|niet (?:worden|toegevoegd|mogelijk)|maximaal|te veel|błąd|nie (?:można|udało)|maksymaln|zbyt wiele)',
    // Japanese, Chinese, Thai
    'できません|失敗|エラー|上限|最大|以内|までです|超え|拒否|无法|失败|错误|最多|超过|不能|请重试|無法|失敗|錯誤|ไม่สามารถ|ล้มเหลว|ผิดพลาด|สูงสุด|เกิน',
    // Arabic
    'تعذر|فشل|خطأ|لا يمكن|الحد الأقصى',
  ].join('|'),
  'iu',
);

/** And of something that has. */
const SUCCESS =
  /\b(?:(?:were|was|been|successfully|projects?) added|success\w*|ajoutée?s?|hinzugefügt|agregad[oa]s?|añadid[oa]s?|adicionad[oa]s?|aggiunt[oi]|toegevoegd|dodano)|追加(?:しました|されました)|已添加|已新增|تمت/iu;

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
  return SUCCESS.test(text) && !namesFailure(text);
}
