/** `npm run conformance -- --url URL --token T`: checks an integration backend against contract v1. */
import { parseArgs } from 'node:util';
import { parseBackendAddress } from '../src/domain/backend-address.ts';
import { ProblemError } from '../src/domain/problem.ts';
import { CONTRACT_VERSION } from '../src/integration-backend/contract.ts';
import { CannotCheck, checkBackend, type Row } from './check-backend.ts';
import type { CheckOptions } from './kit.ts';
import { rowText, summaryText } from './table.ts';

const USAGE = `npm run conformance -- --url URL --token TOKEN [options]

Checks an integration backend against contract v1 and prints one row per rule. Ends with 0 only if no rule failed,
with 1 if one did, with 2 if nothing could be checked.

  --url URL          base address of the backend: https, or http on this machine
  --token TOKEN      an access token; or the variable CONFORMANCE_TOKEN, which other users of the machine cannot see
  --integration ID   the integration to check with; else the kit takes one that the token is served
  --validate         also starts and cancels validations: of the saved credential, and of a made-up one
  --write            also sends saves and changes that have to be refused; implies --validate
  --read-token T2    a token with the scope read only: also checks that it may not do more
  --timeout SECONDS  how long one validation may take (120)

Without --validate the kit only reads. With --write a backend that wrongly carries out a save would save the credential
that is saved already, and the kit cancels such a save at once; one that wrongly stops the sync of a project is told to
take it up again. For a private certificate authority set NODE_EXTRA_CA_CERTS to its file.`;

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof CannotCheck)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) {
    console.log(USAGE);
    return 0;
  }
  console.log(`${options.address.href} against contract ${CONTRACT_VERSION}\n`);
  const rows: Row[] = [];
  for await (const row of checkBackend(options)) {
    console.log(rowText(row));
    rows.push(row);
  }
  console.log(`\n${summaryText(rows)}`);
  return rows.some(({ result }) => result.state === 'fail') ? 1 : 0;
}

/** `null` where help is asked for. Throws `CannotCheck`. */
function readOptions(): CheckOptions | null {
  const values = readArguments();
  if (values.help) return null;
  const token = values.token ?? process.env.CONFORMANCE_TOKEN;
  if (values.url === undefined || !token) throw new CannotCheck(`--url and --token are needed.\n\n${USAGE}`);
  const seconds = Number(values.timeout);
  if (!(seconds > 0)) throw new CannotCheck('--timeout must be a number of seconds.');
  return {
    address: readAddress(values.url),
    token: readToken('--token', token),
    readToken: values['read-token'] === undefined ? null : readToken('--read-token', values['read-token']),
    integrationId: values.integration ?? null,
    validate: values.validate || values.write,
    write: values.write,
    timeoutMs: seconds * 1000,
  };
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        url: { type: 'string' },
        token: { type: 'string' },
        'read-token': { type: 'string' },
        integration: { type: 'string' },
        timeout: { type: 'string', default: '120' },
        validate: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new CannotCheck(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function readAddress(typed: string): URL {
  try {
    return parseBackendAddress(typed);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const isPlain = error.problem.code === 'address-not-https';
    throw new CannotCheck(
      isPlain ? `${typed} is not https; http is for this machine only.` : `${typed} is no address.`,
    );
  }
}

/** What cannot stand in a header is not quoted either. */
function readToken(option: string, token: string): string {
  if (/^[!-~]+$/.test(token)) return token;
  throw new CannotCheck(`${option} must be visible ASCII characters without spaces.`);
}
