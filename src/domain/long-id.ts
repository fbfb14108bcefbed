/** Long enough to be Procore's: a shorter number may count anything, or be the project's own. */
export function isLongId(text: string): boolean {
  return /^[1-9]\d{8,}$/.test(text);
}
