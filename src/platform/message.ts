/** What the product says, out of the catalogue of the user's language: `public/_locales/<language>/messages.json`. */
import type catalogue from '../../public/_locales/en/messages.json';
import { browser } from './browser.ts';
import { numberText } from './language.ts';

type Catalogue = typeof catalogue;

/** Texts that are there in one form for each kind of number: `project_one`, `project_other`. */
type NameOfForm = `${string}_${Intl.LDMLPluralRule}`;
export type MessageName = Exclude<keyof Catalogue, NameOfForm>;
export type PluralName = keyof Catalogue extends infer Name
  ? Name extends `${infer Plural}_other`
    ? Plural
    : never
  : never;

export type AnyName = MessageName | NameOfForm;

type ValueNames<Name extends keyof Catalogue> = Catalogue[Name] extends { placeholders: infer Placeholders }
  ? keyof Placeholders
  : never;
type Values<Names extends PropertyKey> = Readonly<Record<Names, string | number>>;
/** Nothing for a text without placeholders. */
type ValuesIn<Names extends PropertyKey> = [Names] extends [never] ? [] : [values: Values<Names>];

type Pascal<Code extends string> = Code extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Code>;

/** Of the text for a code: that of the `problem` "list-not-open" is `problemListNotOpen`. */
export function nameOf<Kind extends string, Code extends string>(kind: Kind, code: Code): `${Kind}${Pascal<Code>}` {
  const words = code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${kind}${words}` as `${Kind}${Pascal<Code>}`;
}

/** `values` has one for each placeholder of the text; numbers are written as the user writes them. */
export function message<Name extends MessageName>(name: Name, ...[values]: ValuesIn<ValueNames<Name>>): string {
  return fill(name, values);
}

/** The form of the text that goes with `count`, which stands where it has its placeholder `count`. */
export function plural<Name extends PluralName>(
  name: Name,
  count: number,
  ...[values]: ValuesIn<Exclude<ValueNames<`${Name}_other`>, 'count'>>
): string {
  const all = { ...values, count };
  return fill(`${name}_${formFor(count)}`, all) || fill(`${name}_other`, all);
}

function fill(name: AnyName, values: Readonly<Record<string, string | number>> = {}): string {
  return fillPieces(name, values).map(written).join('');
}

/**
 * A text with something else than text in it: its pieces in their order. Placeholders are numbered in the order of their
 * names, which a test of the catalogue holds.
 */
export function fillPieces<Value>(
  name: AnyName,
  values: Readonly<Record<string, Value>>,
): (string | Value | undefined)[] {
  const names = Object.keys(values).sort();
  return piecesOf(name).map((piece, index) => (index % 2 === 0 ? piece : values[names[Number(piece)] ?? '']));
}

function written(value: string | number = ''): string {
  return typeof value === 'number' ? numberText(value) : value;
}

/** Stands in no text. */
const EDGE = '\u{FFFC}';

/** As many as any text has placeholders. */
const MARKS = [0, 1, 2, 3].map((position) => `${EDGE}${position}${EDGE}`);

/** What was said once can be said again without the browser, which has no texts for a script of an older version. */
const known = new Map<AnyName, readonly string[]>();

/** A text in pieces: every other one is the position of a placeholder, counted from 0. */
function piecesOf(name: AnyName): readonly string[] {
  const pieces = known.get(name) ?? told(name).split(EDGE);
  known.set(name, pieces);
  return pieces;
}

/** Has these texts at hand even after the extension was updated under this script. */
export function prepareMessages(names: readonly AnyName[]): void {
  names.forEach(piecesOf);
}

function told(name: AnyName): string {
  try {
    return browser.i18n.getMessage(name, MARKS);
  } catch {
    return '';
  }
}

let rules: Intl.PluralRules | undefined;

/** By the language of the catalogue that the browser took, which need not be the user's. */
function formFor(count: number): Intl.LDMLPluralRule {
  rules ??= new Intl.PluralRules(message('language'));
  return rules.select(count);
}
