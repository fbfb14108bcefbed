import { demand, demandStatus } from '../demand.ts';
import { at, textAt } from '../json.ts';
import { NotApplicable } from '../outcomes.ts';
import { idsOf, readWhole } from '../pages.ts';
import type { Rule } from '../rule.ts';

/** So many companies are asked for one by one. */
const COMPANIES_ASKED = 5;

export const integrationRules: readonly Rule[] = [
  {
    id: 'integrations.served-company',
    requires: 'Every integration belongs to a company that the account serves.',
    async check({ wire, subjects }) {
      const companyIds = await subjects.companyIds();
      const { pages, items } = await readWhole(wire, { call: 'listIntegrations' });
      if (items.length === 0) throw new NotApplicable('the token is served no integration');
      const stray = items.find((item) => !companyIds.includes(textAt(item, 'companyId') ?? ''));
      const came = `the company ${textAt(stray, 'companyId')} of the integration ${textAt(stray, 'id')}`;
      demand(stray === undefined, pages[0], `one of the companies ${companyIds.join(', ')}`, came);
    },
  },
  {
    id: 'integrations.company-filter',
    requires: 'company_id leaves the integrations of that company, and all of them.',
    async check({ wire, subjects }) {
      const all = await subjects.integrations();
      for (const companyId of (await subjects.companyIds()).slice(0, COMPANIES_ASKED)) {
        const { pages, items } = await readWhole(wire, { call: 'listIntegrations', query: { company_id: companyId } });
        const expected = all.filter((each) => each.companyId === companyId).map(({ id }) => id);
        demandSameIds(idsOf(items), expected, (came, wanted) => demand(came === wanted, pages[0], wanted, came));
      }
    },
  },
  {
    id: 'integrations.one-as-listed',
    requires: 'An integration that is read alone is the one of the list.',
    async check({ wire, subjects }) {
      const listed = await subjects.integration();
      const answer = await wire.call('readIntegration', { params: { integrationId: listed.id } });
      demandStatus(answer, 200);
      for (const path of [['id'], ['companyId'], ['name'], ['credential', 'kind'], ['app', 'name']]) {
        const expected = `${path.join('.')}: ${JSON.stringify(at(listed.json, ...path))}`;
        const came = `${path.join('.')}: ${JSON.stringify(at(answer.json, ...path))}`;
        demand(came === expected, answer, expected, came);
      }
    },
  },
  {
    id: 'integrations.connected-count',
    requires: 'connectedProjects is the number of the connected projects that are synced.',
    async check({ wire, subjects }) {
      const { id, json } = await subjects.integration();
      const { pages, items } = await readWhole(wire, { call: 'listConnectedProjects', params: { integrationId: id } });
      const synced = items.filter((item) => at(item, 'synced') !== false).length;
      const told = at(json, 'connectedProjects');
      demand(synced === told, pages[0], `${String(told)} projects, as the integration says`, `${synced} projects`);
    },
  },
  {
    id: 'integrations.last-validation',
    requires: 'The newest validation is shown with its integration.',
    needs: 'validate',
    async check({ runs }) {
      const { after, params } = await runs.main();
      const came = textAt(after.json, 'lastValidation', 'id');
      const expected = `lastValidation with the id ${params.validationId}`;
      demand(came === params.validationId, after, expected, `lastValidation with the id ${came}`);
    },
  },
];

/** Hands both over as texts that are equal exactly if the same ids are in them. */
function demandSameIds(
  came: readonly (string | null)[],
  expected: readonly string[],
  compare: (came: string, expected: string) => void,
): void {
  compare(`the integrations ${[...came].sort().join(', ')}`, `the integrations ${[...expected].sort().join(', ')}`);
}
