import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../../../src');

/** Room → the rooms it may import. Everything not said here is forbidden. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  procore: ['domain'],
  lists: ['procore', 'domain'],
  'procore-api': ['domain'],
  'integration-backend': ['domain'],
  platform: ['procore', 'domain'],
  ui: ['lists', 'domain'],
  background: ['integration-backend', 'procore-api', 'platform', 'procore', 'domain'],
  content: ['platform', 'procore', 'lists', 'ui', 'domain'],
  popup: ['platform', 'procore', 'lists', 'ui', 'domain'],
  options: ['platform', 'procore', 'lists', 'ui', 'domain'],
};

interface Import {
  readonly from: string;
  readonly specifier: string;
}

const IMPORT = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

const imports: Import[] = files(src).flatMap((file) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(IMPORT)].map(([, specifier = '']) => ({ from: file, specifier })),
);

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => file.split(sep).join('/'));
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** The room that an import leads to, `null` where it leads out of src. Files taken as files are no arrows. */
function targetRoom({ from, specifier }: Import): string | null {
  if (!specifier.startsWith('.') || specifier.includes('?')) return null;
  return roomOf(
    relative(src, resolve(src, dirname(from), specifier))
      .split(sep)
      .join('/'),
  );
}

describe('the arrows between the rooms', () => {
  test('were really read', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(files(src).map(roomOf))).toEqual(new Set(Object.keys(ARROWS)));
  });

  test('point one way', () => {
    const wrong = imports.filter((one) => {
      const target = targetRoom(one);
      const room = roomOf(one.from);
      return target !== null && target !== room && !ARROWS[room]?.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test('webextension-polyfill has one door', () => {
    const users = imports.filter(({ specifier }) => specifier === 'webextension-polyfill').map(({ from }) => from);
    expect(new Set(users)).toEqual(new Set(['platform/browser.ts']));
  });

  test('domain imports nothing from outside', () => {
    expect(imports.filter(({ from, specifier }) => roomOf(from) === 'domain' && !specifier.startsWith('.'))).toEqual(
      [],
    );
  });

  test('only the background talks to networks', () => {
    const users = imports.filter(({ specifier }) => specifier === 'ky').map(({ from }) => roomOf(from));
    expect(users.filter((room) => room !== 'integration-backend' && room !== 'procore')).toEqual([]);
  });

  test('the watcher stays free of everything but the page address', () => {
    const own = imports.filter(({ from }) => from === 'content/watcher.iife.ts').map(({ specifier }) => specifier);
    expect(own).toEqual(['../procore/addresses/urls.ts']);
  });
});
