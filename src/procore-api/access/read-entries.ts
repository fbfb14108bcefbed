import { inSlices } from '../../domain/in-slices.ts';
import type { ListedProject as Entry } from '../../domain/listed-project.ts';
import { numberedOtherwise, rowsThatMayBe } from '../../domain/other-numbers.ts';
import { lookUpRows } from '../../domain/permitted-table.ts';
import type { ValidatedProject } from '../../domain/project.ts';
import type { EntryProject } from '../../domain/project-list.ts';
import type { Remark } from '../../domain/remark.ts';
import { companyAccess } from '../client/company-access.ts';
import { createElsewhereMemory } from '../client/elsewhere-memory.ts';
import { connectionOf, type ReadingOptions } from '../client/reading-options.ts';
import { isRefusal } from '../http/failures.ts';
import type { ProcoreProject } from '../queries/project-page.ts';
import { readWholeList } from '../queries/whole-list.ts';
import { type Finding, NOT_PERMITTED, reasonOf } from './findings.ts';
import { NOTHING_PERMITTED } from './message.ts';
import type { AccessQuestion, AccessReading } from './question.ts';
import { readOverProjects, refused } from './read-access.ts';

/** The same question about projects that somebody's list names, by whatever it says of them. */
export interface EntriesQuestion extends Omit<AccessQuestion, 'projects'> {
  readonly entries: readonly EntryProject[];
}

/** What was found out, and what nothing that Procore said tells. */
export type EntriesReading = AccessReading & { readonly remarks?: readonly Remark[] };

/**
 * What the app of a client key may do with each entry of a list. An entry is a project of Procore's where all that it
 * says fits one that is listed to the app; that project's access is then read as always. It is missing where two whole
 * lists that agree have nothing like it. What merely resembles a listed project stays unknown.
 * Rejects as `readAccess` does.
 */
export async function readEntryAccess(
  question: EntriesQuestion,
  options: ReadingOptions = {},
): Promise<EntriesReading> {
  const { entries, ...about } = question;
  const connection = connectionOf(options);
  const access = companyAccess(question, question.companyId, connection);
  const asked = entries.map(inProcoresWords);
  const list = await readWholeList(
    access,
    async (projects) => (await inSlices(lookUp(asked, projects, true))).unlisted.size > 0,
  );
  if (isRefusal(list.failure)) return refused(list.failure);

  const { listed, unlisted } = await inSlices(lookUp(asked, list.projects, list.mayBeWhole));
  const projects = [...listed.values()].map(({ id, name, number }) => ({ id, name, number }));
  const memory = options.elsewhere ?? createElsewhereMemory(connection.now);
  const found = projects.length === 0 ? null : await readOverProjects(access, { ...about, projects }, memory);
  const reading = found?.reading ?? null;
  if (reading !== null && reading.outcome !== 'read') return reading;
  const isAbsenceSure = unlisted.size > 0 && (await list.isStill(found?.listing ?? null));
  await connection.progress.tell();

  const byId = new Map(reading?.projects.map((project) => [project.id, project]));
  const unknown: Finding = { access: 'unknown', reason: reasonOf(list.failure ?? 'unconfirmed') };
  const isAnyUndecided = asked.some((one) => !listed.has(one) && !unlisted.has(one));
  const sentences = [
    reading?.message,
    list.failure?.message,
    isAbsenceSure && list.projects.size === 0 && NOTHING_PERMITTED,
  ].filter((text) => typeof text === 'string');
  const remarks = new Set<Remark>();
  if (list.failure === null && isAnyUndecided) remarks.add(list.isSteady ? 'procore-leaves-open' : 'procore-unsettled');
  if (unlisted.size > 0 && !isAbsenceSure) remarks.add('procore-unsettled');
  return {
    outcome: 'read',
    projects: asked.map((one): ValidatedProject => {
      const project = byId.get(listed.get(one)?.id ?? '');
      if (project !== undefined) return asEntry(project, one.original.id);
      return { ...one.original, ...(isAbsenceSure && unlisted.has(one) ? NOT_PERMITTED : unknown) };
    }),
    isAnswered: list.isAnswered,
    message: sentences.length === 0 ? null : [...new Set(sentences)].join(' '),
    remarks: [...remarks],
  };
}

/** In Procore's words. Which project it is, is no question any more, even where its access is. */
function asEntry({ id, name, number, access, reason }: ValidatedProject, entryId: string): ValidatedProject {
  if (access === 'unknown') return { id, name, number, access, reason };
  return { id: entryId, name, number, access, reason, entry: { id, name, number } };
}

interface Asked extends EntryProject {
  readonly original: EntryProject;
}

/** What the user has chosen on Procore's page is known by what that page calls it. */
function inProcoresWords(original: EntryProject): Asked {
  const { chosen } = original.entry;
  if (chosen === undefined) return { ...original, original };
  const entry: Entry = { name: chosen.label, number: null, id: null };
  return { id: original.id, name: chosen.label, number: null, entry, original };
}

/** Under the labels that Procore's own page gives the projects. */
function* lookUp(asked: readonly Asked[], projects: ReadonlyMap<string, ProcoreProject>, mayBeWhole: boolean) {
  const rows = [...projects.values()].map(({ id, name, number }) => {
    const text = name ?? '';
    return { id, name: text, number, label: number === null ? text : `${number} - ${text}`, ids: { id } };
  });
  const { listed, unlisted } = yield* lookUpRows(rows, mayBeWhole, asked);
  if (!mayBeWhole) return { listed, unlisted };
  const others = [...numberedOtherwise(asked, rows)].filter((one) => !listed.has(one));
  const nowhere = others.length === 0 ? [] : (yield* lookUpRows(rowsThatMayBe(rows, listed), true, others)).unlisted;
  return { listed, unlisted: new Set([...unlisted, ...nowhere]) };
}
