import { demandProblem } from '../demand.ts';
import { at, textAt } from '../json.ts';
import { type Kit, unknownId } from '../kit.ts';
import { NotApplicable } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/**
 * Every save here names a validation whose credential is the saved one, or none at all: even a backend without a gate
 * would change nothing by it.
 */
export const saveGateRules: readonly Rule[] = [
  {
    id: 'save-gate.unknown-validation',
    requires: 'A save that names an unknown validation is refused with 409 save-gate-closed.',
    needs: 'write',
    check: (kit) => demandClosed(kit, unknownId()),
  },
  {
    id: 'save-gate.not-passed',
    requires: 'A save that names a validation which has not passed is refused with 409 save-gate-closed.',
    needs: 'write',
    async check(kit) {
      await demandClosed(kit, await unpassedOfSaved(kit));
    },
  },
  {
    id: 'save-gate.other-integration',
    requires: 'A save that names a validation of another integration is refused with 409 save-gate-closed.',
    needs: 'write',
    async check(kit) {
      await demandClosed(kit, await validationOfTwin(kit));
    },
  },
];

async function demandClosed({ wire, runs, subjects }: Kit, validationId: string): Promise<void> {
  const params = { integrationId: (await subjects.integration()).id };
  const headers = { 'Idempotency-Key': unknownId(), 'If-Match': await subjects.currentETag() };
  const answer = await wire.call('saveCredential', { params, headers, body: { validationId } });
  await runs.undo(answer);
  demandProblem(answer, 'save-gate-closed', 409);
}

async function unpassedOfSaved({ runs }: Kit): Promise<string> {
  const main = await runs.over();
  if (main.credential.kind !== 'saved') throw new NotApplicable('the saved credential cannot be validated');
  if (at(main.last.json, 'verdict') !== 'passed') return main.params.validationId;
  const { later, params } = await runs.cancelled();
  if (at(later.json, 'state') === 'cancelled') return params.validationId;
  throw new NotApplicable('every validation of the saved credential has passed, none could be cancelled in time');
}

/** The Marketplace app's key pair is the vendor's: two integrations of it have the same credential for certain. */
async function validationOfTwin({ subjects }: Kit): Promise<string> {
  const own = await subjects.integration();
  if (own.credentialKind === 'marketplace-dmsa') {
    for (const { id, app, json } of await subjects.integrations()) {
      const isTwin = id !== own.id && app.name === own.app.name;
      const isMarketplace = textAt(json, 'lastValidation', 'credential', 'kind') === 'marketplace-dmsa';
      const validationId = textAt(json, 'lastValidation', 'id');
      if (isTwin && isMarketplace && validationId !== null) return validationId;
    }
  }
  throw new NotApplicable('needs two integrations of one Marketplace app, the other one with a validation of it');
}
