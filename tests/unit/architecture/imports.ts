import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** The folders whose arrows are held. */
const FOLDERS = ['src', 'reference-backend', 'conformance'];

/** All paths are from the root of the project, with `/`. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The file of ours that it leads to; `null` for a package. Files taken as files (`?script`, `?inline`) are no arrows. */
  readonly target: string | null;
}

/** `import` and `export ... from`, types included, and `import('...')`, both as a call and as a type. */
const IMPORT = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

export const files: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [folder, ...file.split(sep)].join('/')),
);

export const imports: readonly Import[] = files.flatMap((from) =>
  [...textOf(from).matchAll(IMPORT)].map(([, statement, call]) => {
    const specifier = statement ?? call ?? '';
    const isOurs = specifier.startsWith('.') && !specifier.includes('?');
    return { from, specifier, target: isOurs ? posix.join(dirname(from), specifier) : null };
  }),
);

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The rings of files that import each other, each from its first file back to it. */
export function circles(): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, target } of imports) {
    if (target !== null) targets.set(from, [...(targets.get(from) ?? []), target]);
  }
  const found: string[] = [];
  const isDone = new Set<string>();
  const visit = (file: string, way: readonly string[]) => {
    const start = way.indexOf(file);
    if (start >= 0) found.push([...way.slice(start), file].join(' -> '));
    if (start >= 0 || isDone.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    isDone.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}
