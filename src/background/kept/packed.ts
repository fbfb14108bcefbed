/**
 * Lists of thousands of projects, as they lie on the disk: what makes them long is what they repeat. A value of before
 * they were packed is read as it is.
 */

/** What of each store is packed: the rest is what the database looks for, or is read without it. */
const PACKED_IN: Readonly<Record<string, string>> = { referenceSets: 'entries', validations: 'projects' };

/** A value as its store has it. */
export async function forStore(store: string, value: object): Promise<object> {
  const part = PACKED_IN[store];
  if (part === undefined) return value;
  const { [part]: content, ...rest } = value as Record<string, unknown>;
  const text = new Blob([JSON.stringify({ [part]: content })]).stream();
  const bytes = await new Response(text.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  return { ...rest, packed: new Uint8Array(bytes) };
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
