import { addableIn, type RunView } from '../domain/run-view.ts';
import { message, plural } from '../platform/message.ts';
import { Notice } from './notice.tsx';
import { ProjectList } from './project-list.tsx';

/** What Procore's own table of permitted projects says beside the verdict. Nothing before anybody has looked at it. */
export function SecondSource({ run }: { run: RunView }) {
  const { table } = run;
  if (run.isContested) {
    return (
      <Notice tone="missing" title={message('contested')}>
        {table === null ? null : table.onlyInVerdict.length === 0 ? (
          <p>{message('contestedBefore')}</p>
        ) : (
          <>
            <p>{plural('contestedProjects', table.onlyInVerdict.length)}</p>
            <ProjectList label={message('onlyInVerdict')} projects={table.onlyInVerdict} />
          </>
        )}
      </Notice>
    );
  }
  if (table === null || table.onlyInTable.length > 0) return null;
  // Agreement is said only where two sources have told the same.
  if (!table.isComplete || table.agreed === 0 || addableIn(run).length > 0) return null;
  return (
    <p class="quiet">
      {plural('agreedProjects', table.agreed)}
      {table.undecided > 0 && ` ${plural('agreedNotTold', table.undecided)}`}
    </p>
  );
}
