/** Who may give which command: each handler says it by one of these. */
import { type Integration, isOfCompany } from '../domain/integration.ts';
import { ProblemError } from '../domain/problem.ts';
import { findIntegration, isOfChangedIntegration, refreshBackendOf } from './backend/companies.ts';
import type { ProcorePage, Sender } from './pages/sender.ts';

/** For popup and options only: a page could otherwise choose company, backend or credential. */
export function fromExtensionPage<Input, Answer>(handle: (input: Input) => Promise<Answer>) {
  return (input: Input, sender: Sender): Promise<Answer> => {
    if (sender.kind !== 'extension-page') throw new ProblemError('request-refused');
    return handle(input);
  };
}

export function fromProcorePage<Input, Answer>(handle: (input: Input, page: ProcorePage) => Promise<Answer>) {
  return (input: Input, sender: Sender): Promise<Answer> => {
    if (sender.kind !== 'procore-page') throw new ProblemError('request-refused');
    return handle(input, sender);
  };
}

/** For both, but from Procore's page only for an integration of the company in that tab. */
export function forIntegration<Input extends { integrationId: string }>(
  handle: (integration: Integration, input: Input, sender: Sender) => Promise<void>,
) {
  return async (input: Input, sender: Sender): Promise<null> => {
    const integration = await findIntegration(input.integrationId);
    if (sender.kind === 'procore-page' && !isOfCompany(integration, sender)) throw new ProblemError('request-refused');
    return inTurn(integration, () => handle(integration, input, sender));
  };
}

export function ofIntegration<Input extends { integrationId: string }>(
  handle: (integration: Integration, input: Input) => Promise<void>,
) {
  return async (input: Input): Promise<null> => {
    const integration = await findIntegration(input.integrationId);
    return inTurn(integration, () => handle(integration, input));
  };
}

/** Commands about one integration take turns: a second press of Save finds the first one's run. */
export function inTurn(integration: Integration, work: () => Promise<void>): Promise<null> {
  return navigator.locks.request(`command:${integration.id}`, async () => {
    try {
      await work();
    } catch (error) {
      if (isOfChangedIntegration(error)) await refreshBackendOf(integration);
      throw error;
    }
    return null;
  });
}
