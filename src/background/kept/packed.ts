/**
 * Lists of thousands of projects, as they lie on the disk: what makes them long is what they repeat. A value of before
 * they were packed is read as it is.
 */

/** @param keys what the database looks for, and what is read without the content */
export async function pack<Keys extends object>(keys: Keys, content: object): Promise<Keys & { packed: Uint8Array }> {
  const text = new Blob([JSON.stringify(content)]).stream();
  const bytes = await new Response(text.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  return { ...keys, packed: new Uint8Array(bytes) };
}

/** What is damaged comes back as it is: no schema takes it. */
export async function unpack(value: unknown): Promise<unknown> {
  if (value === null || typeof value !== 'object' || !('packed' in value)) return value;
  const { packed, ...keys } = value;
  if (!(packed instanceof Uint8Array)) return value;
  try {
    const text = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
    return { ...(await new Response(text).json()), ...keys };
  } catch {
    return value;
  }
}
