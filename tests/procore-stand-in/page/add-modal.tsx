import { Button, Modal } from '@procore/core-react';
import { useState } from 'react';
import { AddButton } from './add-button.tsx';
import { ProjectsControl } from './controls/projects-control.tsx';
import { RequestedPermissions } from './requested-permissions.tsx';
import type { PermittedProjectsState } from './use-permitted-projects.ts';
import { useWords } from './variant.ts';

interface AddModalProps {
  readonly state: PermittedProjectsState;
  readonly appPath: string;
}

/** What Procore shows while an app is being installed. It stays until Skip, so that what was added can be seen. */
export function AddModal({ state, appPath }: AddModalProps) {
  const [open, setOpen] = useState(true);
  const words = useWords();
  return (
    <Modal open={open} onClickOverlay={() => setOpen(false)} width="lg">
      <Modal.Header onClose={() => setOpen(false)}>{words.addTitle}</Modal.Header>
      <Modal.Body>
        <p className="lead">{words.lead}</p>
        <ProjectsControl
          initial={state.available}
          optionsPath={`${appPath}/options`}
          chosen={state.chosen}
          onChoose={state.choose}
          disabled={state.adding}
          placeholder={words.placeholder}
        />
        <RequestedPermissions />
      </Modal.Body>
      <Modal.Footer>
        <Modal.FooterButtons>
          <Button variant="secondary" onClick={() => setOpen(false)}>
            {words.skip}
          </Button>
          <AddButton state={state} canEdit />
        </Modal.FooterButtons>
      </Modal.Footer>
    </Modal>
  );
}
