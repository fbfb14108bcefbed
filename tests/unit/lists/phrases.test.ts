import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isForeign, sectionStatus } from '../../../src/lists/part-titles.ts';
import { isRemark } from '../../../src/lists/remark-words.ts';

/** What stands around the projects of a list, and what only looks like it. */
test.each(readFileSync('tests/unit/lists/phrases.txt', 'utf8').trim().split('\n'))('%s', (line) => {
  const [meaning = '', phrases = ''] = line.split(/: (.*)/su);
  const meaningOf = (phrase: string) =>
    /remark|name/u.test(meaning) ? (isRemark(phrase) ? 'remark' : 'name') : (sectionStatus(phrase) ?? 'none');
  expect(phrases.split(' | ').filter((phrase) => meaningOf(phrase) !== meaning)).toEqual([]);
});

test.each([
  ['Уже готовы:', true],
  ['المشاريع الجاهزة', true],
  ['Projekty z dostępem', true],
  ['準備完了', true],
  ['Отсутствуют', false],
  ['Список проектов:', false],
  ['プロジェクト一覧', false],
  ['项目清单', false],
  ['Projets de Lyon', true],
  ['Projekte in Bonn', true],
  ['Projetos em Lisboa', true],
  ['Proyectos en Lima', true],
  ['Progetti a Roma', true],
  ['Projecten in Delft', true],
  ['全プロジェクト', false],
  ['案件リスト', false],
  ['全部项目', false],
  ['项目列表', false],
  ['專案清單', false],
  ['Region East', false],
  ['Projekte', false],
])('%s: words that nobody has told us are %s', (title, isUnknown) => {
  expect(isForeign(title)).toBe(isUnknown);
});
