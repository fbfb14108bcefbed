import { popUpOf } from './adapter.ts';

/** What such a button says, alone or with how many are chosen. */
const CONFIRM =
  /^(?:apply|done|ok|confirm|appliquer|terminer|terminé|valider|confirmer|anwenden|übernehmen|fertig|bestätigen|aplicar|listo|aceptar|confirmar|concluir|applica|conferma|toepassen|zastosuj|適用|完了|确定|應用|应用|完成|套用|تطبيق)\s*[(\d)]*$/iu;

/** The button of the pop-up itself that takes over what was chosen in its list; `null` where there is none for sure. */
export function confirmButtonOf(list: HTMLElement, control: Element): HTMLElement | null {
  const all = popUpOf(list, control).querySelectorAll<HTMLElement>('button, [role="button"]');
  const [only, second] = [...all].filter((button) => CONFIRM.test(button.textContent?.trim() ?? ''));
  const isUsable = only !== undefined && !only.matches(':disabled, [aria-disabled="true"]');
  return isUsable && second === undefined && !list.contains(only) ? only : null;
}
