import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { LosslessNumber, stringify } from 'lossless-json';

/** A request as the end points of the stand-in see it. */
export interface Call {
  readonly method: string;
  /** From the Host header, without a port. */
  readonly hostname: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
  return {
    method: request.method ?? 'GET',
    hostname: url.hostname,
    url,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  const body = stringify(value) ?? '';
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

export function text(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

export function errors(status: number, message: string): Answer {
  return json(status, { errors: [message] });
}

export function redirect(location: string): Answer {
  return { status: 302, headers: { location }, body: '' };
}

/** An id as Procore sends it: a JSON number with all its digits, even beyond 2^53. */
export function idNumber(id: string): LosslessNumber {
  return new LosslessNumber(id);
}

/** The body as a JSON object, or `null` if it is not one. */
export function jsonObject(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
