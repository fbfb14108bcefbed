import { at, textAt } from './json.ts';
import { once } from './once.ts';
import { NotApplicable } from './outcomes.ts';
import { type ListCall, readWhole, type WholeList } from './pages.ts';
import type { Subjects } from './subjects.ts';
import type { Wire } from './wire.ts';

/** The lists that can be read here, as they are when a rule first asks for them. */
export interface Lists {
  served(): Promise<readonly ListCall[]>;
  whole(): Promise<readonly WholeList[]>;
}

export function createLists(wire: Wire, subjects: Subjects): Lists {
  const served = once(() => servedLists(subjects));
  const whole = once(async () => {
    const lists: WholeList[] = [];
    for (const list of await served()) lists.push(await readWhole(wire, list));
    return lists;
  });
  return { served, whole };
}

async function servedLists(subjects: Subjects): Promise<readonly ListCall[]> {
  const lists: ListCall[] = [{ call: 'listCompanies' }, { call: 'listIntegrations' }];
  const integrationId = await idOfIntegration(subjects);
  if (integrationId === null) return lists;
  const params = { integrationId };
  lists.push({ call: 'listConnectedProjects', params }, { call: 'listValidations', params });
  const finished = (await subjects.validations()).find((run) => at(run, 'state') === 'finished');
  const validationId = textAt(finished, 'id');
  if (validationId !== null) lists.push({ call: 'listValidatedProjects', params: { integrationId, validationId } });
  return lists;
}

async function idOfIntegration(subjects: Subjects): Promise<string | null> {
  try {
    return (await subjects.integration()).id;
  } catch (error) {
    if (error instanceof NotApplicable) return null;
    throw error;
  }
}
