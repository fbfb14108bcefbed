/** What is done with a list and not with what is to be added; a drop-down beside it filters. */
const OF_A_LIST =
  /^(?:apply|clear|reset|export|download|print|filters?|columns?|sort|settings|options|actions|bulk|table|view|show|more|search|refresh|reload|remove|delete|cancel|close|help|import|copy|effacer|réinitialiser|exporter|télécharger|imprimer|filtrer|rechercher|actualiser|supprimer|retirer|annuler)(?!\p{L})/iu;

/** The opposite of adding. */
const TAKES_AWAY = /^(?:revoke|exclude|deny|block|unassign|disable)(?!\p{L})/iu;

export function isOfAList(words: string): boolean {
  return OF_A_LIST.test(words);
}

/** Whether it certainly adds nothing. */
export function isNoAdd(words: string): boolean {
  return isOfAList(words) || TAKES_AWAY.test(words);
}
