import * as z from 'zod/mini';
import { permittedTableSchema, seenTableSchema, startValidationSchema } from '../integration-backend/contract.ts';
import type { CommandName, Commands } from '../platform/protocol.ts';
import { panelPlaceSchema } from './pages/panel-place.ts';
import { listedProjectSchema, MOST_LISTED } from './pages/project-lists.ts';
import { referenceSetSchema } from './taken/reference-set-schema.ts';

const nothing = z.null();
const ofIntegration = z.object({ integrationId: z.string() });
const ofCompany = z.object({ companyId: z.string() });
const text = z.string().check(z.maxLength(1000));
const path = z.string().check(z.maxLength(10_000));
const rendered = { renderedAt: z.number() };
const appPage = z.object({ titles: z.array(text).check(z.maxLength(20)), isSure: z.boolean() });

/** What each command takes: messages are foreign until they have passed here. */
export const commandInputs: { readonly [Name in CommandName]: z.ZodMiniType<Commands[Name]['input']> } = {
  'connection.read': nothing,
  'connection.save': z.object({ address: z.string(), token: z.string(), forgetOnClose: z.boolean() }),
  'connection.remove': nothing,
  'company.read': ofCompany,
  'company.refresh': ofCompany,
  'edit.open': ofIntegration,
  'edit.change': z.extend(ofIntegration, {
    change: z.object({
      step: z.optional(z.union([z.literal(1), z.literal(2)])),
      isCustom: z.optional(z.boolean()),
      clientKey: z.optional(text),
      clientSecret: z.optional(text),
    }),
  }),
  'edit.validate': ofIntegration,
  'edit.close': ofIntegration,
  'projects.read': ofIntegration,
  'validation.start': z.object({ integrationId: z.string(), credential: startValidationSchema.shape.credential }),
  'validation.repeat': z.extend(ofIntegration, {
    table: z.nullable(z.extend(z.omit(permittedTableSchema, { companyId: true }), rendered)),
    actedAt: z.nullable(z.number()),
    byItself: z.boolean(),
  }),
  'validation.resume': ofIntegration,
  'validation.cancel': ofIntegration,
  'validation.acknowledge': ofIntegration,
  'validation.confirm-by-page': z.extend(ofIntegration, { projects: z.int() }),
  'credential.save': ofIntegration,
  'projects.stop-sync': z.extend(ofIntegration, { projectIds: z.array(z.string()) }),
  'projects.resume-sync': ofIntegration,
  'companies.read': nothing,
  'page.visited': z.object({ path }),
  'page.watch': z.object({ path }),
  'page.use': z.object({ tabId: z.number(), url: z.string(), companyId: z.nullable(z.string()) }),
  'page.app-list-seen': z.object({ appNames: z.array(text).check(z.maxLength(10_000)), isComplete: z.boolean() }),
  'page.read': appPage,
  'page.worked': appPage,
  'page.table-seen': z.extend(appPage, { table: z.extend(seenTableSchema, rendered) }),
  'page.confirm-app': z.extend(appPage, { integrationId: z.string() }),
  'page.forget-app': appPage,
  'page.confirm-section': z.extend(appPage, { integrationId: z.nullable(z.string()), heading: text }),
  'panel.read-place': nothing,
  'panel.keep-place': panelPlaceSchema,
  'list.prepare': nothing,
  'workbook.prepare': nothing,
  'list.use': z.extend(appPage, { entries: z.array(listedProjectSchema).check(z.maxLength(MOST_LISTED)) }),
  'list.forget': appPage,
  'selection.asked': z.object({ tabId: z.number() }),
  'taken.keep': referenceSetSchema,
  'taken.use': z.extend(appPage, { readAt: z.string() }),
  'taken.forget': nothing,
};

const commandNames = Object.keys(commandInputs) as CommandName[];

export const messageSchema = z.object({
  command: z.enum(commandNames),
  input: z.unknown(),
  /** Where the sender's document was loaded from; by our own script, the page cannot say it. */
  loaded: z.optional(z.string()),
});
