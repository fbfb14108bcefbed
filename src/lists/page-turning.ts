import type { ListSigns } from '../domain/tab-reading.ts';

const ARROWS_ON = '(?:[›»>→❯▶⟩]+|chevron_right|navigate_next|keyboard_arrow_right|arrow_forward(?:_ios)?|last_page)';
const ARROWS_BACK = '(?:[‹«<←❮◀⟨]+|chevron_left|navigate_before|keyboard_arrow_left|arrow_back(?:_ios)?|first_page)';
const ON =
  '(?:next|weiter|nächste|suivante?s?|siguientes?|próxim[ao]s?|seguinte|successiv[ao]|avanti|volgende|następn[ae]|nästa|næste|neste|seuraava|další|далее|следующая|次へ?|下一页|下一頁|다음)';
const BACK =
  '(?:prev(?:ious)?|zurück|vorherige|précédente?s?|anterior(?:es)?|precedente|indietro|vorige|poprzedni[ae]?|föregående|forrige|edellinen|předchozí|назад|предыдущая|前へ?|上一页|上一頁|이전)';
const PAGE = '(?:pages?|seite|página|pagina|strona|sida|side)';

const TURNS_ON = new RegExp(`^(?:${ARROWS_ON}|${ON}(?:\\s+${PAGE})?(?:\\s*${ARROWS_ON})?)$`, 'iu');
const TURNS_BACK = new RegExp(`^(?:${ARROWS_BACK}|(?:${ARROWS_BACK}\\s*)?${BACK}(?:\\s+${PAGE})?)$`, 'iu');
/** "Next" by itself may be a step of anything. */
const TURNS_PAGE = new RegExp(
  `^(?:(?:go to |zur |zu )?(?:the )?(?:${ON}|last|letzten?)\\s+${PAGE}|${PAGE}\\s+${ON}|(?:${ON}|newer|older)\\s*${ARROWS_ON})$`,
  'iu',
);
/** What stands in pagers as well. */
const TOOL =
  /^(?:refresh|reload|export|download|print|filter|search|aktualisieren|exportieren|drucken|actualiser|exporter|imprimer|actualizar|exportar|imprimir)(?!\p{L})/iu;
const NUMBER = /^\d{1,5}$/u;

/** What turns the pages of a list that has more of them; `null` where there is nothing of the kind. */
export function pageTurning({ buttons, pageButtons, offButtons }: ListSigns): string | null {
  const numbers = buttons.filter((text) => NUMBER.test(text));
  if (numbers.includes('2') && (numbers.includes('1') || numbers.includes('3'))) return numbers.join(' ');
  const leading = pageButtons.filter(
    (text) => !TOOL.test(text) && (!/\d/u.test(text) || (NUMBER.test(text) && text !== '1')),
  );
  if (leading.length > 0) return leading.join(' ');
  const turning = buttons.find((text) => TURNS_PAGE.test(text));
  if (turning !== undefined) return turning;
  const all = [...offButtons, ...buttons];
  const isPair = all.some((text) => TURNS_BACK.test(text)) && all.some((text) => TURNS_ON.test(text));
  return isPair ? (buttons.find((text) => TURNS_ON.test(text) || TURNS_BACK.test(text)) ?? null) : null;
}
