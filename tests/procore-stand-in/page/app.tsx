import { type ComponentType, lazy, Suspense } from 'react';
import { type AppManagementPlace, readAppManagementAddress } from '../page-addresses.ts';
import type { CompanyAnswer } from '../page-contract.ts';
import { AppDetailPage } from './app-detail-page.tsx';
import { AppListPage } from './app-list-page.tsx';
import { CompanyHomePage } from './company-home-page.tsx';
import { EmbeddedSection, embeddedAppPath } from './embedded-section.tsx';
import { useAddress } from './navigation.tsx';
import { OtherPage } from './other-page.tsx';
import { ProjectHomePage } from './project-home-page.tsx';
import { useAnswer } from './session-api.ts';
import { Placeholder } from './shell.tsx';

/** Pages beside the story, by scope and the rest of the path; `id` is a company or a project. */
const BESIDE: Readonly<Record<string, ComponentType<{ id: string }>>> = {
  'company/directory': lazy(() => import('./beside/directory-page.tsx')),
  'company/add_users': lazy(() => import('./beside/add-users-page.tsx')),
  'company/dashboard': lazy(() => import('./beside/dashboard-page.tsx')),
  'project/rfi/list': lazy(() => import('./beside/rfi-page.tsx')),
  'project/daily_log/new': lazy(() => import('./beside/daily-log-page.tsx')),
};

/** Procore's own rule: the first number is a company before `/company/`, and a project before `/project/`. */
export function App() {
  const address = useAddress();
  const { pathname, searchParams } = new URL(address, location.origin);
  const [id = '', scope, ...rest] = pathname.split('/').slice(1);
  const page = `${scope}/${rest.join('/')}`;

  const embedded = embeddedAppPath(searchParams);
  if (embedded !== null) return <EmbeddedSection appPath={embedded} />;
  const place = readAppManagementAddress(pathname, searchParams);
  // A key for each app, so that nothing chosen for one app is carried over to another.
  if (place !== null) return <AppManagement key={address} {...place} />;

  const Beside = BESIDE[page];
  if (Beside !== undefined) {
    return (
      <Suspense fallback={null}>
        <Beside id={id} />
      </Suspense>
    );
  }
  if (page === 'company/home/list') return <CompanyHomePage companyId={id} />;
  if (page.startsWith('project/home')) return <ProjectHomePage projectId={id} />;
  return <OtherPage companyId={scope === 'company' ? id : null} />;
}

function AppManagement({ companyId, installationId, tab }: AppManagementPlace) {
  if (companyId === null) return <OfWhichCompany installationId={installationId} tab={tab} />;
  if (installationId === null) return <AppListPage companyId={companyId} />;
  return <AppDetailPage companyId={companyId} installationId={installationId} firstTab={tab} />;
}

/** The page of an address that names no company. */
function OfWhichCompany({ installationId, tab }: Omit<AppManagementPlace, 'companyId'>) {
  const { answer, failed } = useAnswer<CompanyAnswer>(`company-of/${installationId ?? ''}`);
  if (answer === null) return <Placeholder failed={failed} />;
  return <AppManagement companyId={String(answer.id)} installationId={installationId} tab={tab} />;
}
