import { addableIn, type RunView } from '../domain/run-view.ts';
import { Notice } from './notice.tsx';
import { ProjectList } from './project-list.tsx';
import { countOf, projectCount } from './texts.ts';

/** What Procore's own table of permitted projects says beside the verdict. Nothing before anybody has looked at it. */
export function SecondSource({ run }: { run: RunView }) {
  const { table } = run;
  if (table === null) return null;
  if (run.isContested) {
    return (
      <Notice tone="missing" title="Procore’s own table does not agree">
        {table.onlyInVerdict.length === 0 ? (
          <p>It lacked projects that the validation calls permitted, and has changed since. Validate again.</p>
        ) : (
          <>
            <p>
              The validation found {countOf(table.onlyInVerdict.length, 'project', 'projects')} permitted that Procore’s
              list of Permitted Projects does not show. Nothing can be saved on that. If the list on the page is old or
              filtered, reload the page; then validate again.
            </p>
            <ProjectList label="Only the validation calls them permitted" projects={table.onlyInVerdict} />
          </>
        )}
      </Notice>
    );
  }
  if (table.onlyInTable.length > 0) return null;
  // Agreement is said only where two sources have told the same.
  if (!table.isComplete || table.agreed === 0 || addableIn(run).length > 0) return null;
  return (
    <p class="quiet">
      Procore’s own list agrees on {projectCount(table.agreed)}.
      {table.undecided > 0 && ` ${countOf(table.undecided, 'other', 'others')} cannot be told by name.`}
    </p>
  );
}
