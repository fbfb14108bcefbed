import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { asClassicScript } from '../../../scripts/classic-script.ts';

const FIRST = {
  fileName: 'src/content/first.js',
  code: 'let count=0;const next=()=>++count;told.push("first “begins”");export{next as n,told as"all told"};',
};
const LATER = {
  fileName: 'src/content/later.js',
  code: 'import"./first.js";import{n as e,"all told"as t}from"./first.js";t.push(e(),e());',
};

/** What the scripts say when they are put into one world in this order. */
function told(...scripts: readonly (typeof FIRST)[]): readonly unknown[] {
  const said: unknown[] = [];
  const world = createContext({ told: said });
  for (const script of scripts) runInContext(asClassicScript(script, scripts), world);
  return said;
}

test('a later script uses what the first one has', () => {
  expect(told(FIRST, LATER)).toEqual(['first “begins”', 1, 2]);
});

test('what is injected again does nothing, and takes nothing from those that use it', () => {
  expect(told(FIRST, LATER, FIRST, LATER)).toEqual(['first “begins”', 1, 2]);
  const other = { ...LATER, fileName: 'other.js' };
  expect(told(FIRST, LATER, FIRST, other)).toEqual(['first “begins”', 1, 2, 3, 4]);
});

test('without the first, a later one does not begin', () => {
  const world = createContext({ told: [] });
  expect(() => runInContext(asClassicScript(LATER, [FIRST]), world)).toThrow('undefined');
});

test('a later script may take a part of what the first one gives', () => {
  const part = { ...LATER, code: 'import{"all told"as t}from"./first.js";t.push("late");' };
  expect(told(FIRST, part)).toEqual(['first “begins”', 'late']);
});

test('what nobody gives cannot be taken', () => {
  expect(() => asClassicScript(LATER, [])).toThrow('not there');
  const other = { ...LATER, code: 'import{other as e}from"./first.js";e();' };
  expect(() => asClassicScript(other, [FIRST])).toThrow('nobody gives');
});

test('leaves nothing behind but what it gives', () => {
  const world = createContext({ told: [] });
  runInContext(asClassicScript(FIRST, []), world);
  expect(runInContext('[typeof count, typeof next, typeof __given].join()', world)).toBe(
    'undefined,undefined,undefined',
  );
});

test.each([
  'import whole from "./first.js"',
  'import * as whole from "./first.js"',
  'export * from "./first.js"',
  'export default 1',
  'export const one = 1',
  'console.log(import.meta.url)',
  'await 1',
  'for await (const one of []) one()',
  'import("./first.js")',
  'const f = () => import("./first.js")',
  'const __given = 1',
  'let later;function set(){later=1}export{later,set}',
])('has no words for %s', (code) => {
  expect(() => asClassicScript({ fileName: 'x.js', code }, [])).toThrow('x.js');
});

test('may wait inside of its functions', () => {
  const code = 'const f=async()=>{await 1;for await(const one of[])one()};export{f}';
  expect(() => asClassicScript({ fileName: 'x.js', code }, [])).not.toThrow();
});
