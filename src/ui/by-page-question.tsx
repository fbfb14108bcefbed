import type { ValidatedProject } from '../domain/project.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { ProjectList } from './project-list.tsx';
import { projectCount } from './texts.ts';

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
  const these = projects.length === 1 ? 'this project' : `these ${projectCount(projects.length)}`;
  return (
    <Notice title="One more confirmation before you can save">
      <p>
        That {these} may be used rests on what Procore’s page showed; Procore’s API cannot tell. If the page was wrong,
        the sync of {projects.length === 1 ? 'it' : 'them'} stops. Your confirmation is kept with the saved credentials.
      </p>
      <ProjectList label="Permitted by Procore’s page alone" projects={projects} />
      <div class="row">
        <Button onPress={() => confirm(projects.length)}>I confirm {these}</Button>
        {repeat !== null && (
          <Button kind="bare" onPress={repeat}>
            Validate again
          </Button>
        )}
      </div>
    </Notice>
  );
}
