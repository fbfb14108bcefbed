/**
 * Run with --expose-gc: sends one request to the address in the arguments, with a clock of so many milliseconds or until
 * it is cancelled after so many, collecting garbage all the while, and writes how it ended and after how long.
 */
import { send } from '../../../src/procore-api/http/request.ts';

const [url = '', timeoutMs = '', cancelMs = ''] = process.argv.slice(2);
const controller = new AbortController();
setTimeout(() => controller.abort(new Error('cancelled')), Number(cancelMs));
setInterval(() => globalThis.gc?.(), 20);

const start = performance.now();
const connection = { fetch, timeoutMs: Number(timeoutMs), signal: controller.signal };
const how = await send(url, {}, connection).then(
  (sent) => (sent.answered ? 'answered' : 'given up'),
  (error: Error) => error.message,
);
console.log(JSON.stringify({ how, ms: Math.round(performance.now() - start) }));
process.exit(0);
