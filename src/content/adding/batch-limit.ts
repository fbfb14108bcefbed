const NUMBERS = /\d+(?:[.,\s]\d{3})*/gu;

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
  return [...message.matchAll(NUMBERS)].map(([digits]) => Number(digits.replace(/\D/gu, '')));
}
