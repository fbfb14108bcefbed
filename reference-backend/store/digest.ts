import { createHash } from 'node:crypto';

/** SHA-256 in hex of a list of texts in its order. Of nothing secret. */
export function digestOfList(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

/** Equal for equal sets of connected projects, whatever their order and names. */
export function digestOfProjects(projects: readonly { readonly id: string }[]): string {
  return digestOfList(projects.map(({ id }) => id).sort());
}
