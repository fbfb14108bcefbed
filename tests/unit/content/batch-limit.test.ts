import { expect, test } from 'vitest';
import { limitIn, namesNumber } from '../../../src/content/adding/batch-limit.ts';

test.each([
  ['You can add at most 100 projects at once.', 300, 100],
  ['37 projects were selected, the limit is 20', 37, 20],
  ['Höchstens 1.000 Projekte auf einmal', 3000, 1000],
  ['Pas plus de 1 000 projets', 1001, 1000],
  ['422 Unprocessable: max 50', 60, 50],
  ['The limit is 500 projects', 600, 500],
  ['一度に追加できるのは5件までです', 40, 5],
])('%s', (message, submitted, limit) => {
  expect(limitIn(message, submitted)).toBe(limit);
});

test.each([
  ['Something went wrong.', 37],
  ['37 projects are too many', 37],
  ['Error 500', 300],
  ['0 projects were added', 37],
  ['Your request is being processed. This can take up to 5 minutes.', 40],
  ['Bitte in 10 Min. noch einmal', 40],
  ['処理には5分かかります', 40],
  ['Dit kan 5 uur duren', 40],
  ['Spróbuj za 2 godziny', 40],
  ['Riprova tra 3 giorni', 40],
  ['可能需要 5 小时', 40],
  ['Request timed out (error 504)', 600],
  ['HTTP 500', 600],
])('nothing can be learned from "%s"', (message, submitted) => {
  expect(limitIn(message, submitted)).toBeNull();
});

test('a message names the number that was submitted, or another one', () => {
  expect(namesNumber('1,000 projects added', 1000)).toBe(true);
  expect(namesNumber('At most 100 at once', 1000)).toBe(false);
});
