import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Procore over http, which permits one project to every app and lets the test say when it answers. */
export interface ProcoreStub {
  readonly url: string;
  /** The client keys of all calls for the project list, in their order. */
  readonly listCalls: readonly string[];
  /** The client keys of the calls for the list that were given up before they were answered. */
  readonly givenUp: readonly string[];
  /** All requests but those for a token. */
  readonly requests: number;
  /** Requests that came although the limit was used up. */
  readonly overLimit: number;
  /** Leaves all calls for the list without an answer until the function that is given back is called. */
  hold(): () => void;
  /** So many requests in each window, for every client key. */
  limit(requests: number, windowMs: number): void;
  close(): void;
}

/** `members`: the app lists the whole company, and is a member of these projects. */
export async function startProcoreStub(
  project: { readonly id: string },
  members: readonly { readonly id: string }[] = [],
): Promise<ProcoreStub> {
  const listCalls: string[] = [];
  const givenUp: string[] = [];
  const counts = new Map<string, number>();
  let limits = { requests: Number.POSITIVE_INFINITY, windowMs: 1_000 };
  let overLimit = 0;
  let all = 0;
  let held: (() => void)[] | null = null;

  /** False when the request is over the limit, and answered so. */
  function count(clientKey: string, response: ServerResponse): boolean {
    const window = Math.floor(Date.now() / limits.windowMs);
    const counted = `${clientKey} in ${limits.windowMs} ms number ${window}`;
    const requests = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, requests);
    if (Number.isFinite(limits.requests)) {
      response.setHeader('X-Rate-Limit-Remaining', Math.max(0, limits.requests - requests));
      response.setHeader('X-Rate-Limit-Reset', Math.ceil(((window + 1) * limits.windowMs) / 1000));
    }
    if (requests <= limits.requests) return true;
    overLimit += 1;
    response.writeHead(429).end('{}');
    return false;
  }

  function answerList(clientKey: string, companyId: string | null, response: ServerResponse): void {
    listCalls.push(clientKey);
    response.once('close', () => {
      if (!response.writableEnded) givenUp.push(clientKey);
    });
    const answer = () => {
      const listed = members.length === 0 ? [project] : members;
      response.setHeader('Total', listed.length).setHeader('Per-Page', 300);
      const company = `{"id":${companyId}}`;
      response.end(`[${listed.map(({ id }) => `{"id":${id},"active":true,"company":${company}}`).join(',')}]`);
    };
    if (held === null) answer();
    else held.push(answer);
  }

  function answerMember(url: string, response: ServerResponse): void {
    const user = '{"id":5}';
    response.setHeader('Total', 1).setHeader('Per-Page', 1_000);
    response.end(/\/me\b/.test(url) ? user : `[${user}]`);
  }

  const server = createServer(async (request, response) => {
    response.setHeader('Content-Type', 'application/json');
    if (request.url === '/oauth/token') {
      const { client_id } = JSON.parse(await text(request));
      response.end(JSON.stringify({ access_token: `token of ${client_id}`, expires_in: 5400 }));
      return;
    }
    const clientKey = request.headers.authorization?.replace('Bearer token of ', '') ?? '';
    all += 1;
    if (!count(clientKey, response)) return;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/rest/v1.1/projects') answerList(clientKey, searchParams.get('company_id'), response);
    else if (members.length > 0) answerMember(request.url ?? '', response);
    else response.writeHead(403).end('{"errors":["Forbidden"]}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listCalls,
    givenUp,
    get requests() {
      return all;
    },
    get overLimit() {
      return overLimit;
    },
    hold() {
      held = [];
      return () => {
        const waiting = held ?? [];
        held = null;
        for (const answer of waiting) answer();
      };
    },
    limit(requests, windowMs) {
      limits = { requests, windowMs };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
