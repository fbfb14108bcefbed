import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import packageJson from '../../../package.json' with { type: 'json' };
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '../../..');

test('every permission is explained, and nothing else is', () => {
  const page = readFileSync(join(root, 'docs/permissions.md'), 'utf8');
  const explained = page
    .split('\n')
    .filter((line) => line.startsWith('## ') && line.includes('`'))
    .flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const asked = [...manifest.permissions, ...manifest.host_permissions, ...manifest.optional_host_permissions];
  expect([...explained].sort()).toEqual([...asked].sort());
});

test('every permission is used by the code', () => {
  const uses: Record<string, RegExp> = {
    activeTab: /tabs\.query/,
    alarms: /browser\.alarms\./,
    contextMenus: /browser\.contextMenus\./,
    scripting: /browser\.scripting\./,
    sidePanel: /sidePanel\?\.open/,
    storage: /browser\.storage/,
  };
  const code = [
    'background/runs/drive-run.ts',
    'background/pages/page-scripts.ts',
    'background/taken/selection-menu.ts',
    'platform/stored-item.ts',
    'platform/active-tab.ts',
    'platform/own-view.ts',
  ]
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    .join('\n');
  for (const permission of manifest.permissions) expect(code).toMatch(uses[permission] ?? /^$/);
});

test('the icons have the sizes that the manifest says', () => {
  for (const [size, file] of Object.entries(manifest.icons)) {
    const png = readFileSync(join(root, 'public', file));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([Number(size), Number(size)]);
  }
});

test('every file of the manifest exists, every text is there, and the versions agree', () => {
  const files = [
    manifest.action.default_popup,
    manifest.options_ui.page,
    manifest.background.service_worker,
    ...manifest.content_scripts.flatMap(({ js }) => js),
  ];
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
  expect(keys.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  expect(manifest.version).toBe(packageJson.version);
});

test('no lock entry names a place to download from', () => {
  for (const file of ['package-lock.json', 'tests/procore-stand-in/package-lock.json']) {
    expect(readFileSync(join(root, file), 'utf8')).not.toContain('"resolved"');
  }
});
