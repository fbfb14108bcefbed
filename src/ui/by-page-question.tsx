import type { ValidatedProject } from '../domain/project.ts';
import { message, plural } from '../platform/message.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { ProjectList } from './project-list.tsx';

/** Before Save: the user's own word for the projects of which Procore's API cannot tell. */
export function ByPageQuestion({
  projects,
  confirm,
  repeat,
}: {
  projects: readonly ValidatedProject[];
  confirm: (projects: number) => void;
  repeat: (() => void) | null;
}) {
  return (
    <Notice title={message('byPageTitle')}>
      <p>{plural('byPageQuestion', projects.length)}</p>
      <ProjectList label={message('byPageProjects')} projects={projects} />
      <div class="row">
        <Button onPress={() => confirm(projects.length)}>{plural('byPageConfirm', projects.length)}</Button>
        {repeat !== null && (
          <Button kind="bare" onPress={repeat}>
            {message('validateAgain')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
