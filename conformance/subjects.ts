import type { CallName } from '../src/integration-backend/calls.ts';
import { MAX_PER_PAGE } from '../src/integration-backend/contract.ts';
import { at, textAt, textsAt } from './json.ts';
import { once } from './once.ts';
import { NotApplicable, Unmet } from './outcomes.ts';
import { readWhole, type WholeList } from './pages.ts';
import type { Wire } from './wire.ts';

/** An integration as far as the kit needs it. */
export interface Subject {
  readonly id: string;
  readonly companyId: string | null;
  readonly credentialKind: string | null;
  readonly app: { readonly name: string | null; readonly kind: string | null };
  readonly json: unknown;
}

/** What the token can see: read once, and leniently, so that one wrong answer does not fail every rule. */
export interface Subjects {
  account(): Promise<{ readonly scopes: readonly string[]; readonly capabilities: readonly string[] }>;
  companyIds(): Promise<readonly string[]>;
  integrations(): Promise<readonly Subject[]>;
  /** The one that the kit checks with. Throws `NotApplicable` where none is served. */
  integration(): Promise<Subject>;
  /** Any other one. Throws `NotApplicable` where there is none. */
  otherIntegration(): Promise<Subject>;
  /** Its newest validations. */
  validations(): Promise<readonly unknown[]>;
  /** The ETag as it is now. Throws `NotApplicable` where the backend sends none. */
  currentETag(): Promise<string>;
}

export function createSubjects(wire: Wire, wantedId: string | null): Subjects {
  const account = once(async () => {
    const { json } = await wire.call('readAccount');
    return { scopes: textsAt(json, 'scopes'), capabilities: textsAt(json, 'capabilities') };
  });
  const companyIds = once(async () => {
    const { items } = await readOrSkip(wire, 'listCompanies');
    return items.flatMap((item) => textAt(item, 'id') ?? []);
  });
  const integrations = once(async () => {
    const { items } = await readOrSkip(wire, 'listIntegrations');
    return items.flatMap((json) => subjectOf(json) ?? []);
  });
  const integration = once(async () => {
    const served = await integrations();
    const chosen = wantedId === null ? mostTelling(served) : served.find(({ id }) => id === wantedId);
    if (chosen === undefined) throw new NotApplicable('the token is served no integration');
    return chosen;
  });

  return {
    account,
    companyIds,
    integrations,
    integration,
    async otherIntegration() {
      const { id } = await integration();
      const other = (await integrations()).find((each) => each.id !== id);
      if (other === undefined) throw new NotApplicable('the token is served one integration only');
      return other;
    },
    async validations() {
      const { id } = await integration();
      const query = { per_page: String(MAX_PER_PAGE) };
      const { json } = await wire.call('listValidations', { params: { integrationId: id }, query });
      return Array.isArray(json) ? json : [];
    },
    async currentETag() {
      const { id } = await integration();
      const { headers } = await wire.call('readIntegration', { params: { integrationId: id } });
      const etag = headers.get('ETag');
      if (etag === null) throw new NotApplicable('the integration came without an ETag: see etag.present');
      return etag;
    },
  };
}

/** Throws `NotApplicable` for a list that cannot be read: one rule fails for that, not each that needs the list. */
async function readOrSkip(wire: Wire, call: CallName): Promise<WholeList> {
  try {
    return await readWhole(wire, { call });
  } catch (error) {
    if (error instanceof Unmet) throw new NotApplicable(`a list could not be read: see schema.${call}`);
    throw error;
  }
}

function subjectOf(json: unknown): Subject | null {
  const id = textAt(json, 'id');
  if (id === null) return null;
  return {
    id,
    companyId: textAt(json, 'companyId'),
    credentialKind: textAt(json, 'credential', 'kind'),
    app: { name: textAt(json, 'app', 'name'), kind: textAt(json, 'app', 'kind') },
    json,
  };
}

/** One with projects and a credential that can be validated as it is saved. */
function mostTelling(served: readonly Subject[]): Subject | undefined {
  const withProjects = served.filter(({ json }) => Number(at(json, 'connectedProjects')) > 0);
  return withProjects.find(({ credentialKind }) => credentialKind !== 'traditional') ?? withProjects[0] ?? served[0];
}
