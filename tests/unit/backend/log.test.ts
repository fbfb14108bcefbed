import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeError } from '../../../reference-backend/log.ts';

test('a failed query is described by its cause, without its values', () => {
  const cause = Object.assign(new Error('duplicate key: Key (client_key)=(the-secret) already exists.'), {
    code: '23505',
    detail: 'Key (client_key)=(the-secret) already exists.',
  });
  const error = new DrizzleQueryError('insert into t values ($1)', ['the-secret'], cause);
  expect(`${error.message} ${error.stack}`).toContain('the-secret');

  const described = describeError(error);
  expect(described).toMatchObject({ error: 'failed query: Error', code: '23505' });
  expect(described.at).toContain('log.test.ts');
  expect(JSON.stringify(described)).not.toContain('the-secret');
});

test('any other error is described by its name, message and place', () => {
  const described = describeError(new TypeError('a defect'));
  expect(described).toMatchObject({ error: 'TypeError: a defect', code: undefined });
  expect(described.at).toContain('log.test.ts');
});

test('what is thrown but no error is only named by its type', () => {
  expect(describeError('the-secret')).toEqual({ error: 'string', code: undefined, at: '' });
});
