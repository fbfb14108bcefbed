import { describe, expect, test } from 'vitest';
import { refusesRight, saysNotFound, wordsOf } from '../../../src/procore-api/http/procore-words.ts';
import type { RestAnswer } from '../../../src/procore-api/http/request.ts';

const answer = (status: number, body: unknown): RestAnswer => ({
  status,
  headers: new Headers(),
  text: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('only Procore’s own refusal of a right counts as one', () => {
  test.each([
    { errors: ['You may not read the directory of this company.'] },
    { errors: 'Forbidden' },
    { errors: ['You do not have permission to perform this action. Contact your administrator.'] },
    { errors: ['User is not authorized'] },
  ])('%j', (body) => expect(refusesRight(answer(403, body))).toBe(true));

  test.each([
    ['HTML', 403, '<html><h1>403 Forbidden</h1></html>'],
    ['no body', 403, ''],
    ['an empty object', 403, {}],
    ['a gateway', 403, { message: 'Forbidden' }],
    ['a suspended account', 403, { errors: ['Access denied: this account is suspended.'] }],
    ['a company that is locked', 403, { errors: ['Your access is temporarily disabled.'] }],
    ['a firewall in JSON', 403, { errors: ['Access denied by security policy'] }],
    ['an address that is not allowed', 403, { errors: ['Your IP is not allowed.'] }],
    ['a region', 403, { errors: ['This resource cannot be accessed from this region'] }],
    ['a plan without it', 403, { errors: ['This feature is not permitted in your plan'] }],
    ['terms that changed', 403, { errors: ['Access denied until the new conditions are accepted'] }],
    ['a second factor', 403, { errors: ['Access requires multi-factor authentication'] }],
    ['a scope', 403, { errors: ['insufficient_scope'] }],
    ['a company that is read-only', 403, { errors: ['Access denied: the company is in read-only mode'] }],
    ['a company without the API', 403, { errors: ['Your company is not authorized to use the API'] }],
    ['a kind of account', 403, { errors: ['Service accounts are not allowed to use this endpoint.'] }],
    ['an app without it', 403, { errors: ['This application is not permitted to call this API'] }],
    ['a manifest without it', 403, { errors: ["Your app's manifest does not give access to this resource"] }],
    ['a tool that is off', 403, { errors: ['Access denied: the directory tool is not enabled'] }],
    ['another country', 403, { errors: ['You are not allowed to call this from outside the U.S.'] }],
    ['words that are not known', 403, { errors: ['No.'] }],
    ['a refusal beside something else', 403, { errors: ['Forbidden', 'The trial has expired'] }],
    ['a 404', 404, { errors: ['Forbidden'] }],
    ['a 401', 401, { errors: ['Forbidden'] }],
  ])('not %s', (_name, status, body) => expect(refusesRight(answer(status, body))).toBe(false));
});

test('a page that somebody else made is no "not found"', () => {
  expect(saysNotFound(answer(404, { errors: ['Not Found'] }))).toBe(true);
  expect(saysNotFound(answer(404, { message: 'Not found' }))).toBe(true);
  expect(saysNotFound(answer(404, '<h1>Not Found</h1>'))).toBe(false);
  expect(saysNotFound(answer(404, { errors: ['no Route matched with those values'] }))).toBe(false);
  expect(saysNotFound(answer(404, { error: 'Route not found' }))).toBe(false);
  expect(saysNotFound(answer(404, { message: 'The requested application does not exist' }))).toBe(false);
  expect(saysNotFound(answer(404, { error: 'Not Found', message: 'no Route matched with those values' }))).toBe(false);
  expect(saysNotFound(answer(404, { error: 'Not Found', message: null }))).toBe(true);
  expect(saysNotFound(answer(404, '{}'))).toBe(false);
});

test('Procore’s words are quoted without markup, without anything like a key, and not for ever', () => {
  const token = 'eyJhbGciOiJIUzI1NiJ9.abcdefghijkl';
  const words = wordsOf(answer(403, { errors: [`<b>Access</b> for "${token}"\n is on hold. ${'x y '.repeat(100)}`] }));
  expect(words).not.toContain(token);
  expect(words).not.toMatch(/[<>"\n]/);
  expect(words?.length).toBeLessThan(170);
  expect(wordsOf(answer(403, '<html>'))).toBeNull();
});
