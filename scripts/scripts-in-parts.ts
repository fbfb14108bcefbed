import { basename, isAbsolute, join } from 'node:path';
import { build, type ESTree, type Plugin, parseSync, type ResolvedConfig, type Rolldown } from 'vite';

/** In the world of the scripts: what each of them gives to those that come after it. */
const GIVEN = 'globalThis[Symbol.for("dmsa-validator.given")]';
/** A name that no module has. */
const OBJECT = '__given';

/**
 * Scripts that the browser puts into one page one after the other: a later one imports the first, and uses its modules
 * instead of having them once more. The bundler splits them as modules of the web; the browser injects classic scripts
 * only, so imports and exports become properties of one object. A script that is injected again does nothing.
 * @param entries their files, named as others import them with `?script&iife`
 */
export function scriptsInParts(entries: readonly string[]): Plugin {
  const PREFIX = '\0in-parts:';
  let config: ResolvedConfig;
  return {
    name: 'scripts-in-parts',
    enforce: 'pre',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    resolveId(source) {
      const entry = entries.find((one) => source.endsWith(`/${basename(one)}?script&iife`));
      return entry && `${PREFIX}${builtName(entry)}`;
    },
    load(id) {
      return id.startsWith(PREFIX) ? `export default ${JSON.stringify(id.slice(PREFIX.length))}` : undefined;
    },
    async buildStart() {
      for (const chunk of await split(entries, config)) {
        for (const module of chunk.moduleIds) if (isAbsolute(module)) this.addWatchFile(module.replace(/\?.*/, ''));
        this.emitFile({ type: 'asset', fileName: chunk.fileName, source: asClassicScript(chunk) });
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
  const others = chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName);
  if (others.length > 0) throw new Error(`Nobody would inject ${others.join(', ')}`);
  return chunks;
}

/** A module of the web as a classic script. */
export function asClassicScript({ fileName, code }: Pick<Rolldown.OutputChunk, 'fileName' | 'code'>): string {
  const { program, errors } = parseSync(fileName, code);
  if (errors.length > 0) throw new Error(`${fileName} was not read`);
  const given: string[] = [];
  let script = '';
  let end = 0;
  for (const statement of program.body) {
    if (!/^(?:Import|Export)/.test(statement.type)) continue;
    script += code.slice(end, statement.start);
    end = statement.end;
    if (statement.type === 'ImportDeclaration') {
      const names = statement.specifiers.map((one) => {
        if (one.type !== 'ImportSpecifier') throw new Error(`${fileName} takes ${one.local.name} as a whole`);
        return `${nameOf(one.imported)}:${one.local.name}`;
      });
      script += `const{${names.join()}}=${OBJECT}[${keyOf(statement.source.value)}];`;
    } else if (statement.type === 'ExportNamedDeclaration' && statement.declaration === null && !statement.source) {
      for (const { local, exported } of statement.specifiers) given.push(`${nameOf(exported)}:${nameOf(local)}`);
    } else {
      throw new Error(`${fileName} has what no script may have: ${statement.type}`);
    }
  }
  script += code.slice(end);
  const key = keyOf(fileName);
  return `(()=>{"use strict";const ${OBJECT}=${GIVEN}??={};if(${OBJECT}[${key}])return;${script}
${OBJECT}[${key}]={${given.join()}}})();
`;
}

function keyOf(file: string): string {
  return JSON.stringify(basename(file));
}

function nameOf(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? JSON.stringify(name.value) : name.name;
}
