import { expect, test } from 'vitest';
import { idOfText, idsOf, idsOfJson } from '../../../src/procore/drop-downs/option-ids.ts';

test('finds what may be an id, under whatever key', () => {
  expect(idsOfJson('{"projectId":562949953421312,"code":"17","label":"Tower","active":true}')).toEqual({
    projectId: '562949953421312',
    code: '17',
  });
});

test('finds it inside other objects, by its path', () => {
  expect(
    idsOf({ label: 'Tower', project: { id: 17, office: { id: '4', city: { id: 5 } } }, tags: [{ id: 9 }] }),
  ).toEqual({
    'project.id': '17',
    'project.office.id': '4',
  });
});

test('a number above 2^53 was rounded by the page and names no project', () => {
  expect(idsOfJson('{"id":9007199254740993}')).toEqual({});
  expect(idsOfJson('{"id":"9007199254740993"}')).toEqual({ id: '9007199254740993' });
});

test.each(['', 'no json', '17', 'null', '[1]', '{"id":', '{"id":-1,"rank":0,"share":1.5,"deep":[{"id":1}]}'])(
  '%j has none',
  (json) => {
    expect(idsOfJson(json)).toEqual({});
  },
);

test('a bare text is an id only where no rounding can have touched it', () => {
  expect(idOfText('562949953421312')).toBe('562949953421312');
  expect(['9007199254740993', '0', '-3', '1e21', 'x17', ''].map(idOfText)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('10,000 option objects are read', () => {
  const texts = Array.from({ length: 10_000 }, (_, index) =>
    JSON.stringify({ id: 562949953400000 + index, label: `P ${index}` }),
  );
  expect(texts.map(idsOfJson).filter(({ id }) => id !== undefined)).toHaveLength(10_000);
});
