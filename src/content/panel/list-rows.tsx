import { useSignal } from '@preact/signals';
import { projectsOf } from '../../domain/project-list.ts';
import { Button } from '../../ui/button.tsx';
import { ProjectList } from '../../ui/project-list.tsx';
import { countOf, projectCount } from '../../ui/texts.ts';
import type { ParsedList } from '../list/parsed-list.ts';
import { LIST_PROBLEM_TEXTS } from './list-problem-texts.ts';

/** More rows than anybody reads; the panel stays quick. */
const MOST_SHOWN = 200;

/** The rows of a list as they were read: the projects, and what is no project and why. */
export function ListRows({
  list: { entries, rows, problems },
  onTakeOut,
  onPutBack,
}: {
  list: ParsedList;
  onTakeOut: (row: number) => void;
  onPutBack: (row: number) => void;
}) {
  const isOpen = useSignal(false);
  const projects = isOpen.value ? projectsOf(entries.slice(0, MOST_SHOWN)) : [];
  const rowOf = new Map(projects.map((project, index) => [project, rows[index] ?? 0]));
  return (
    <>
      {entries.length > 0 && (
        <details
          onToggle={({ currentTarget }) => {
            isOpen.value = currentTarget.open;
          }}
        >
          <summary>{projectCount(entries.length)} read</summary>
          <ProjectList
            label="Projects of the list"
            projects={projects}
            actions={(project) => (
              <Button
                kind="bare"
                label={`“${project.name}” is not a project`}
                onPress={() => onTakeOut(rowOf.get(project) ?? 0)}
              >
                Not a project
              </Button>
            )}
          />
          {entries.length > MOST_SHOWN && <p class="quiet">and {entries.length - MOST_SHOWN} more</p>}
        </details>
      )}
      {problems.length > 0 && (
        <details open={entries.length === 0}>
          <summary>{countOf(problems.length, 'line', 'lines')} to look at</summary>
          <ul class="lines">
            {problems.slice(0, MOST_SHOWN).map(({ row, kind }) => (
              <li key={`${row} ${kind}`}>
                Line {row}: {LIST_PROBLEM_TEXTS[kind]}{' '}
                {kind === 'taken-out' && (
                  <Button kind="bare" label={`Line ${row} is a project`} onPress={() => onPutBack(row)}>
                    Undo
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {problems.length > MOST_SHOWN && <p class="quiet">and {problems.length - MOST_SHOWN} more</p>}
        </details>
      )}
    </>
  );
}
