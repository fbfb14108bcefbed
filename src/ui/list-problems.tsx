import { type ListProblem, PERHAPS_PROJECTS } from '../lists/parsed-list.ts';
import { Button } from './button.tsx';
import { LIST_PROBLEM_TEXTS } from './list-problem-texts.ts';

/** More lines than anybody reads; the panel stays quick. */
const MOST_SHOWN = 200;

/** Lines that gave no project, or not all that they say, and why. The user may know better. */
export function ListProblems({
  summary,
  problems,
  isOpen,
  onPutIn,
}: {
  summary: string;
  problems: readonly ListProblem[];
  isOpen: boolean;
  onPutIn: (row: number, wasTakenOut: boolean) => void;
}) {
  if (problems.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{summary}</summary>
      <ul class="lines">
        {problems.slice(0, MOST_SHOWN).map(({ row, kind, text }) => (
          <li key={`${row} ${kind}`}>
            <div>
              {text !== undefined && (
                <q class="said" dir="auto">
                  {text}
                </q>
              )}
              <span class="quiet">
                Line {row}: {LIST_PROBLEM_TEXTS[kind]}
              </span>
            </div>
            {kind === 'taken-out' && (
              <Button kind="bare" label={`Undo: line ${row} is a project`} onPress={() => onPutIn(row, true)}>
                Undo
              </Button>
            )}
            {PERHAPS_PROJECTS.has(kind) && (
              <Button kind="bare" label={`This is a project: line ${row}`} onPress={() => onPutIn(row, false)}>
                This is a project
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && <p class="quiet">and {problems.length - MOST_SHOWN} more</p>}
    </details>
  );
}
