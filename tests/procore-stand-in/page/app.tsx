import { AppDetailPage } from './app-detail-page.tsx';
import { AppListPage } from './app-list-page.tsx';
import { CompanyHomePage } from './company-home-page.tsx';
import { usePath } from './navigation.tsx';
import { OtherPage } from './other-page.tsx';
import { EmbeddedSection, embeddedAppPath } from './permissions-tab.tsx';
import { ProjectHomePage } from './project-home-page.tsx';

/** Procore's own rule: the first number is a company before `/company/`, and a project before `/project/`. */
export function App() {
  const path = usePath();
  const [id = '', scope, tool, item, ...rest] = path.split('/').slice(1);
  const embedded = embeddedAppPath();
  const isCompany = scope === 'company' && rest.length === 0;

  if (embedded !== null) return <EmbeddedSection appPath={embedded} />;
  if (isCompany && tool === 'home' && item === 'list') return <CompanyHomePage companyId={id} />;
  if (isCompany && tool === 'app_management') {
    // A key for each app, so that nothing chosen for one app is carried over to another.
    return item ? <AppDetailPage key={path} companyId={id} installationId={item} /> : <AppListPage companyId={id} />;
  }
  if (scope === 'project' && tool === 'home') return <ProjectHomePage projectId={id} />;
  return <OtherPage companyId={scope === 'company' ? id : null} />;
}
