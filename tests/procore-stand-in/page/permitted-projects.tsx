import { Banner, DetailPage } from '@procore/core-react';
import { useEffect, useState } from 'react';
import type { PermissionsAnswer } from '../page-contract.ts';
import { AddButton } from './add-button.tsx';
import { AddModal } from './add-modal.tsx';
import type { TabProps } from './app-detail-page.tsx';
import { ProjectsControl } from './controls/projects-control.tsx';
import { PermittedTable } from './permitted-table.tsx';
import { useAnswer } from './session-api.ts';
import { Placeholder } from './shell.tsx';
import { type PermittedProjectsState, usePermittedProjects } from './use-permitted-projects.ts';
import { useVariant, useWords } from './variant.ts';

type PermittedProjectsProps = Omit<TabProps, 'app'>;

/** Choose some, Add, and see them come into the table. */
export function PermittedProjects({ appPath, onMessage }: PermittedProjectsProps) {
  const { answer, failed } = useAnswer<PermissionsAnswer>(`${appPath}/permissions`);
  if (answer === null) return <Placeholder failed={failed} />;
  return <Loaded initial={answer} appPath={appPath} onMessage={onMessage} />;
}

function Loaded({ initial, appPath, onMessage }: PermittedProjectsProps & { readonly initial: PermissionsAnswer }) {
  const state = usePermittedProjects(initial, appPath, onMessage);
  const { place } = useVariant();
  const words = useWords();
  const key = useRemountKey(state);
  return (
    <>
      <DetailPage.Card key={key}>
        <DetailPage.Section heading={words.permittedProjects}>
          {place !== 'modal' && (
            <>
              <p className="lead">{words.lead}</p>
              <Choose state={state} canEdit={initial.canEdit} appPath={appPath} />
            </>
          )}
          <PermittedTable
            permitted={state.permitted}
            appPath={appPath}
            onRemove={initial.canEdit ? state.remove : null}
          />
        </DetailPage.Section>
      </DetailPage.Card>
      {place === 'modal' && initial.canEdit && <AddModal key={`modal ${key}`} state={state} appPath={appPath} />}
    </>
  );
}

interface ChooseProps {
  readonly state: PermittedProjectsState;
  readonly canEdit: boolean;
  readonly appPath: string;
}

function Choose({ state, canEdit, appPath }: ChooseProps) {
  const { editDenied } = useVariant();
  const words = useWords();
  if (!canEdit && editDenied === 'absent') {
    return (
      <Banner variant="info" className="note">
        <Banner.Content>
          <Banner.Body>{words.lookOnly}</Banner.Body>
        </Banner.Content>
      </Banner>
    );
  }
  return (
    <div className="choose">
      <ProjectsControl
        initial={state.available}
        optionsPath={`${appPath}/options`}
        chosen={state.chosen}
        onChoose={state.choose}
        disabled={state.adding || !canEdit}
        placeholder={words.placeholder}
      />
      <AddButton state={state} canEdit={canEdit} />
    </div>
  );
}

/** React makes anew what has this as its key whenever it changes. What was chosen is kept outside. */
function useRemountKey({ chosen, additions }: PermittedProjectsState): number {
  const { remount } = useVariant();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (remount !== 'every-second') return;
    const timer = setInterval(() => setSeconds((past) => past + 1), 1000);
    return () => clearInterval(timer);
  }, [remount]);

  if (remount === 'on-choice') return chosen.length;
  return remount === 'on-added' ? additions : seconds;
}
