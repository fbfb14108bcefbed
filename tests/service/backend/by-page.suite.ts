import { desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { AUDITED_ACTIONS } from '../../../reference-backend/database/audited-actions.ts';
import { auditEntries } from '../../../reference-backend/database/schema.ts';
import type { ValidatedProject } from '../../../src/domain/project.ts';
import { CUSTOM, projects } from '../../support/backend-fixtures.ts';
import { problemOf, type TestBackend } from './test-backend.ts';

const TABLE = {
  companyId: '100',
  appName: 'File Sync',
  labels: ['Quay'],
  isComplete: true,
  seenAt: '2026-11-23T11:59:00.000Z',
};
const WITH_TABLE = { ...CUSTOM, permittedTable: TABLE };

/** What Procore's page shows is a client's word: refused if it is about something else, and saved only by name. */
export function byPageSuite(backend: TestBackend): void {
  /** Procore's API leaves these open, and the page shows them; all others are permitted by the API. */
  function byPage(...open: readonly (string | undefined)[]) {
    backend.procore.answer = async (question) => ({
      outcome: 'read',
      projects: question.projects.map(
        (project): ValidatedProject => ({
          ...project,
          access: 'permitted',
          reason: open.includes(project.id) ? 'by-page' : null,
        }),
      ),
      isAnswered: true,
      message: null,
    });
  }

  async function audited(action: (typeof AUDITED_ACTIONS)[number]) {
    const [newest] = await backend.database
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, action))
      .orderBy(desc(auditEntries.sequence));
    return newest?.details;
  }

  const [one, two] = projects.map(({ id }) => id);

  test.each([
    ['company', { companyId: '200' }],
    ['app', { appName: 'Another Sync' }],
  ])('a table of another %s is refused, and nothing is started', async (_what, other) => {
    const answer = await backend.start('a', { ...CUSTOM, permittedTable: { ...TABLE, ...other } });
    expect(problemOf(answer)).toMatchObject({ status: 422, type: 'evidence-refused' });
    expect((await backend.call('GET', '/v1/integrations/files/validations')).json()).toEqual([]);
  });

  test('a table that does not say of what it is is refused', async () => {
    const { companyId: _company, appName: _app, ...nameless } = TABLE;
    const answer = await backend.start('a', { ...CUSTOM, permittedTable: nameless });
    expect(problemOf(answer)).toMatchObject({ status: 422, type: 'invalid-request' });
  });

  test('the verdict says how many projects only the page has shown', async () => {
    byPage(one, two);
    const run = await backend.outcomeOf(await backend.start('a', WITH_TABLE));
    expect(run).toMatchObject({ verdict: 'passed', byPage: 2, counts: { permitted: 5 } });
    expect(await audited('validation-finished')).toMatchObject({ verdict: 'passed', byPage: 2 });
  });

  test.each([undefined, 0, 1, 3])('a save that confirms %s of two such projects is refused', async (confirmed) => {
    byPage(one, two);
    const { id } = await backend.outcomeOf(await backend.start('a', WITH_TABLE));
    const problem = problemOf(await backend.save('s', id, '"1"', confirmed));
    expect(problem).toMatchObject({ status: 409, type: 'confirmation-needed' });
    expect(problem.detail).toContain('the API cannot tell');
  });

  test('a confirmation of nothing that has to be confirmed is refused, too', async () => {
    byPage();
    const { id } = await backend.outcomeOf(await backend.start('a'));
    expect(problemOf(await backend.save('s', id, '"1"', 1))).toMatchObject({ type: 'confirmation-needed' });
    expect((await backend.save('t', id)).status).toBe(202);
  });

  test('a confirmed save is done, and the confirmation is stored and audited', async () => {
    byPage(one, two);
    const { id } = await backend.outcomeOf(await backend.start('a', WITH_TABLE));
    expect(await backend.outcomeOf(await backend.save('s', id, '"1"', 2))).toMatchObject({ outcome: 'saved' });
    expect(await audited('validation-started')).toMatchObject({ savesValidation: id, byPageConfirmed: [one, two] });
    expect(await audited('credential-saved')).toMatchObject({ byPage: [one, two], byPageConfirmed: [one, two] });
  });

  test('a save is rejected where other projects than the confirmed ones rest on the page by then', async () => {
    byPage(one);
    const { id } = await backend.outcomeOf(await backend.start('a', WITH_TABLE));
    byPage(two);
    const run = await backend.outcomeOf(await backend.save('s', id, '"1"', 1));
    expect(run).toMatchObject({ outcome: 'rejected', verdict: 'passed' });
    expect(run.detail).toContain('Validate again');
    expect(await audited('save-rejected')).toMatchObject({ byPage: [two], byPageConfirmed: [one] });
  });
}
