import { randomBytes } from 'node:crypto';
import type { Scope } from '../../src/integration-backend/contract.ts';
import { unknownCompanies } from '../store/accounts.ts';
import { addToken, listTokens, revokeToken } from '../store/tokens.ts';
import { type CommandContext, withDatabase } from './command.ts';
import { CommandError } from './usage.ts';

const TOKEN_BYTES = 32;

/** Makes a token and prints it: it is stored as a digest only. Throws a `CommandError`. */
export async function tokenAdd(
  context: CommandContext,
  label: string,
  { companyIds, scopes }: { readonly companyIds: readonly string[]; readonly scopes: readonly Scope[] },
): Promise<void> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await withDatabase(context, async (database) => {
    const [unknown] = await unknownCompanies(database, companyIds);
    if (unknown !== undefined) throw new CommandError(`This database has no company ${unknown}.`);
    const isAdded = await addToken(database, { label, token, companyIds, scopes }, context.now);
    if (!isAdded) throw new CommandError(`There is a token labelled "${label}" already. Labels are used once.`);
  });
  context.print(token);
}

/** Throws a `CommandError` when there is no such token. */
export async function tokenRevoke(context: CommandContext, label: string): Promise<void> {
  const isRevoked = await withDatabase(context, (database) => revokeToken(database, label, context.now));
  if (!isRevoked) throw new CommandError(`There is no token labelled "${label}" that is not revoked yet.`);
  context.print(`revoked "${label}"`);
}

export async function tokenList(context: CommandContext): Promise<void> {
  const tokens = await withDatabase(context, listTokens);
  for (const token of tokens) context.print(JSON.stringify(token));
}
