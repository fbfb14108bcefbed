/** The address as it can be gone to, `null` for none, `undefined` where what was typed is no web address. */
export function portalAddress(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const address = /^[a-z][a-z\d+.-]*:/iu.test(text) && !/^[^/]+:\d/u.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, href } = new URL(address);
  return /^https?:$/u.test(protocol) && hostname.includes('.') ? href : undefined;
}
