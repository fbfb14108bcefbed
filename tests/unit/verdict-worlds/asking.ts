import { type Judgement, judge } from '../../../reference-backend/runs/judge.ts';
import type { Project } from '../../../src/domain/project.ts';
import type { AccessQuestion } from '../../../src/procore-api/access/question.ts';
import { readAccess } from '../../../src/procore-api/access/read-access.ts';
import { createPatience } from '../../../src/procore-api/http/patience.ts';
import type { Fetch } from '../../../src/procore-api/http/request.ts';
import { OURS } from './company.ts';

export interface Asking {
  readonly projects: readonly Project[];
  /** What is asked beside the projects: by default without a table, tools, other companies or a previous credential. */
  readonly question?: Partial<AccessQuestion> | undefined;
  readonly fetch: Fetch;
  /** Waits only move it on. Milliseconds since 1970. */
  readonly clock: { now: number };
  readonly patienceMs: number;
  readonly timeoutMs?: number;
}

/** Asks an imitation of Procore with the right key of our company's app, and judges what it says. */
export async function askImitation(asking: Asking): Promise<Judgement> {
  const { projects, question, fetch, clock, patienceMs, timeoutMs } = asking;
  const now = () => clock.now;
  const sleep = async (ms: number) => {
    clock.now += ms;
  };
  const reading = await readAccess(
    {
      loginUrl: 'https://login.example',
      apiUrl: 'https://api.example',
      companyId: OURS,
      clientKey: 'key',
      clientSecret: 'right',
      projects,
      permittedTable: null,
      requiredTools: [],
      previousCredential: null,
      ...question,
    },
    { fetch, now, patience: createPatience(patienceMs, sleep, now), ...(timeoutMs !== undefined && { timeoutMs }) },
  );
  return judge(projects, reading);
}
