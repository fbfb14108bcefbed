import type { Project } from '../../../domain/project.ts';
import { copyText } from '../../../platform/clipboard.ts';
import { message } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { ProjectList } from '../../../ui/project-list.tsx';
import { attempt, attemptLater, searchFor } from '../actions.ts';
import { picker } from '../state.ts';

/** Projects whose names can be copied or looked up in Procore's list one at a time, where nothing else works. */
export function ProjectsByHand({ label, projects }: { label: string; projects: readonly Project[] }) {
  const actions = (project: Project) => (
    <>
      <Button
        kind="bare"
        label={message('copyName', { name: project.name })}
        onPress={() => attempt(() => copyText(project.name))}
      >
        {message('copy')}
      </Button>
      {picker.value !== null && (
        <Button
          kind="bare"
          label={message('findInList', { name: project.name })}
          onPress={() => attemptLater(() => searchFor(project))}
        >
          {message('find')}
        </Button>
      )}
    </>
  );
  return <ProjectList label={label} projects={projects} actions={actions} />;
}
