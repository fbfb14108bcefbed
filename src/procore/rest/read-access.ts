import type { Project } from '../../domain/project.ts';
import { readAbsenceReasons } from './absence-reasons.ts';
import { readEvidence } from './access-evidence.ts';
import { type Finding, findingOf } from './access-findings.ts';
import type { AccessQuestion, AccessReading } from './access-question.ts';
import { readBlockedTools } from './blocked-tools.ts';
import { isRefusal, type Refusal } from './failures.ts';
import { readPageWord } from './page-word.ts';
import { type ListedProject, readProjectPage } from './project-page.ts';
import { messageOf } from './reading-message.ts';
import { connectionOf, type ReadingOptions } from './reading-options.ts';
import { createRestClient, type RestClient, type RestConnection } from './rest-client.ts';

/**
 * What the app of a client key may do with each of the projects, with its reason. `missing` is only what Procore is
 * certain not to grant and `permitted` only what it was seen to grant: a failure leaves `unknown`.
 * Rejects with the signal's reason, or with what `onProgress` throws.
 */
export async function readAccess(question: AccessQuestion, options: ReadingOptions = {}): Promise<AccessReading> {
  const connection = connectionOf(options);
  const client = createRestClient(question, connection);
  const reading =
    question.projects.length === 0
      ? await readWithoutProjects(client, question.companyId)
      : await readOverProjects(client, question, connection);
  await connection.progress.tell();
  return reading;
}

/** Only whether key and installation work. */
async function readWithoutProjects(client: RestClient, companyId: string): Promise<AccessReading> {
  const page = await readProjectPage(client, companyId, {});
  if (page.ok) return { outcome: 'read', projects: [], isAnswered: true, message: null };
  if (isRefusal(page.failure)) return refused(page.failure);
  return { outcome: 'read', projects: [], isAnswered: false, message: page.failure.message };
}

async function readOverProjects(
  client: RestClient,
  question: AccessQuestion,
  connection: RestConnection,
): Promise<AccessReading> {
  const { companyId, projects, requiredTools } = question;
  const { progress } = connection;
  const read = await readEvidence(client, question, progress);
  if (!read.ok) return refused(read.failure);
  const evidence = read.value;
  const findings = new Map(projects.map(({ id }) => [id, findingOf(id, evidence)]));
  for (const [id, finding] of await readPageWord(client, question, evidence, findings, progress)) {
    findings.set(id, finding);
  }

  const usable = [...findings].filter(([, finding]) => isPlainlyPermitted(finding)).map(([id]) => id);
  const blockedTools = await readBlockedTools(client, companyId, usable, requiredTools, progress);
  for (const id of blockedTools.projectIds) findings.set(id, { access: 'permitted', reason: 'tool-blocked' });

  const reasons = await readAbsenceReasons(client, question, evidence, connection);
  for (const [id, reason] of reasons) findings.set(id, { access: 'missing', reason });

  const { listing } = evidence;
  return {
    outcome: 'read',
    projects: projects.map((project) => ({
      ...withCurrentName(project, listing.listed.get(project.id)),
      ...(findings.get(project.id) ?? findingOf(project.id, evidence)),
    })),
    isAnswered: listing.lastWalk.pages > 0,
    message: messageOf(evidence, [...findings.values()], blockedTools.isComplete),
  };
}

function isPlainlyPermitted({ access, reason }: Finding): boolean {
  return access === 'permitted' && reason === null;
}

function withCurrentName({ id, name, number }: Project, listed: ListedProject | undefined): Project {
  return listed === undefined || listed.name === null
    ? { id, name, number }
    : { id, name: listed.name, number: listed.number };
}

function refused({ kind, message }: Refusal): AccessReading {
  return { outcome: kind, message };
}
