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
  return ringsIn(imports.flatMap(({ from, target }) => (target === null ? [] : [[from, target] as const])));
}

/** In each folder, the rings of what stands side by side in it: its files, and its folders with all that is in them. */
export function ringsInFolders(): string[] {
  const folders = new Set(files.flatMap((file) => foldersOf(file)));
  return [...folders].flatMap((folder) => {
    const inside = (file: string) => {
      const [first] = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/') : [];
      return first === undefined ? null : `${folder}/${first}`;
    };
    const ways = imports.flatMap(({ from, target }): Way[] => {
      const [one, other] = [inside(from), target === null ? null : inside(target)];
      return one === null || other === null || one === other ? [] : [[one, other]];
    });
    return ringsIn(ways);
  });
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

type Way = readonly [from: string, to: string];

function ringsIn(ways: readonly Way[]): string[] {
  const targets = new Map<string, Set<string>>();
  for (const [from, to] of ways) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const found: string[] = [];
  const isDone = new Set<string>();
  const visit = (place: string, way: readonly string[]) => {
    const start = way.indexOf(place);
    if (start >= 0) found.push([...way.slice(start), place].join(' -> '));
    if (start >= 0 || isDone.has(place)) return;
    for (const target of targets.get(place) ?? []) visit(target, [...way, place]);
    isDone.add(place);
  };
  for (const place of targets.keys()) visit(place, []);
  return found;
}
