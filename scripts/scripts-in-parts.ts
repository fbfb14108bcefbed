import { basename, isAbsolute, join } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';
import { asClassicScript } from './classic-script.ts';

/**
 * Scripts that the browser puts into one page one after the other: a later one imports the first, and uses its modules
 * instead of having them once more. The bundler splits them as modules of the web; the browser injects classic scripts
 * only: see `classic-script.ts`.
 * @param entries their files, named as others import them with `?script&iife`
 */
export function scriptsInParts(entries: readonly string[]): Plugin {
  const PREFIX = '\0in-parts:';
  let config: ResolvedConfig;
  let watched: ReadonlySet<string> = new Set();
  return {
    name: 'scripts-in-parts',
    enforce: 'pre',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
      watched = new Set(entries.map((entry) => join(config.root, entry)));
    },
    resolveId(source) {
      const entry = entries.find((one) => source.endsWith(`/${basename(one)}?script&iife`));
      return entry && `${PREFIX}${builtName(entry)}`;
    },
    load(id) {
      return id.startsWith(PREFIX) ? `export default ${JSON.stringify(id.slice(PREFIX.length))}` : undefined;
    },
    async buildStart() {
      // Before anything can fail: whoever mends it is then built anew.
      for (const file of watched) this.addWatchFile(file);
      const chunks = await split(entries, config);
      const modules = chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => isAbsolute(id)));
      watched = new Set(modules.map((id) => id.replace(/\?.*/, '')));
      for (const file of watched) this.addWatchFile(file);
      for (const chunk of chunks) {
        this.emitFile({ type: 'asset', fileName: chunk.fileName, source: asClassicScript(chunk, chunks) });
      }
    },
  };
}

function builtName(entry: string): string {
  return entry.replace(/\.ts$/, '.js');
}

async function split(entries: readonly string[], config: ResolvedConfig): Promise<readonly Rolldown.OutputChunk[]> {
  const { root, mode } = config;
  const { target, minify } = config.build;
  const result = await build({
    configFile: false,
    root,
    mode,
    logLevel: 'warn',
    build: {
      write: false,
      target,
      minify,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [builtName(entry), join(root, entry)])),
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name]' },
      },
    },
  });
  if (!('output' in result)) throw new Error('The scripts were not built at once');
  const chunks = result.output.filter((output) => output.type === 'chunk');
  const others = result.output.filter((output) => output.type !== 'chunk' || !output.isEntry);
  if (others.length > 0) throw new Error(`Nobody would inject ${others.map(({ fileName }) => fileName).join(', ')}`);
  return chunks;
}
