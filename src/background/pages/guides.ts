/** Who is being shown the way to an app's Permitted Projects, in which tab. */
import * as z from 'zod/mini';
import { ENVIRONMENTS } from '../../domain/environment.ts';
import { type Integration, isOfCompany } from '../../domain/integration.ts';
import type { GuideView } from '../../platform/protocol.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { isElsewherePath } from '../../procore/addresses/urls.ts';
import type { ProcorePage } from './sender.ts';

const guideSchema = z.object({
  companyId: z.string(),
  environments: z.optional(z.readonly(z.array(z.enum(ENVIRONMENTS)))),
  integrationId: z.string(),
  appName: z.string(),
  appKind: z.enum(['custom', 'marketplace']),
  marketplaceUrl: z.optional(z.url()),
  beganAt: z.number(),
});

type Guide = z.infer<typeof guideSchema>;

/** By tab. */
const guidesItem = storedItem('session', {
  name: 'guides',
  version: 1,
  schema: z.record(z.string(), guideSchema),
  fallback: {},
});

/** Whoever has not arrived by then does something else. */
const LONGEST_MS = 15 * 60_000;

export async function beginGuide(tabId: number, { id, companyId, environments, app }: Integration): Promise<void> {
  const { name: appName, kind: appKind, marketplaceUrl } = app;
  const own = {
    companyId,
    environments,
    integrationId: id,
    appName,
    appKind,
    ...(marketplaceUrl !== undefined && { marketplaceUrl }),
  };
  await guidesItem.update((guides) => ({ ...guides, [tabId]: { ...own, beganAt: Date.now() } }));
}

/** What to point out on this page; `null` once the user is elsewhere, which ends it. */
export async function guideOn({ tabId, path, companyId, environment }: Guided): Promise<GuideView | null> {
  const guide = (await guidesItem.read())[tabId];
  if (guide === undefined) return null;
  const isOther = companyId !== null && !isOfCompany(guide, { companyId, environment });
  if (isOther || isElsewherePath(path) || isOver(guide)) {
    await endGuide(tabId);
    return null;
  }
  const { appName, appKind, marketplaceUrl } = guide;
  return { appName, appKind, ...(marketplaceUrl !== undefined && { marketplaceUrl }) };
}

type Guided = Pick<ProcorePage, 'tabId' | 'path' | 'companyId' | 'environment'>;

export async function endGuide(tabId: number): Promise<void> {
  await guidesItem.update(({ [tabId]: _ended, ...others }) => others);
}

function isOver({ beganAt }: Guide): boolean {
  return Date.now() - beganAt > LONGEST_MS;
}
