import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../dist');

describe.each(['chrome', 'firefox'])('dist/%s', (browser) => {
  const dist = join(root, browser);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|json|html|css)$/.test(file),
  );
  const contents = files.map((file) => ({ file, text: readFileSync(join(dist, file), 'utf8') }));
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

  test('opens no file to web pages and asks for nothing that the source does not ask for', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    // Firefox needs none for its sidebar.
    const besides = browser === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['activeTab', 'alarms', 'contextMenus', 'scripting', ...besides, 'storage']);
    expect(manifest.host_permissions).toEqual(['https://app.procore.com/*']);
  });

  test('has every file that its manifest names', () => {
    const named = [
      manifest.action.default_popup,
      manifest.options_ui.page,
      ...manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js),
      ...Object.values(manifest.icons),
      ...(manifest.background.scripts ?? [manifest.background.service_worker]),
    ];
    expect(named.filter((file) => !existsSync(join(dist, file)))).toEqual([]);
  });

  test.each(['stand-in', 'core-react', 'localhost:5173', 'eval(', 'new Function', 'sourceMappingURL'])(
    'has no trace of %s',
    (trace) => {
      expect(contents.filter(({ text }) => text.includes(trace)).map(({ file }) => file)).toEqual([]);
    },
  );

  test('has a watcher without observer, timer, framework or polyfill', () => {
    const watcher = contents.find(({ file }) => file.endsWith('watcher.iife.js'))?.text ?? '';
    expect(watcher).toContain('page.visited');
    expect(watcher).not.toMatch(/MutationObserver|setTimeout|setInterval|requestAnimationFrame|preact|webextension/i);
  });
});
