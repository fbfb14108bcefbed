import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { files, textOf } from './imports.ts';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const entries = Object.entries<Entry>(messages);
const code = files
  .filter((file) => file.startsWith('src/'))
  .map(textOf)
  .join('\n');

test('stands in the order of its names', () => {
  const names = Object.keys(
    JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../public/_locales/en/messages.json'), 'utf8')),
  );
  expect(names).toEqual([...names].sort());
});

describe('each text', () => {
  test('is used', () => {
    const plain = entries.map(([name]) => name.replace(/_(zero|one|two|few|many|other)$/, ''));
    const ofManifest = JSON.stringify(manifest);
    const unused = plain.filter(
      (name) => !code.includes(`'${name}'`) && !code.includes(`"${name}"`) && !ofManifest.includes(`__MSG_${name}__`),
    );
    expect(unused).toEqual([]);
  });

  test('numbers its placeholders in the order of their names, as the reader fills them', () => {
    for (const [name, { placeholders = {} }] of entries) {
      const inOrder = Object.keys(placeholders).sort();
      expect(
        Object.keys(placeholders).map((key) => placeholders[key]?.content),
        name,
      ).toEqual(Object.keys(placeholders).map((key) => `$${inOrder.indexOf(key) + 1}`));
    }
  });

  test('has the placeholders that it declares, and no others', () => {
    for (const [name, { message, placeholders = {} }] of entries) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, placeholder = '']) => placeholder.toLowerCase());
      // A form for one may say it in a word.
      const declared = Object.keys(placeholders).filter((key) => used.includes(key) || !/_\w+$/.test(name));
      expect([...new Set(used)].sort(), name).toEqual(declared.sort());
    }
  });
});

test('the forms of a plural declare the same placeholders', () => {
  for (const [name, { placeholders = {} }] of entries) {
    const other = (messages as Readonly<Record<string, Entry>>)[name.replace(/_[a-z]+$/, '_other')];
    if (/_[a-z]+$/.test(name))
      expect(Object.keys(placeholders).sort(), name).toEqual(Object.keys(other?.placeholders ?? {}).sort());
  }
});
