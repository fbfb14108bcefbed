import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { CREDENTIAL_KINDS } from '../../../src/domain/credential.ts';
import { PROBLEM_CODES } from '../../../src/domain/problem-codes.ts';
import { REASONS } from '../../../src/domain/project.ts';
import { REMARKS } from '../../../src/domain/remark.ts';
import { nameOf } from '../../../src/platform/message.ts';
import { files, textOf } from './imports.ts';
import { saidInCode } from './said-in-code.ts';

type Entries = Readonly<Record<string, Entry>>;

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const FORM = /_(zero|one|two|few|many|other)$/;
const LOCALES = resolve(import.meta.dirname, '../../../public/_locales');
const ofSrc = files.filter((file) => file.startsWith('src/'));
const code = ofSrc.map(textOf).join('\n');
const ofManifest = JSON.stringify(manifest);
/** Put together of a kind and a code. */
const ofCodes = [
  ...PROBLEM_CODES.map((code) => nameOf('problem', code)).flatMap((name) => [name, `${name}Next`]),
  ...REASONS.map((reason) => nameOf('reason', reason)).flatMap((name) => [name, `${name}Remedy`]),
  ...REMARKS.map((remark) => nameOf('remark', remark)),
  ...CREDENTIAL_KINDS.map((kind) => nameOf('credential', kind)),
] as readonly string[];

/** The texts of each language, as they stand in its file. */
const catalogues: readonly (readonly [language: string, entries: Entries])[] = readdirSync(LOCALES).map((language) => [
  language,
  JSON.parse(readFileSync(resolve(LOCALES, language, 'messages.json'), 'utf8')),
]);

test('each text is used', () => {
  const plain = Object.keys(messages).map((name) => name.replace(FORM, ''));
  const unused = plain.filter(
    (name) =>
      !code.includes(`'${name}'`) &&
      !code.includes(`"${name}"`) &&
      !ofManifest.includes(`__MSG_${name}__`) &&
      !ofCodes.includes(name),
  );
  expect(unused).toEqual([]);
});

describe.for(catalogues)('%s', ([language, entries]) => {
  test('says which language it is', () => {
    // The folder is written as Chrome writes languages, the text as `Intl` does.
    expect(entries.language?.message.replace('-', '_')).toBe(language);
  });

  test('stands in the order of its names', () => {
    const names = Object.keys(entries);
    expect(names).toEqual([...names].sort());
  });

  test('has the texts of the first language, and no others', () => {
    const plain = (all: Entries) => [...new Set(Object.keys(all).map((name) => name.replace(FORM, '')))];
    expect(plain(entries)).toEqual(plain(messages));
  });

  test('has each plural in the forms that its language has', () => {
    const { pluralCategories } = new Intl.PluralRules(entries.language?.message).resolvedOptions();
    for (const name of Object.keys(entries).filter((one) => FORM.test(one))) {
      const plural = name.replace(FORM, '');
      const forms = Object.keys(entries).filter((one) => FORM.test(one) && one.replace(FORM, '') === plural);
      expect(forms.sort(), plural).toEqual(pluralCategories.map((form) => `${plural}_${form}`).sort());
    }
  });

  test('numbers placeholders in the order of their names, as the reader fills them', () => {
    for (const [name, { placeholders = {} }] of Object.entries(entries)) {
      const inOrder = Object.keys(placeholders).sort();
      expect(
        Object.keys(placeholders).map((key) => placeholders[key]?.content),
        name,
      ).toEqual(Object.keys(placeholders).map((key) => `$${inOrder.indexOf(key) + 1}`));
    }
  });

  test('has the placeholders that it declares, and no others', () => {
    for (const [name, { message, placeholders = {} }] of Object.entries(entries)) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, placeholder = '']) => placeholder.toLowerCase());
      // A form for one may say it in a word.
      const declared = Object.keys(placeholders).filter((key) => used.includes(key) || !FORM.test(name));
      expect([...new Set(used)].sort(), name).toEqual(declared.sort());
    }
  });

  test('declares the placeholders of the first language', () => {
    const first: Entries = messages;
    for (const [name, { placeholders = {} }] of Object.entries(entries)) {
      const declared = (first[name] ?? first[name.replace(FORM, '_other')])?.placeholders ?? {};
      const other = first[name.replace(FORM, '_other')]?.placeholders ?? {};
      expect(Object.keys(placeholders).sort(), name).toEqual(Object.keys(FORM.test(name) ? other : declared).sort());
    }
  });
});

/** What says something outside the catalogue, by the beginning of its path, and why it may. */
const SAYS_IT_ITSELF: Readonly<Record<string, string>> = {
  'src/procore-api/': 'the words of a backend, as the reference backend gives them to any client',
  'src/integration-backend/calls.ts': 'describes the contract to those who write a backend',
  'src/integration-backend/http-backend.ts': 'what a backend got wrong, to be told to its vendor word by word',
  'src/integration-backend/kept-backend.ts': 'the name of an account that nobody is shown',
  'src/background/runs/believed.ts': 'what a backend got wrong, to be told to its vendor word by word',
  'src/procore/labels.ts': 'what stands on Procore’s page, and where that was found',
  'src/procore/app-management/report/': 'a report for those who mend the extension',
};

describe('what the code says itself', () => {
  /** Names of the catalogue's texts, and how an address begins in any language. */
  const isNoText = (text: string) => Object.hasOwn(messages, text) || text === 'https://';
  const said = ofSrc.flatMap((file) =>
    saidInCode(file, textOf(file)).flatMap((text) => (isNoText(text) ? [] : [`${file}: ${text}`])),
  );
  const exceptions = Object.keys(SAYS_IT_ITSELF);

  test('is nothing that belongs into the catalogue', () => {
    expect(said.filter((one) => !exceptions.some((path) => one.startsWith(path)))).toEqual([]);
  });

  test('has no exception without need', () => {
    expect(exceptions.filter((path) => !said.some((one) => one.startsWith(path)))).toEqual([]);
  });

  test.for<[line: string, text: string]>([
    ['<p>Saved</p>', 'Saved'],
    ['<p>{isSaved ? "Saved" : ""}</p>', 'Saved'],
    [`<p>{isSaved && \`\${count} saved\`}</p>`, 'saved'],
    ['<Notice title="Saved" />', 'Saved'],
    ['<img alt={isSaved ? `saved` : null} />', 'saved'],
    ['const action = { label: "Save", onPress };', 'Save'],
    ['const text = () => "Nothing was saved";', 'Nothing was saved'],
    [`const text = () => \`\${name} is saved.\`;`, 'is saved.'],
    ['throw new ProblemError("not-found", "It is gone.");', 'It is gone.'],
  ])('is found: %s', ([line, text]) => {
    expect(saidInCode('sample.tsx', line)).toEqual([text]);
  });

  test.for([
    '<p class="quiet Row tight" data-kind="a b">…</p>',
    '<p>{kind === "saved" ? message("saved") : plural("projects", 2)}</p>',
    '<Message name="saved" />',
    'type Extent = "All pages" | "One page";',
    'page.querySelector("Details summary");',
    'throw new Error("The bundle is not there");',
    'const key = { kind: "not-saved", keys: "name number id" };',
  ])('is not: %s', (line) => {
    expect(saidInCode('sample.tsx', line)).toEqual([]);
  });
});
