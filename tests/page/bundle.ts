import { build } from 'vite';

const bundles = new Map<string, Promise<string>>();

/** This file with all that it imports, as one script for a page; made once in each worker. */
export function bundle(entry: string, configFile: string | false = false): Promise<string> {
  const made = bundles.get(entry) ?? make(entry, configFile);
  bundles.set(entry, made);
  return made;
}

async function make(entry: string, configFile: string | false): Promise<string> {
  const output = await build({
    configFile,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'unused' } },
  });
  const [bundled] = Array.isArray(output) ? output : [output];
  if (bundled === undefined || !('output' in bundled)) throw new Error(`${entry} was not bundled`);
  return bundled.output[0].code;
}
