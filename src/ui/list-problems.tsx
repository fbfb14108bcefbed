import { type ListProblem, PERHAPS_PROJECTS } from '../lists/parsed-list.ts';
import { message, plural } from '../platform/message.ts';
import { Button } from './button.tsx';
import { listProblemText } from './list-problem-texts.ts';

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
              <span class="quiet">{message('listLine', { line: String(row), problem: listProblemText(kind) })}</span>
            </div>
            {kind === 'taken-out' && (
              <Button
                kind="bare"
                label={message('listPutBackLine', { line: String(row) })}
                onPress={() => onPutIn(row, true)}
              >
                {message('undo')}
              </Button>
            )}
            {PERHAPS_PROJECTS.has(kind) && (
              <Button
                kind="bare"
                label={message('listPutInLine', { line: String(row) })}
                onPress={() => onPutIn(row, false)}
              >
                {message('listPutIn')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && <p class="quiet">{plural('andMore', problems.length - MOST_SHOWN)}</p>}
    </details>
  );
}
