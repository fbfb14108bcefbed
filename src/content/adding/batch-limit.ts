const NUMBERS = /\d+(?:[.,\s]\d{3})*/gu;

/**
 * How many projects Procore takes at once, where its refusal of `submitted` projects says so in whatever language: the
 * greatest number in it that is smaller. `null` where there is none, and parts would be a guess.
 */
export function limitIn(message: string, submitted: number): number | null {
  const smaller = [...message.matchAll(NUMBERS)]
    .map(([digits]) => Number(digits.replace(/\D/gu, '')))
    .filter((number) => number >= 1 && number < submitted);
  return smaller.length === 0 ? null : Math.max(...smaller);
}
