import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from './project-folder.mjs';

/** What the browser loads at the start of each part, before anything is asked for. */
const ENTRIES = {
  watcher: 'src/content/watcher.iife.js',
  panel: 'src/content/panel.iife.js',
  'panel-later': 'src/content/panel-later.iife.js',
  guide: 'src/content/guide.iife.js',
  'list-reader': 'src/content/list-reader.iife.js',
  'workbook-reader': 'src/content/workbook-reader.iife.js',
  'tab-reader': 'src/content/tab-reader/tab-reader.iife.js',
  worker: 'service-worker-loader.js',
  popup: 'src/popup/index.html',
  options: 'src/options/index.html',
};

const IMPORT = /(?:from|import)\s*["']([^"']+\.js)["']/g;
const REFERENCE = /(?:src|href)="\/?([^"]+\.(?:js|css))"/g;

/** Bytes of each part of dist/chrome with all that it loads at once: `{ watcher: { raw, gzip }, ... }`. */
export function bundleSizes() {
  const dist = join(projectFolder, 'dist', 'chrome');
  const sizes = {};
  for (const [part, entry] of Object.entries(ENTRIES)) {
    const contents = [...filesOf(dist, entry)].map((file) => readFileSync(join(dist, file)));
    sizes[part] = {
      raw: contents.reduce((sum, content) => sum + content.length, 0),
      gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
    };
  }
  return sizes;
}

function filesOf(dist, entry, seen = new Set()) {
  if (seen.has(entry)) {
    return seen;
  }
  seen.add(entry);
  const text = readFileSync(join(dist, entry), 'utf8');
  for (const [, file] of text.matchAll(entry.endsWith('.html') ? REFERENCE : IMPORT)) {
    filesOf(dist, entry.endsWith('.html') ? file : posix.join(posix.dirname(entry), file), seen);
  }
  return seen;
}

/** The budgets, in the same form as the sizes. */
export function readBudgets() {
  return JSON.parse(readFileSync(join(projectFolder, 'tests', 'bench', 'budgets.json'), 'utf8'));
}

/** A line for each part that is over its budget, or has none. */
export function overBudget(sizes, budgets) {
  return Object.entries(sizes).flatMap(([part, size]) =>
    ['raw', 'gzip']
      .filter((kind) => !(size[kind] <= budgets[part]?.[kind]))
      .map((kind) => `${part}: ${size[kind]} bytes ${kind}, the budget is ${budgets[part]?.[kind] ?? 'not set'}`),
  );
}
