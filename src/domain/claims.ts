/** How many projects could be each option. Namesakes share one list, which is gone through once for all of them. */
export function countClaims<Offered>(
  candidates: readonly { readonly options: readonly Offered[] }[],
): Map<Offered, number> {
  const sharers = new Map<readonly Offered[], number>();
  for (const { options } of candidates) sharers.set(options, (sharers.get(options) ?? 0) + 1);
  const claims = new Map<Offered, number>();
  for (const [options, count] of sharers) {
    for (const option of options) claims.set(option, (claims.get(option) ?? 0) + count);
  }
  return claims;
}
