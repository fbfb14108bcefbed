import * as z from 'zod/mini';
import { permittedTableSchema, startValidationSchema } from '../integration-backend/contract.ts';
import type { CommandName, Commands } from '../platform/protocol.ts';

const nothing = z.null();
const ofIntegration = z.object({ integrationId: z.string() });
const ofCompany = z.object({ companyId: z.string() });
const appPage = z.object({ appName: z.string().check(z.maxLength(1000)) });

/** What each command takes: messages are foreign until they have passed here. */
export const commandInputs: { readonly [Name in CommandName]: z.ZodMiniType<Commands[Name]['input']> } = {
  'connection.read': nothing,
  'connection.save': z.object({ address: z.string(), token: z.string(), forgetOnClose: z.boolean() }),
  'connection.remove': nothing,
  'company.read': ofCompany,
  'company.refresh': ofCompany,
  'validation.start': z.object({ integrationId: z.string(), credential: startValidationSchema.shape.credential }),
  'validation.repeat': z.extend(ofIntegration, { table: z.nullable(permittedTableSchema) }),
  'validation.resume': ofIntegration,
  'validation.cancel': ofIntegration,
  'validation.acknowledge': ofIntegration,
  'credential.save': ofIntegration,
  'projects.stop-sync': z.extend(ofIntegration, { projectIds: z.array(z.string()) }),
  'projects.resume-sync': ofIntegration,
  'page.visited': nothing,
  'page.app-list-seen': z.object({ appNames: z.array(z.string()).check(z.maxLength(10_000)) }),
  'page.read': appPage,
  'page.table-seen': z.extend(appPage, { table: permittedTableSchema }),
  'page.confirm-app': z.extend(appPage, { integrationId: z.string() }),
  'page.hand-over': z.object({ values: z.array(z.string()) }),
};

const commandNames = Object.keys(commandInputs) as CommandName[];

export const messageSchema = z.object({ command: z.enum(commandNames), input: z.unknown() });
