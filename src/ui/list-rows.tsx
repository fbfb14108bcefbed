import { useSignal } from '@preact/signals';
import { projectsOf } from '../domain/project-list.ts';
import type { ParsedList } from '../lists/parsed-list.ts';
import { message, plural } from '../platform/message.ts';
import { Button } from './button.tsx';
import { ListProblems } from './list-problems.tsx';
import { ProjectList } from './project-list.tsx';

/** More rows than anybody reads; the panel stays quick. */
const MOST_SHOWN = 200;

/** The rows of a list as they were read: the projects, and what is no project and why. */
export function ListRows({
  list: { entries, rows, problems },
  onTakeOut,
  onPutIn,
}: {
  list: ParsedList;
  onTakeOut: (row: number) => void;
  onPutIn: (row: number, wasTakenOut: boolean) => void;
}) {
  const isOpen = useSignal(false);
  const projects = isOpen.value ? projectsOf(entries.slice(0, MOST_SHOWN)) : [];
  const rowOf = new Map(projects.map((project, index) => [project, rows[index] ?? 0]));
  const headings = problems.filter(({ kind }) => kind === 'heading');
  const others = problems.filter(({ kind }) => kind !== 'heading');
  return (
    <>
      {entries.length > 0 && (
        <details
          onToggle={({ currentTarget }) => {
            isOpen.value = currentTarget.open;
          }}
        >
          <summary>{plural('listRead', entries.length)}</summary>
          <ProjectList
            label={message('listProjects')}
            projects={projects}
            actions={(project) => (
              <Button
                kind="bare"
                label={message('listTakeOutNamed', { name: project.name })}
                onPress={() => onTakeOut(rowOf.get(project) ?? 0)}
              >
                {message('listTakeOut')}
              </Button>
            )}
          />
          {entries.length > MOST_SHOWN && <p class="quiet">{plural('andMore', entries.length - MOST_SHOWN)}</p>}
        </details>
      )}
      <ListProblems
        summary={plural('listLinesToSee', others.length)}
        problems={others}
        isOpen={entries.length === 0}
        onPutIn={onPutIn}
      />
      <ListProblems
        summary={plural('listHeadings', headings.length)}
        problems={headings}
        isOpen={false}
        onPutIn={onPutIn}
      />
    </>
  );
}
