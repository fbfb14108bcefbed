import * as z from 'zod/mini';
import { ENVIRONMENTS } from '../domain/environment.ts';
import {
  MAX_TABLE_ROWS,
  permittedTableSchema,
  seenTableSchema,
  startValidationSchema,
} from '../integration-backend/contract.ts';
import type { CommandName, Commands } from '../platform/commands.ts';
import { listedProjectSchema, MOST_LISTED } from './kept/listed-project-schema.ts';
import { companyIdSchema, nameSchema, portalUrlSchema, referenceSetSchema } from './kept/schemas.ts';
import { settingsDraftSchema } from './kept/settings-drafts.ts';
import { LONGEST_LABEL, MOST_ROWS } from './kept/snapshots.ts';
import { panelPlaceSchema } from './pages/panel-place.ts';
import { offeredProjectSchema } from './runs/second-source.ts';

const nothing = z.null();
const ofIntegration = z.object({ integrationId: z.string() });
const ofShown = z.extend(ofIntegration, { validationId: z.string() });
/** Left out: production. */
const environment = z.optional(z.enum(ENVIRONMENTS));
const inWindow = z.object({ isPrivate: z.optional(z.boolean()) });
const ofCompany = z.object({ companyId: z.string() });
const text = z.string().check(z.maxLength(1000));
const newId = z.optional(z.string().check(z.regex(/^kept-[\da-f-]{36}$/)));
const ofSnapshot = z.object({ id: z.string() });
const path = z.string().check(z.maxLength(10_000));
const rendered = {
  renderedAt: z.number(),
  offered: z.optional(z.array(offeredProjectSchema).check(z.maxLength(MAX_TABLE_ROWS))),
};
const labels = z.array(z.string().check(z.maxLength(LONGEST_LABEL))).check(z.maxLength(MOST_ROWS));
const appPage = z.object({ titles: z.array(text).check(z.maxLength(20)), isSure: z.boolean() });
const tableLook = z.extend(appPage, { renderedAt: rendered.renderedAt, seenAt: z.iso.datetime(), labels, visit: text });

/** What each command takes: messages are foreign until they have passed here. */
export const commandInputs: { readonly [Name in CommandName]: z.ZodMiniType<Commands[Name]['input']> } = {
  'connection.read': nothing,
  'connection.save': z.object({ address: z.string(), token: z.string(), forgetOnClose: z.boolean() }),
  'connection.remove': nothing,
  'company.read': z.extend(inWindow, { companyId: z.string(), environment }),
  'company.refresh': ofCompany,
  'edit.open': z.extend(ofIntegration, { isCustom: z.optional(z.boolean()) }),
  'edit.change': z.extend(ofIntegration, {
    change: z.object({
      step: z.optional(z.union([z.literal(1), z.literal(2)])),
      isCustom: z.optional(z.boolean()),
      clientKey: z.optional(text),
      clientSecret: z.optional(text),
    }),
  }),
  'edit.validate': ofIntegration,
  'edit.await-hosts': z.extend(ofIntegration, { isAwaited: z.boolean() }),
  'edit.close': ofIntegration,
  'edit.forget': ofIntegration,
  'projects.read': ofIntegration,
  'findings.read': z.extend(ofIntegration, { foundId: z.string() }),
  'validation.start': z.object({ integrationId: z.string(), credential: startValidationSchema.shape.credential }),
  'validation.repeat': z.extend(ofIntegration, {
    table: z.nullable(z.extend(z.omit(permittedTableSchema, { companyId: true }), rendered)),
    actedAt: z.nullable(z.number()),
    byItself: z.boolean(),
  }),
  'validation.resume': ofIntegration,
  'validation.cancel': ofIntegration,
  'validation.acknowledge': ofShown,
  'validation.confirm-by-page': z.extend(ofShown, { projects: z.int() }),
  'credential.save': ofShown,
  'credential.take-back': ofIntegration,
  'projects.stop-sync': z.extend(ofIntegration, { projectIds: z.array(z.string()) }),
  'projects.resume-sync': ofIntegration,
  'companies.read': nothing,
  'integrations.exist': nothing,
  'integration.create': z.extend(inWindow, {
    id: newId,
    companyId: companyIdSchema,
    companyName: z.nullable(text),
    environment: z.enum(ENVIRONMENTS),
    name: nameSchema,
    appName: nameSchema,
    portalUrl: portalUrlSchema,
    referenceSet: referenceSetSchema,
  }),
  'integration.change': z.extend(ofIntegration, {
    change: z.object({
      name: z.optional(nameSchema),
      appName: z.optional(nameSchema),
      portalUrl: z.optional(portalUrlSchema),
      referenceSet: z.optional(referenceSetSchema),
    }),
  }),
  'entries.change': z.extend(ofIntegration, {
    changes: z
      .array(z.object({ entry: listedProjectSchema, becomes: z.nullable(listedProjectSchema) }))
      .check(z.maxLength(MOST_LISTED)),
  }),
  'integration.remove': ofIntegration,
  'draft.read': z.extend(inWindow, { companyId: z.nullable(z.string()), environment }),
  'draft.change': z.extend(inWindow, {
    id: newId,
    name: z.optional(text),
    appName: z.optional(text),
    portalUrl: z.optional(text),
    isCustom: z.optional(z.boolean()),
    referenceSet: z.optional(z.nullable(referenceSetSchema)),
    companyId: z.optional(z.nullable(z.string())),
    isLeft: z.optional(z.boolean()),
  }),
  'draft.discard': inWindow,
  'settings-draft.read': ofIntegration,
  'settings-draft.keep': z.extend(ofIntegration, { draft: settingsDraftSchema }),
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
  'guide.begin': z.extend(ofIntegration, { tabId: z.number() }),
  'guide.read': nothing,
  'guide.end': nothing,
  'panel.read-place': nothing,
  'panel.keep-place': panelPlaceSchema,
  'panel.prepare': nothing,
  'list.prepare': nothing,
  'workbook.prepare': nothing,
  'list.use': z.extend(appPage, {
    entries: z.array(listedProjectSchema).check(z.maxLength(MOST_LISTED)),
    isPartial: z.optional(z.boolean()),
    isCorrected: z.optional(z.boolean()),
  }),
  'list.keep': z.extend(appPage, { name: nameSchema, appName: nameSchema }),
  'list.forget': appPage,
  'snapshot.look': tableLook,
  'snapshot.remember': tableLook,
  'snapshots.read': nothing,
  'snapshot.read': ofSnapshot,
  'snapshot.remove': ofSnapshot,
  'kept.export': nothing,
  'kept.import': z.object({ text: z.string() }),
  'kept.remove-everything': nothing,
  'snapshot.let-go': z.extend(appPage, { labels, isLetGo: z.boolean() }),
  'selection.asked': z.object({ tabId: z.number() }),
  'taken.keep': referenceSetSchema,
  'taken.read': nothing,
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
