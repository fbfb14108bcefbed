/** What is done with a list and not with what is to be added; a drop-down beside it filters. */
const OF_A_LIST =
  /^(?:apply|clear|reset|export|download|print|filters?|columns?|sort|settings|options|actions|bulk|table|view|show|more|search|refresh|reload|remove|delete|revoke|exclude|deny|block|unassign|disable|cancel|close|help|import|copy|effacer|réinitialiser|exporter|télécharger|imprimer|filtrer|rechercher|actualiser|supprimer|retirer|annuler)(?!\p{L})/iu;

export function isOfAList(words: string): boolean {
  return OF_A_LIST.test(words);
}
