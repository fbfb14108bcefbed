import { type CheckOptions, createKit, type Kit } from './kit.ts';
import { type Result, resultOf } from './rule.ts';
import { RULES } from './rules.ts';
import { NoAnswer } from './wire.ts';

export interface Row {
  readonly id: string;
  readonly requires: string;
  readonly result: Result;
}

/** Nothing can be said of the backend; the message says why, to people. */
export class CannotCheck extends Error {
  override readonly name = 'CannotCheck';
}

/** One row per rule, each as soon as it is known. Throws `CannotCheck` before the first. */
export async function* checkBackend(options: CheckOptions): AsyncGenerator<Row, void, undefined> {
  const kit = createKit(options);
  await requireBackend(kit);
  for (const rule of RULES) yield { id: rule.id, requires: rule.requires, result: await resultOf(rule, kit) };
}

async function requireBackend({ wire, options }: Kit): Promise<void> {
  const address = options.address.href;
  try {
    const { status, came } = await wire.call('readAccount');
    if (status === 401) throw new CannotCheck(`${address} refuses the token.`);
    if (status !== 200)
      throw new CannotCheck(`${address} is no integration backend: GET /v1/account came with ${came}`);
    const { integrationId } = options;
    if (integrationId === null) return;
    const integration = await wire.call('readIntegration', { params: { integrationId } });
    if (integration.status === 404) throw new CannotCheck(`The token is served no integration "${integrationId}".`);
  } catch (error) {
    if (error instanceof NoAnswer) throw new CannotCheck(`${address} cannot be reached: ${error.message}`);
    throw error;
  }
}
