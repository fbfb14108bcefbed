import { randomUUID } from 'node:crypto';
import { demandProblem, isSuccess } from '../demand.ts';
import { at } from '../json.ts';
import type { Kit } from '../kit.ts';
import { NotApplicable } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** What the page shows is a client's word: only about the integration's own app, and never saved without a confirmation. */
export const evidenceRules: readonly Rule[] = [
  {
    id: 'evidence.other-app',
    requires: "A table of another app than the integration's is refused with 422 evidence-refused.",
    needs: 'validate',
    check: (kit) => demandRefused(kit, { appName: `another app ${randomUUID()}` }),
  },
  {
    id: 'evidence.other-company',
    requires: "A table of another company than the integration's is refused with 422 evidence-refused.",
    needs: 'validate',
    check: (kit) => demandRefused(kit, { companyId: UNKNOWN_COMPANY }),
  },
  {
    id: 'evidence.confirmation-exact',
    requires:
      'A save that confirms another number of by-page projects than there are is refused: 409 confirmation-needed.',
    needs: 'write',
    async check(kit) {
      await requireCapability(kit);
      const { params, last } = await kit.runs.passedSaved();
      const byPage = Number(at(last.json, 'byPage') ?? 0);
      const headers = { 'Idempotency-Key': randomUUID(), 'If-Match': await kit.subjects.currentETag() };
      const body = { validationId: params.validationId, byPageConfirmed: byPage + 1 };
      const answer = await kit.wire.call('saveCredential', {
        params: { integrationId: params.integrationId },
        headers,
        body,
      });
      await kit.runs.undo(answer);
      demandProblem(answer, 'confirmation-needed', 409);
    },
  },
];

/** The largest id that the contract allows. */
const UNKNOWN_COMPANY = '9'.repeat(20);

async function demandRefused(kit: Kit, other: { appName?: string; companyId?: string }): Promise<void> {
  await requireCapability(kit);
  const { credential } = await kit.runs.over();
  const { companyId, app } = await kit.subjects.integration();
  const own = { companyId, appName: app.name, labels: [], isComplete: false, seenAt: new Date().toISOString() };
  const answer = await kit.runs.start({
    body: { credential, permittedTable: { ...own, ...other } },
    key: randomUUID(),
  });
  if (isSuccess(answer)) await kit.runs.undo(answer);
  demandProblem(answer, 'evidence-refused', 422);
}

async function requireCapability({ subjects }: Kit): Promise<void> {
  const { capabilities } = await subjects.account();
  if (!capabilities.includes('permitted-table')) {
    throw new NotApplicable('the backend does not claim the capability permitted-table');
  }
}
