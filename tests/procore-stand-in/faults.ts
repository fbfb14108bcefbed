import type { Call } from './http.ts';

interface FaultTarget {
  readonly pathPrefix: string;
  /** Any method if left out. */
  readonly method?: string;
  /** How many requests that fit are answered as usual before; counted down. None if left out. */
  after?: number;
  /** How many more requests it meets; counted down, and removed from the world at 0. `Infinity` lasts. */
  times: number;
}

/** An answer to give instead of the real one. */
export interface AnsweredFault extends FaultTarget {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is; a value that is not a string is sent as JSON. */
  readonly body?: unknown;
}

/** No answer: the request `hangs` until the client gives it up, or its connection is `lost`. */
export interface ConnectionFault extends FaultTarget {
  readonly connection: 'hangs' | 'lost';
}

export type Fault = AnsweredFault | ConnectionFault;

/** The first fault that meets this request, used up by one. */
export function takeFault(faults: Fault[], call: Call): Fault | undefined {
  const fault = faults.find((candidate) => fits(candidate, call) && !waits(candidate));
  if (fault === undefined) return undefined;
  fault.times -= 1;
  if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
  return fault;
}

function fits({ pathPrefix, method }: Fault, call: Call): boolean {
  return (method === undefined || method === call.method) && call.url.pathname.startsWith(pathPrefix);
}

function waits(fault: Fault): boolean {
  if (fault.after === undefined || fault.after <= 0) return false;
  fault.after -= 1;
  return true;
}
