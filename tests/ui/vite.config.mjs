import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact(), scriptsByName()],
  server: { fs: { allow: [join(import.meta.dirname, '../..')] } },
});

/** Scripts that the extension puts into pages are named there, and never run here. */
function scriptsByName() {
  const QUERY = '?script&iife';
  return {
    name: 'scripts-by-name',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(QUERY) ? `\0${id}` : undefined),
    load: (id) =>
      id.startsWith('\0') && id.endsWith(QUERY) ? `export default ${JSON.stringify(id.slice(1))}` : undefined,
  };
}
