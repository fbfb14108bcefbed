/** The popup asks the panel of a tab which projects Procore's page has there. */
import * as z from 'zod/mini';
import type { ProjectsOnPage } from '../domain/company-projects.ts';
import { ProblemError } from '../domain/problem.ts';
import { PROBLEM_CODES } from '../domain/problem-codes.ts';
import { browser } from './browser.ts';
import { COMPANY_PROJECTS } from './protocol.ts';

const MOST = 20_000;
const label = z.string().check(z.maxLength(1000));

const answerSchema = z.union([
  z.object({ problem: z.enum(PROBLEM_CODES) }),
  z.object({
    labels: z.array(label).check(z.maxLength(MOST)),
    offered: z
      .array(z.object({ label, ids: z.record(z.string(), z.string().check(z.maxLength(100))) }))
      .check(z.maxLength(MOST)),
    isComplete: z.boolean(),
    seenAt: z.iso.datetime(),
  }),
]);

/** @throws ProblemError `no-permissions-tab` where there is no panel on such a page, and what keeps it from reading */
export async function readCompanyProjects(tabId: number): Promise<ProjectsOnPage> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, COMPANY_PROJECTS).catch(() => null);
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw new ProblemError('no-permissions-tab');
  if ('problem' in parsed.data) throw new ProblemError(parsed.data.problem);
  return parsed.data;
}
