import { expect, test } from 'vitest';
import { idsOf } from '../../../src/procore/drop-downs/option-value.ts';

test('finds what may be an id, under whatever key', () => {
  expect(idsOf('{"projectId":562949953421312,"code":"17","label":"Tower","active":true}')).toEqual({
    projectId: '562949953421312',
    code: '17',
  });
});

test('a number above 2^53 was rounded by the page and names no project', () => {
  expect(idsOf('{"id":9007199254740993}')).toEqual({});
  expect(idsOf('{"id":"9007199254740993"}')).toEqual({ id: '9007199254740993' });
});

test.each(['', 'no json', '17', 'null', '[1]', '{"id":-1,"rank":0,"share":1.5,"deep":{"id":1}}'])(
  '%j has none',
  (json) => {
    expect(idsOf(json)).toEqual({});
  },
);
