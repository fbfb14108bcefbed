/**
 * What the languages of Procore's pages say of something that has not worked: stems, because words are inflected. None
 * proves anything by itself: "added without errors" has such a word in it, too.
 */
const FAILURE = new RegExp(
  [
    // English
    "(?<!\\p{L})(?:could|can|does|do|did|was|were|has|have) ?not\\b|n['’]t\\b|\\b(?:cannot|un(?:able|available|authori[sz]ed|successful)|fail(?:ed|ure|s)?|errors?|denied|rejected|refused|invalid|not (?:added|allowed|permitted|saved)|forbidden|try again|at most|no more than|up to|too many|limit(?:ed)?|exceed\\w*|already in progress|in use|went wrong)\\b",
    // Stems that several languages share
    '(?<!\\p{L})(?:err(?:o|eur)|imposs?[ií]b|m[aá](?:x|ss|ks)[iy]m|l[ií]mite|refusé|reje|rifiutat',
    // French
    "échec|échou|interdit|réessay|au plus|dépass|trop de|non ajouté|pas (?:été|pu)|ne peu\\p{L}+ (?:pas|être)|n[’'](?:a|ont|est|avez) p",
    // German
    'fehler|fehlge|schlug fehl|gescheitert|ungültig|abgelehnt|verweigert|unzulässig|höchstens|zu viele|überschr|erneut|k(?:ann|önnen|onnten?) .{0,60}nicht|nicht (?:hinzu|möglich|verfügbar|erlaubt)',
    // Spanish and Portuguese
    'falló|falha|fallid|denegad|negad|rechaz|demasiad|como mucho|inténtelo|tente novamente|no (?:se )?(?:ha|fue|pud|pued|añad|agreg)|não (?:fo|pôde|pud|pod|é|adic)',
    // Italian, Dutch, Polish
    'non (?:riuscit|sono|è|aggiunt|può|poss)|troppi|riprova|fout|mislukt|kan niet|niet (?:worden|toegevoegd|mogelijk|gelukt)|te veel|błąd|niepowodz|odrzucon|nie (?:doda|mo[gż]|powiod|udało|zosta)|zbyt wiele',
    // Arabic
    '[وف]?لم(?!\\p{L})|رفض)|تعذّ?ر|فشل|خطأ|لا يمكن|الحد الأقصى',
    // Japanese, Chinese, Thai
    '(?:でき|され|てい)ません|失[敗败]|エラー|拒[否绝絕]|上限|最[大多]|以内|までです|超[え过過]|[无無]法|[错錯][误誤]|不能|[请請]重[试試]|未(?:能|添|新|成|加|被)|ไม่(?:สามารถ|สำเร็จ|ได้|ถูก)|ปฏิเสธ|ล้มเหลว|ผิดพลาด|สูงสุด|เกิน',
  ].join('|'),
  'iu',
);

/** And of something that has. */
const SUCCESS =
  /\b(?:(?:were|was|been|successfully|projects?) added|added \d|success\w*|ajoutée?s?|hinzugefügt|agreg(?:ad[oa]s?|aron)|añadid[oa]s?|añadieron|adicionad[oa]s?|aggiunt[aeio]|toegevoegd|dodan[aeoy])|追加(?:しました|されました)|已(?:成功)?(?:添加|新增|加入)|เพิ่ม.*(?:แล้ว|สำเร็จ)|(?<!\p{L})(?:تمت?(?!\p{L})|أُ?ضيف)/iu;

/** Of something that goes on: its end is still to come. */
const PROGRESS =
  /…$|\.{3}$|\b(?:being|(?:add|process)ing|please wait|en cours|patient|werden|wird|bitte warten|\p{L}{3,}[ai]e?ndo|estão|espere|aguarde|in corso|attend|worden|wordt|even geduld|są|trwa|proszę czekać)|(?:追加|処理)(?:して(?!い?ません)|中)|お待ち|正在|[处處]理中|[请請]稍|กำลัง|โปรดรอ|جار|(?<!\p{L})ت?يتم(?!\p{L})|يرجى الانتظار/iu;

/** Of something that was broken off on its way: the first half of it may have been done. */
const BROKEN_OFF =
  /(?<!\p{L})(?:abort|time[ds]?[ -]?out|interrupt|interr[ou]mp|abgebrochen|unterbrochen|zeitüberschr|délai|ti?empo (?:de espera|limite|esgotado|scaduto)|afgebroken|przerwan)|中断|中止|タイムアウト|超时|逾時/iu;

/** How long it may take, and what the user had better not do meanwhile: no word in these is of a failure. */
const ADVICE =
  /(?:do not|don['’]t|not to) (?:close|leave|navigate|re(?:fresh|load)|press|click)|(?:up to|at most|no more than|höchstens|maximal|au (?:plus|maximum)|como máximo|no máximo|al massimo|maximaal|maksymalnie|最[大多長长]) ?(?:an? |one |two |a few |\d+(?:-\d+)? ?)(?:(?:s|sec\p{L}*|sek\p{L}*|seg\p{L}*|min|minut\p{L}*|h|hours?|heures?|horas?|stunden?|ore|uur|godz\p{L}*)(?!\p{L})|秒|分)/giu;

/** None of them: that is no success, whatever word of one follows. */
const NONE =
  /(?<![\p{L}\d.,])(?:no (?:new |more )?projects?|(?:keine?|aucune?|ning[uú]n|nenhum|nessun|geen|żaden|0) (?:\p{L}+ )?pro[jyg]\p{L}*|none|nothing|nichts)(?!\p{L})[^.!?:;,]{0,40}(?:added|hinzugef|ajout|añad|agreg|adicion|aggiunt|toegevoegd|dodan)/iu;

export function namesFailure(text: string): boolean {
  const rest = withoutAdvice(text);
  return [FAILURE, BROKEN_OFF, NONE].some((words) => words.test(rest));
}

export function namesBreakOff(text: string): boolean {
  return BROKEN_OFF.test(text);
}

export function namesSuccess(text: string): boolean {
  return SUCCESS.test(text) && !namesFailure(text) && !PROGRESS.test(text);
}

export function namesProgress(text: string): boolean {
  const isAdvice = !SUCCESS.test(text) && withoutAdvice(text) !== text;
  return (PROGRESS.test(text) || isAdvice) && !namesFailure(text);
}

function withoutAdvice(text: string): string {
  return text.replace(ADVICE, '');
}
