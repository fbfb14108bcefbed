import * as z from 'zod/mini';
import type { CompanyApp } from '../client/company-app.ts';
import { connectionOf, type ReadingOptions } from '../client/reading-options.ts';
import { createRestClient } from '../client/rest-client.ts';
import { bodyOf } from '../http/request.ts';

const regionSchema = z.object({ web_base_url: z.url({ protocol: /^https$/ }) });

/** Procore's own hosts. That the federal zone serves its web pages below `procoregov.com` is unproven. */
const PROCORE_HOST = /^(?:[a-z0-9-]+\.)+procore(?:gov)?\.com$/;

/**
 * The host of Procore's web pages for the company, e.g. `us02.procore.com`; `null` when Procore does not tell, and for
 * a host that is not Procore's: people are sent there.
 */
export async function readWebHost(app: CompanyApp, options: ReadingOptions = {}): Promise<string | null> {
  const client = createRestClient(app, connectionOf(options));
  const sent = await client.get(app.companyId, '/rest/v1.0/company_base_url');
  if (!sent.ok || sent.value.status !== 200) return null;
  const region = regionSchema.safeParse(bodyOf(sent.value));
  const { host } = region.success ? new URL(region.data.web_base_url) : { host: '' };
  return PROCORE_HOST.test(host) ? host : null;
}
