import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const HERE = import.meta.dirname;
const DIST = join(HERE, 'dist');
const HASH_FILE = join(DIST, 'sources.sha256');

/**
 * Bundles the pages into dist/, unless their sources and packages are those of the last build.
 * @returns whether there was something to build.
 * @throws if the packages of this folder are not installed, or the sources do not compile.
 */
export async function buildPages(): Promise<boolean> {
  if (!existsSync(join(HERE, 'node_modules', '@procore', 'core-react'))) {
    throw new Error('The packages of the stand-in are not installed. Run: npm ci --prefix tests/procore-stand-in');
  }
  const hash = hashOfSources();
  if (existsSync(HASH_FILE) && readFileSync(HASH_FILE, 'utf8') === hash) return false;

  await build({
    configFile: false,
    root: join(HERE, 'page'),
    logLevel: 'error',
    plugins: [withoutOldStyleSheets()],
    build: { outDir: DIST, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
  writeFileSync(HASH_FILE, hash);
  return true;
}

/** core-react 10 brings SCSS for components that no page here uses; what is used carries its styles in its script. */
function withoutOldStyleSheets(): Plugin {
  return {
    name: 'without-old-style-sheets',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('.scss') ? '\0no-styles' : null),
    load: (id) => (id === '\0no-styles' ? 'export default {};' : null),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(join(HERE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(HERE, join(entry.parentPath, entry.name)))
    .sort();
}

function hashOfSources(): string {
  const files = [
    'build.ts',
    'package-lock.json',
    'page-addresses.ts',
    'page-contract.ts',
    'page-variant.ts',
    'tsconfig.json',
    ...filesIn('page'),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(HERE, file)));
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log((await buildPages()) ? 'Built the pages of the stand-in.' : 'The pages of the stand-in are up to date.');
}
