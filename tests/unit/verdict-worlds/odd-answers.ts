import { changed, errors, instead, json, type Oddity, type OddVisit, oddAnswers } from './oddity.ts';

const REST = ['list', 'single', 'rights', 'users', 'me'] as const;
const isRest = ({ target }: OddVisit) => target !== 'token';

const EVERYBODY = '[{"id":562949953990001,"name":"Kim"},{"id":562949953990099,"name":"App"}]';

function broken(text: string): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, 9)));
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body);
}

function open(text: string): Response {
  return new Response(
    new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(text)) }),
  );
}

/** For every so manieth request of the REST API. */
const nowAndThen = (every: number, answer: () => Response): Oddity =>
  instead((visit) => (isRest(visit) && visit.nth % every === every - 1 ? answer() : null));

const limits =
  (remaining: string, reset: string): Oddity =>
  async (visit) =>
    changed(await visit.ask(), { headers: { 'x-rate-limit-remaining': remaining, 'x-rate-limit-reset': reset } });

/** Answers of any kind that come in an odd way, and tokens, rights and directories that are odd. */
export const ODD_ANSWERS: Readonly<Record<string, Oddity>> = {
  'a byte order mark': oddAnswers(REST, (text) => ({ text: `\uFEFF${text}` })),
  'a comment after the body': oddAnswers(REST, (text) => ({ text: `${text}\n<!-- edge 7 -->` })),
  'lines and blanks around the body': oddAnswers(REST, (text) => ({ text: `\n  ${text}\n\n` })),
  'status 206': oddAnswers(REST, () => ({ status: 206 })),
  'status 203': oddAnswers(['list'], () => ({ status: 203 })),
  'status 204 now and then': nowAndThen(3, () => new Response(null, { status: 204 })),
  'errors in a 200 now and then': nowAndThen(3, () => json(200, { errors: ['Try again'] })),
  'a body that breaks off now and then': nowAndThen(3, () => broken('[{"id":1,"name"')),
  'lists whose body stays open': async (visit) => {
    const answer = await visit.ask();
    return visit.target === 'list' && answer.status === 200 ? open(await answer.text()) : answer;
  },
  'bytes that were never unpacked': instead((visit) =>
    isRest(visit) && visit.nth % 3 === 1 ? new Response(new Uint8Array([31, 139, 8, 0, 0, 255, 254, 7])) : null,
  ),
  'bursts of 503': instead((visit) => (isRest(visit) && visit.nth % 4 > 1 ? new Response('', { status: 503 }) : null)),
  'Retry-After 0 for ever': instead(({ target }) => (target === 'list' ? json(429, {}, { 'retry-after': '0' }) : null)),
  'Retry-After in words': nowAndThen(3, () => json(429, {}, { 'retry-after': 'soon' })),
  'Retry-After below zero': nowAndThen(3, () => json(429, {}, { 'retry-after': '-5' })),
  'a limit that ends in 2100': limits('0', '4102444800'),
  'a limit below zero': limits('-1', '1795435200'),
  'a limit in milliseconds': limits('0', '1795435200000'),
  'a limit that ended in 1970': limits('0', '1000000001'),
  'dates that are none': async (visit) => changed(await visit.ask(), { headers: { date: 'yesterday' } }),
  'a region elsewhere': instead((visit) =>
    isRest(visit) ? new Response(null, { status: 307, headers: { location: 'https://eu9.example/' } }) : null,
  ),
  'single projects that have moved': instead(({ target }) =>
    target === 'single' ? new Response(null, { status: 301, headers: { location: '/rest/v1.0/projects/1' } }) : null,
  ),
  'single projects that answer for another': oddAnswers(['single'], (text) => ({
    text: text.replace(/"id":(\d+)/, '"id":1$1'),
  })),
  'rights: an empty directory': instead(({ target }) => (target === 'rights' ? json(200, []) : null)),
  'rights: nobody but a number': instead(({ target }) => (target === 'rights' ? json(200, [12]) : null)),
  'rights: refused in German': instead(({ target }) =>
    target === 'rights' ? errors(403, 'Sie haben dazu keine Berechtigung.') : null,
  ),
  'rights: a 401 with other words': instead(({ target }) =>
    target === 'rights' ? errors(401, 'The session has ended.') : null,
  ),
  'directories: not found': instead(({ target }) => (target === 'users' ? errors(404, 'Not Found') : null)),
  'directories: the app as a former user': async (visit) => {
    const answer = await visit.ask();
    if (visit.target !== 'users' || answer.status !== 200) return answer;
    const text = await answer.text();
    const isMember = text.includes('562949953990099');
    const former = '{"id":562949953990099,"name":"App","is_active":false}';
    const all = isMember ? text : text === '[]' ? `[${former}]` : `${text.slice(0, -1)},${former}]`;
    return new Response(all, { headers: { total: String(all.split('"id"').length - 1) } });
  },
  'directories: the company’s for whatever is asked': instead(({ target }) =>
    target === 'users' ? new Response(EVERYBODY, { headers: { total: '2' } }) : null,
  ),
  'me: another number each time': instead(({ target, nth }) => (target === 'me' ? json(200, { id: 40 + nth }) : null)),
  'me: refused': instead(({ target }) => (target === 'me' ? errors(403, 'You may not do this.') : null)),
  'tokens for one request': async (visit) =>
    visit.target !== 'token' && visit.nth % 2 === 1 ? errors(401, 'Unauthorized') : visit.ask(),
  'tokens that have expired already': oddAnswers(['token'], (text) => ({ text: text.replace('5400', '0') })),
  'tokens that never expire': oddAnswers(['token'], (text) => ({ text: text.replace(',"expires_in":5400', '') })),
  'tokens with a life below zero': oddAnswers(['token'], (text) => ({ text: text.replace('5400', '-1') })),
  'tokens with a life in words': oddAnswers(['token'], (text) => ({ text: text.replace('5400', '"an hour"') })),
  'tokens for a century': oddAnswers(['token'], (text) => ({ text: text.replace('5400', '3153600000') })),
  'tokens beside an error': oddAnswers(['token'], (text) => ({
    text: text.replace('{', '{"error":"invalid_client",'),
  })),
  'tokens over two lines': oddAnswers(['token'], (text) => ({ text: text.replace('for-', 'for-\\n') })),
  'tokens in an envelope': oddAnswers(['token'], (text) => ({ text: `{"data":${text}}` })),
  'a login page for a token': instead(({ target }) =>
    target === 'token' ? new Response('<form action="/login">', { headers: { 'content-type': 'text/html' } }) : null,
  ),
  'a login page for everything else': instead((visit) =>
    isRest(visit) ? new Response('<form action="/login">', { headers: { 'content-type': 'text/html' } }) : null,
  ),
  'maintenance in a 200': instead((visit) => (isRest(visit) ? json(200, { message: 'We are back soon' }) : null)),
  'nothing in a 304': instead((visit) => (isRest(visit) ? new Response(null, { status: 304 }) : null)),
  'a 404 for the company': instead(({ target }) =>
    target === 'list' || target === 'rights' ? errors(404, 'Company not found') : null,
  ),
  'refusals without a sentence': instead(({ target }) =>
    target === 'rights' || target === 'users' ? json(403, { errors: [] }) : null,
  ),
  'refusals by field': instead(({ target }) =>
    target === 'rights' || target === 'single' ? json(403, { errors: { base: ['Forbidden'] } }) : null,
  ),
  'single projects in an envelope': oddAnswers(['single'], (text) => ({ text: `{"data":${text}}` })),
  'single projects in a list': oddAnswers(['single'], (text) => ({ text: `[${text}]` })),
  'single projects that are nothing': oddAnswers(['single'], () => ({ text: 'null' })),
  'errors instead of single projects': oddAnswers(['single'], () => ({ text: '{"errors":["Not Found"]}' })),
  'directories without numbers': oddAnswers(['users', 'rights'], (text) => ({
    text: text.replaceAll('"id"', '"key"'),
  })),
  'copies of a directory that was open': async (visit) =>
    visit.target === 'users' ? new Response(EVERYBODY, { headers: { total: '2', age: '7200' } }) : visit.ask(),
  'copies of everything': async (visit) =>
    isRest(visit) ? changed(await visit.ask(), { headers: { age: '120' } }) : visit.ask(),
  // What is older already does not grow young.
  'answers that are seconds old': async (visit) => {
    const answer = await visit.ask();
    return answer.headers.has('age') ? answer : changed(answer, { headers: { age: '3' } });
  },
  'tokens that no REST host knows': instead((visit) => (isRest(visit) ? errors(401, 'invalid_token') : null)),
  'a key that is refused once': instead(({ target, nth }) =>
    target === 'token' && nth === 0 ? json(401, { error: 'invalid_client' }) : null,
  ),
  'not installed, said once of the directory': instead(({ target, nth }) =>
    target === 'rights' && nth === 0 ? errors(403, 'App is not connected to this company.') : null,
  ),
  'not installed, said once of the list': instead(({ target, nth }) =>
    target === 'list' && nth === 1 ? errors(403, 'App is not connected to this company.') : null,
  ),
  'not installed, said of something else': instead(({ target }) =>
    target === 'rights' ? errors(403, "App is not connected to this company's ERP integration.") : null,
  ),
  'a company header that is lost': instead((visit) =>
    isRest(visit) ? errors(400, 'Missing Procore-Company-Id header!') : null,
  ),
};
