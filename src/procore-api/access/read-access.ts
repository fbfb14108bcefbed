import type { Project } from '../../domain/project.ts';
import { type CompanyAccess, companyAccess } from '../client/company-access.ts';
import { createElsewhereMemory, type ElsewhereMemory } from '../client/elsewhere-memory.ts';
import { connectionOf, type ReadingOptions } from '../client/reading-options.ts';
import { isRefusal, type Refusal } from '../http/failures.ts';
import { readBlockedTools } from '../queries/blocked-tools.ts';
import { type ProcoreProject, readProjectPage } from '../queries/project-page.ts';
import { readAbsenceReasons } from './absence-reasons.ts';
import { readEvidence } from './evidence.ts';
import { type Finding, findingOf } from './findings.ts';
import { messageOf } from './message.ts';
import { readPageWord } from './page-word.ts';
import type { AccessQuestion, AccessReading } from './question.ts';

/**
 * What the app of a client key may do with each of the projects, with its reason. `missing` is only what Procore is
 * certain not to grant and `permitted` only what it was seen to grant: a failure leaves `unknown`.
 * Rejects with the signal's reason, or with what `onProgress` throws.
 */
export async function readAccess(question: AccessQuestion, options: ReadingOptions = {}): Promise<AccessReading> {
  const connection = connectionOf(options);
  const access = companyAccess(question, question.companyId, connection);
  const reading =
    question.projects.length === 0
      ? await readWithoutProjects(access)
      : await readOverProjects(access, question, options.elsewhere ?? createElsewhereMemory(connection.now));
  await connection.progress.tell();
  return reading;
}

/** Only whether key and installation work. */
async function readWithoutProjects(access: CompanyAccess): Promise<AccessReading> {
  const page = await readProjectPage(access, {});
  if (page.ok) return { outcome: 'read', projects: [], isAnswered: true, message: null };
  if (isRefusal(page.failure)) return refused(page.failure);
  return { outcome: 'read', projects: [], isAnswered: false, message: page.failure.message };
}

async function readOverProjects(
  access: CompanyAccess,
  question: AccessQuestion,
  memory: ElsewhereMemory,
): Promise<AccessReading> {
  const { projects, requiredTools } = question;
  const read = await readEvidence(access, question);
  if (!read.ok) return refused(read.failure);
  const evidence = read.value;
  const findings = new Map(projects.map(({ id }) => [id, findingOf(id, evidence)]));
  for (const [id, finding] of await readPageWord(access, question, evidence, findings)) {
    findings.set(id, finding);
  }

  const usable = [...findings].filter(([, finding]) => isPlainlyPermitted(finding)).map(([id]) => id);
  const blockedTools = await readBlockedTools(access, usable, requiredTools);
  for (const id of blockedTools.projectIds) findings.set(id, { access: 'permitted', reason: 'tool-blocked' });

  const reasons = await readAbsenceReasons(access, question, evidence, memory);
  for (const [id, reason] of reasons) findings.set(id, { access: 'missing', reason });

  const { listing } = evidence;
  return {
    outcome: 'read',
    projects: projects.map((project) => ({
      ...withCurrentName(project, listing.listed.get(project.id)),
      ...(findings.get(project.id) ?? findingOf(project.id, evidence)),
    })),
    isAnswered: listing.isAnswered,
    message: messageOf(evidence, [...findings.values()], blockedTools.isComplete),
  };
}

function isPlainlyPermitted({ access, reason }: Finding): boolean {
  return access === 'permitted' && reason === null;
}

function withCurrentName({ id, name, number }: Project, listed: ProcoreProject | undefined): Project {
  return listed === undefined || listed.name === null
    ? { id, name, number }
    : { id, name: listed.name, number: listed.number };
}

function refused({ kind, message }: Refusal): AccessReading {
  return { outcome: kind, message };
}
