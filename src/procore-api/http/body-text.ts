/** More than any answer that is read here can be: a page of projects has some 3 MB at most. */
export const MOST_BODY_BYTES = 16 * 2 ** 20;

/** The body as text, or `null` once it is longer than `mostBytes`: what a server never stops sending fills no memory. */
export async function textOfBody(response: Response, mostBytes: number = MOST_BODY_BYTES): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      reader.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
