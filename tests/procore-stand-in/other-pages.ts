import type { World } from './world.ts';

/**
 * Paths of pages of Procore that have nothing to do with apps, by what is on them: for what the extension costs there,
 * and to see that it leaves them alone.
 */
export function otherPages({ company }: World) {
  const project = company.projects[0]?.id ?? '0';
  return {
    'table of 500 people': `/${company.id}/company/directory`,
    'list of RFIs': `/${project}/project/rfi/list`,
    'form with 120 fields': `/${project}/project/daily_log/new`,
    'users added to projects': `/${company.id}/company/add_users`,
    'dashboard that renders every second': `/${company.id}/company/dashboard`,
  } as const;
}
