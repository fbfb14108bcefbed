import { describe, expect, test } from 'vitest';
import { type Floors, wrongArrows } from './floors.ts';
import { circles, files, type Import, imports, ringsInFolders, textOf } from './imports.ts';

/** Room → the rooms it may import. Everything not said here is forbidden. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  procore: ['domain'],
  lists: ['procore', 'domain'],
  'procore-api': ['domain'],
  'integration-backend': ['domain'],
  // The names of the catalogue's texts.
  platform: ['procore', 'domain', '_locales'],
  ui: ['platform', 'lists', 'domain'],
  background: ['integration-backend', 'procore-api', 'platform', 'procore', 'domain'],
  content: ['platform', 'procore', 'lists', 'ui', 'domain'],
  popup: ['platform', 'procore', 'lists', 'ui', 'domain'],
  options: ['platform', 'procore', 'lists', 'ui', 'domain'],
};

/** Of these folders each part has its floor, the lowest first. */
const FLOORS: Readonly<Record<string, Floors>> = {
  'src/procore-api': [['http'], ['client'], ['queries'], ['access']],
  'src/procore': [
    ['labels.ts'],
    ['selectors.ts'],
    ['message-selectors.ts'],
    ['dom', 'addresses'],
    ['drop-downs'],
    ['app-management'],
  ],
  'src/procore/app-management': [['outline'], ['section'], ['table'], ['report', '*']],
  'src/background': [['kept'], ['client-key'], ['backend'], ['runs', 'pages', 'taken'], ['*']],
  'src/content': [['pace', 'tab-reader', 'guide'], ['marks', 'adding'], ['panel'], ['*']],
};

/**
 * What reaches a network. Bundled code may only do so in these rooms; in Procore's page nothing of ours asks a server,
 * not even with the user's own session.
 */
const NETWORK = /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|from 'ky'/;
const NETWORKED_ROOMS = ['background', 'integration-backend', 'procore-api'];

/** Room of a file of src. */
function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

const inSrc = (file: string) => file.startsWith('src/');
const ofSrc = imports.filter(({ from }) => inSrc(from));

describe('the arrows between the rooms', () => {
  test('were really read', () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(new Set(files.filter(inSrc).map(roomOf))).toEqual(new Set(Object.keys(ARROWS)));
    const lost = imports.filter(({ target }) => target?.match(/\.tsx?$/) && !files.includes(target));
    expect(lost.filter(({ from }) => inSrc(from))).toEqual([]);
  });

  test('point one way', () => {
    const isWrong = ({ from, target }: Import) =>
      target !== null && roomOf(target) !== roomOf(from) && !ARROWS[roomOf(from)]?.includes(roomOf(target));
    expect(ofSrc.filter(isWrong).map(({ from, target }) => `${from} imports ${target}`)).toEqual([]);
  });

  test('no file is part of a circle, not even by its types', () => {
    expect(circles()).toEqual([]);
  });

  test('no folders or files side by side lead round in a circle', () => {
    expect(ringsInFolders()).toEqual([]);
  });

  test.for(Object.entries(FLOORS))('%s: arrows between its floors point down', ([folder, floors]) => {
    expect(wrongArrows(folder, floors)).toEqual([]);
  });

  test('the browser’s extension API has one door', () => {
    const users = imports.filter(({ specifier }) => specifier === 'webextension-polyfill').map(({ from }) => from);
    expect(new Set(users)).toEqual(new Set(['src/platform/browser.ts']));
  });

  test('domain imports nothing from outside', () => {
    const foreign = ofSrc.filter(({ from, target }) => roomOf(from) === 'domain' && target === null);
    expect(foreign).toEqual([]);
  });

  test('only the background talks to networks', () => {
    const users = files.filter((file) => inSrc(file) && NETWORK.test(textOf(file)));
    expect(users.length).toBeGreaterThan(1);
    expect(users.filter((file) => !NETWORKED_ROOMS.includes(roomOf(file)))).toEqual([]);
  });

  test('the watcher stays free of everything but the page address', () => {
    const own = imports.filter(({ from }) => from === 'src/content/watcher.iife.ts').map(({ specifier }) => specifier);
    expect(own).toEqual(['../procore/addresses/urls.ts']);
  });
});
