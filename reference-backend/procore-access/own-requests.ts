import type { Holder } from '../database/shared-state.ts';

/** The requests that this process has on their way with one key. */
export interface OwnRequests {
  begin(companyId: string): OwnRequest;
  end(request: OwnRequest): void;
  /** For the others to read; `null` for none. One that never ends counts as long as a request may take. */
  asHolder(now: number): Holder | null;
}

export interface OwnRequest {
  readonly companyId: string;
  readonly until: number;
}

/** `now` is the database's clock. */
export function createOwnRequests(heldForMs: number, now: () => number): OwnRequests {
  const requests = new Set<OwnRequest>();
  return {
    begin(companyId) {
      const request = { companyId, until: now() + heldForMs };
      requests.add(request);
      return request;
    },
    end(request) {
      requests.delete(request);
    },
    asHolder(time) {
      const inFlight: Record<string, number> = {};
      let until = 0;
      for (const request of requests) {
        if (request.until <= time) requests.delete(request);
        else inFlight[request.companyId] = (inFlight[request.companyId] ?? 0) + 1;
        until = Math.max(until, request.until);
      }
      return Object.keys(inFlight).length === 0 ? null : { until, inFlight };
    },
  };
}
