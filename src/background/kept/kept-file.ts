/** The file that takes along what is kept in this browser. docs/kept-file.md describes it. */
import * as z from 'zod/mini';
import { ProblemError } from '../../domain/problem.ts';
import { message } from '../../platform/message.ts';
import { keptEntriesSchema, keptIntegrationSchema, keptValidationSchema } from './schemas.ts';
import { snapshotSchema } from './snapshots.ts';

export const FILE_FORMAT = 'dmsa-validator-kept';
/** Whoever raises it also teaches `parseKeptFile` to read what the version before wrote. */
export const FILE_VERSION = 1;

/** What each store holds. Reading strips what is not named here, so that no secret of any version gets into a file. */
export const STORE_SCHEMAS = {
  integrations: keptIntegrationSchema,
  referenceSets: keptEntriesSchema,
  validations: z.extend(keptValidationSchema, { id: z.string(), integrationId: z.string() }),
  snapshots: snapshotSchema,
} as const;

export type StoreName = keyof typeof STORE_SCHEMAS;
export const STORE_NAMES = Object.keys(STORE_SCHEMAS) as StoreName[];

export const KEY_OF: Readonly<Record<StoreName, 'id' | 'integrationId'>> = {
  integrations: 'id',
  referenceSets: 'integrationId',
  validations: 'id',
  snapshots: 'id',
};

const fileSchema = z.object({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  exportedAt: z.iso.datetime(),
  integrations: z.array(STORE_SCHEMAS.integrations),
  referenceSets: z.array(STORE_SCHEMAS.referenceSets),
  validations: z.array(STORE_SCHEMAS.validations),
  snapshots: z.array(STORE_SCHEMAS.snapshots),
});

export type KeptFile = z.infer<typeof fileSchema>;

const headSchema = z.object({ format: z.literal(FILE_FORMAT), version: z.int() });

/** @throws ProblemError `file-not-understood` with the place that is broken, `file-too-new` */
export function parseKeptFile(text: string): KeptFile {
  const value = parseJson(text);
  const head = headSchema.safeParse(value);
  if (head.success && head.data.version > FILE_VERSION) throw new ProblemError('file-too-new');
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) throw brokenAt(parsed.error.issues[0]);
  const file = parsed.data;
  requireOneOfEach(file);
  requireReferenceSets(file);
  return file;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const said = (error as Error).message;
    const position = /position (\d+)/.exec(said)?.[1];
    throw new ProblemError(
      'file-not-understood',
      position === undefined ? said : message('fileNotJson', placeIn(text, +position)),
    );
  }
}

function placeIn(text: string, position: number) {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function brokenAt(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): ProblemError {
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  const problem = issue?.message ?? '';
  return new ProblemError(
    'file-not-understood',
    path === ''
      ? message('fileBrokenAsWhole', { problem })
      : message('fileBroken', { place: path.replace(/^\./, ''), problem }),
  );
}

function requireOneOfEach(file: KeptFile): void {
  for (const store of STORE_NAMES) {
    const seen = new Set<string>();
    for (const [index, value] of file[store].entries()) {
      const key = (value as Record<string, unknown>)[KEY_OF[store]] as string;
      if (seen.has(key)) throw brokenAt({ path: [store, index], message: message('fileEntryTwice', { key }) });
      seen.add(key);
    }
  }
}

/** An integration without its projects could be neither validated nor repaired. */
function requireReferenceSets({ integrations, referenceSets }: KeptFile): void {
  const known = new Set(referenceSets.map(({ integrationId }) => integrationId));
  for (const [index, { id }] of integrations.entries()) {
    if (!known.has(id)) throw brokenAt({ path: ['integrations', index], message: message('fileEntryWithoutProjects') });
  }
}
