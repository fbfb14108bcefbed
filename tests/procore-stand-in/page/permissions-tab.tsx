import { Banner, Button, DetailPage, MultiSelect } from '@procore/core-react';
import type { PermissionsAnswer, ProjectItem } from '../page-contract.ts';
import type { TabProps } from './app-detail-page.tsx';
import { PermittedTable } from './permitted-table.tsx';
import { RequestedPermissions } from './requested-permissions.tsx';
import { useAnswer } from './session-api.ts';
import { Placeholder } from './shell.tsx';
import { usePermittedProjects } from './use-permitted-projects.ts';

/** Which projects the app may read: choose some, Add, and see them come into the table. */
export function PermissionsTab({ appPath, onMessage }: TabProps) {
  const { answer, failed } = useAnswer<PermissionsAnswer>(`${appPath}/permissions`);
  return (
    <>
      {answer === null ? (
        <Placeholder failed={failed} />
      ) : (
        <PermittedProjects initial={answer} appPath={appPath} onMessage={onMessage} />
      )}
      <RequestedPermissions />
    </>
  );
}

type PermittedProjectsProps = Omit<TabProps, 'app'> & { readonly initial: PermissionsAnswer };

function PermittedProjects({ initial, appPath, onMessage }: PermittedProjectsProps) {
  const { permitted, available, chosen, adding, choose, add, remove } = usePermittedProjects(
    initial,
    appPath,
    onMessage,
  );
  return (
    <DetailPage.Card>
      <DetailPage.Section heading="Permitted Projects">
        <p className="lead">The app has access to these projects only.</p>
        {initial.canEdit ? (
          <div className="choose">
            <MultiSelect
              block
              placeholder="Select Projects"
              options={available as ProjectItem[]}
              value={chosen as ProjectItem[]}
              onChange={choose}
              disabled={adding}
            />
            <Button onClick={add} disabled={chosen.length === 0} loading={adding}>
              Add
            </Button>
          </div>
        ) : (
          <Banner variant="info" className="note">
            <Banner.Content>
              <Banner.Body>To change this list, you need the Admin permission on the Company Admin tool.</Banner.Body>
            </Banner.Content>
          </Banner>
        )}
        <PermittedTable permitted={permitted} onRemove={initial.canEdit ? remove : null} />
      </DetailPage.Section>
    </DetailPage.Card>
  );
}
