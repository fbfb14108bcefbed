import { Banner, Button, DetailPage, Modal } from '@procore/core-react';
import { useEffect, useState } from 'react';
import type { PermissionsAnswer } from '../page-contract.ts';
import type { TabProps } from './app-detail-page.tsx';
import { Message, type MessageContent } from './message.tsx';
import { PermittedTable } from './permitted-table.tsx';
import { ProjectsControl } from './projects-control.tsx';
import { RequestedPermissions } from './requested-permissions.tsx';
import { useAnswer } from './session-api.ts';
import { Placeholder } from './shell.tsx';
import { usePermittedProjects } from './use-permitted-projects.ts';
import { useVariant, useWords } from './variant.ts';

/** Which projects the app may read: choose some, Add, and see them come into the table. */
export function PermissionsTab({ appPath, onMessage }: TabProps) {
  const { place } = useVariant();
  return (
    <>
      {place === 'frame' ? (
        <iframe className="frame" title="Permissions" src={`${location.pathname}?${EMBEDDED}=${encodeURIComponent(appPath)}`} />
      ) : (
        <PermittedProjects appPath={appPath} onMessage={onMessage} />
      )}
      <RequestedPermissions />
    </>
  );
}

/** In the query string of the page that is nothing but the section; its value is where the app's end points begin. */
const EMBEDDED = 'embedded';

export function embeddedAppPath(): string | null {
  return new URLSearchParams(location.search).get(EMBEDDED);
}

/** The section as a page of its own, for a frame. */
export function EmbeddedSection({ appPath }: { appPath: string }) {
  const [message, setMessage] = useState<MessageContent | null>(null);
  return (
    <>
      <PermittedProjects appPath={appPath} onMessage={setMessage} />
      <Message content={message} onEnd={setMessage} />
    </>
  );
}

type PermittedProjectsProps = Omit<TabProps, 'app'>;

function PermittedProjects({ appPath, onMessage }: PermittedProjectsProps) {
  const { answer, failed } = useAnswer<PermissionsAnswer>(`${appPath}/permissions`);
  if (answer === null) return <Placeholder failed={failed} />;
  return <Section initial={answer} appPath={appPath} onMessage={onMessage} />;
}

function Section({ initial, appPath, onMessage }: PermittedProjectsProps & { readonly initial: PermissionsAnswer }) {
  const lists = usePermittedProjects(initial, appPath, onMessage);
  const { place, remount } = useVariant();
  const words = useWords();
  const seconds = useSeconds(remount === 'every-second');
  // React makes everything below anew whenever this changes.
  const key = remount === 'on-choice' ? lists.chosen.length : seconds;
  const table = <PermittedTable permitted={lists.permitted} onRemove={initial.canEdit ? lists.remove : null} />;

  if (place === 'modal') {
    return (
      <>
        <DetailPage.Card>
          <DetailPage.Section heading={words.permittedProjects}>{table}</DetailPage.Section>
        </DetailPage.Card>
        <AddInModal initial={initial} appPath={appPath} lists={lists} />
      </>
    );
  }
  return (
    <DetailPage.Card key={key}>
      <DetailPage.Section heading={words.permittedProjects}>
        <p className="lead">{words.lead}</p>
        <Choose initial={initial} appPath={appPath} lists={lists} />
        {table}
      </DetailPage.Section>
    </DetailPage.Card>
  );
}

interface ChooseProps {
  readonly initial: PermissionsAnswer;
  readonly appPath: string;
  readonly lists: ReturnType<typeof usePermittedProjects>;
}

function Choose({ initial, appPath, lists }: ChooseProps) {
  const { available, chosen, adding, choose, add } = lists;
  const { editDenied, busyLook } = useVariant();
  const words = useWords();
  if (!initial.canEdit && editDenied === 'absent') {
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
        initial={available}
        appPath={appPath}
        chosen={chosen}
        onChoose={choose}
        disabled={adding || !initial.canEdit}
        placeholder={words.placeholder}
      />
      <Button
        onClick={add}
        disabled={chosen.length === 0 || !initial.canEdit || (adding && busyLook === 'disabled')}
        loading={adding && busyLook === 'spinner'}
      >
        {words.add}
      </Button>
    </div>
  );
}

/** What Procore shows while an app is being installed. */
function AddInModal({ initial, appPath, lists }: ChooseProps) {
  const [open, setOpen] = useState(true);
  const { available, chosen, adding, choose, add } = lists;
  const words = useWords();
  return (
    <Modal open={open} onClickOverlay={() => setOpen(false)} width="lg">
      <Modal.Header onClose={() => setOpen(false)}>{words.addTitle}</Modal.Header>
      <Modal.Body>
        <p className="lead">{words.lead}</p>
        <ProjectsControl
          initial={available}
          appPath={appPath}
          chosen={chosen}
          onChoose={choose}
          disabled={adding || !initial.canEdit}
          placeholder={words.placeholder}
        />
        <RequestedPermissions />
      </Modal.Body>
      <Modal.Footer>
        <Modal.FooterButtons>
          <Button variant="secondary" onClick={() => setOpen(false)}>
            {words.skip}
          </Button>
          <Button onClick={add} disabled={chosen.length === 0} loading={adding}>
            {words.add}
          </Button>
        </Modal.FooterButtons>
      </Modal.Footer>
    </Modal>
  );
}

function useSeconds(isCounting: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(() => setSeconds((past) => past + 1), 1000);
    return () => clearInterval(timer);
  }, [isCounting]);
  return seconds;
}
