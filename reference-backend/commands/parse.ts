import { type ParseArgsConfig, parseArgs } from 'node:util';
import { procoreId, SCOPES, type Scope } from '../../src/integration-backend/contract.ts';
import { audit } from './audit.ts';
import type { CommandContext } from './command.ts';
import { rotateSecretKey } from './rotate-key.ts';
import { seed } from './seed.ts';
import { tokenAdd, tokenList, tokenRevoke } from './token.ts';
import { UsageError } from './usage.ts';

export type Command = (context: CommandContext) => Promise<void>;

const ENTRIES_BY_DEFAULT = '50';
const LABEL = /^[^\p{Cc}\p{Surrogate}]{1,200}$/u;

/** What the words after `npm run backend --` ask for. Throws a `UsageError`. */
export function parseCommand(words: readonly string[]): Command {
  const [first, second] = words;
  if (first === 'seed') return parseSeed(words.slice(1));
  if (first === 'audit') return parseAudit(words.slice(1));
  if (first === 'rotate-key' && second === undefined) return rotateSecretKey;
  if (first === 'token' && second === 'add') return parseTokenAdd(words.slice(2));
  if (first === 'token' && second === 'revoke') return parseTokenRevoke(words.slice(2));
  if (first === 'token' && second === 'list') return parseTokenList(words.slice(2));
  throw new UsageError('This is no command of the backend.');
}

function parseSeed(words: readonly string[]): Command {
  const [file, ...more] = read(words, {}).positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one seed document.');
  return (context) => seed(context, file);
}

function parseAudit(words: readonly string[]): Command {
  const { values, positionals } = read(words, { integration: { type: 'string' }, limit: { type: 'string' } });
  const { integration: integrationId, limit = ENTRIES_BY_DEFAULT } = values;
  if (positionals.length > 0) throw new UsageError('audit takes options only.');
  if (!/^[1-9]\d{0,5}$/.test(limit)) throw new UsageError('--limit is a number from 1 to 999999.');
  return (context) => audit(context, { integrationId, limit: Number(limit) });
}

function parseTokenAdd(words: readonly string[]): Command {
  const { values, positionals } = read(words, {
    company: { type: 'string', multiple: true },
    scope: { type: 'string', multiple: true },
  });
  const label = labelIn(positionals);
  const companyIds = [...new Set(values.company)];
  if (companyIds.length === 0 || !companyIds.every((id) => procoreId.safeParse(id).success)) {
    throw new UsageError('Name at least one company: --company and the digits of its id.');
  }
  const scopes = values.scope ?? [];
  if (scopes.length === 0 || !scopes.every(isScope)) {
    throw new UsageError(`Name at least one scope: --scope and one of ${SCOPES.join(', ')}.`);
  }
  return (context) => tokenAdd(context, label, { companyIds, scopes: [...new Set(scopes)] });
}

function parseTokenRevoke(words: readonly string[]): Command {
  const label = labelIn(read(words, {}).positionals);
  return (context) => tokenRevoke(context, label);
}

function parseTokenList(words: readonly string[]): Command {
  if (read(words, {}).positionals.length > 0) throw new UsageError('token list takes nothing more.');
  return tokenList;
}

function labelIn([label = '', ...more]: readonly string[]): string {
  if (LABEL.test(label) && more.length === 0) return label;
  throw new UsageError('Name one label of 1 to 200 characters; put one with spaces into quotes.');
}

function isScope(word: string): word is Scope {
  return SCOPES.some((scope) => scope === word);
}

function read<const Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
