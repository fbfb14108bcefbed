const NUMBERS = /\d+(?:[.,\s]\d{3})*/gu;
/** What a number is that stands before one of these: a time to wait. */
const TIME =
  /^\s?(?:(?:m?s|h|sec\w*|sek\w*|seg\w*|min\w*|hour\w*|heure\w*|hora\w*|or[ae]|uur|stunde\w*|godz\w*|days?|jours?|tage?n?|dagen?|d[ií]as?|giorn[io]|dni)(?!\p{L})|秒|分|時間|小时|小時|天|日)/iu;
/** And behind one of these: the code of a fault. */
const CODE = /(?:error|status|code|http|fehler|erreur|c[oó]digo|nr|no|id|#)[\s.:#()-]*$/iu;

/**
 * How many projects Procore takes at once, where its refusal of `submitted` projects says so in whatever language: the
 * greatest number in it that is smaller. `null` where there is none, and parts would be a guess.
 */
export function limitIn(message: string, submitted: number): number | null {
  const smaller = numbersIn(message).filter((number) => number >= 1 && number < submitted);
  return smaller.length === 0 ? null : Math.max(...smaller);
}

/** Whether the message names this number, as a word of thanks names how many were added. */
export function namesNumber(message: string, number: number): boolean {
  return numbersIn(message).includes(number);
}

function numbersIn(message: string): number[] {
  return [...message.matchAll(NUMBERS)].flatMap(({ 0: digits, index }) => {
    const isCount = !TIME.test(message.slice(index + digits.length)) && !CODE.test(message.slice(0, index));
    return isCount ? [Number(digits.replace(/\D/gu, ''))] : [];
  });
}
