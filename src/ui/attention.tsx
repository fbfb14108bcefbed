import { findingsIn, type RunView } from '../domain/run-view.ts';
import { ProjectsByReason } from './projects-by-reason.tsx';
import { projectCount } from './texts.ts';

/** The projects that could not be checked, and those that are permitted with a catch. */
export function Attention({ run }: { run: RunView }) {
  const findings = findingsIn(run);
  const unknown = findings.filter(({ access }) => access === 'unknown');
  // Where the page is the only source, the verdict has said so of all of them.
  const withCatch = findings.filter(
    ({ access, reason }) => access === 'permitted' && !(run.savesElsewhere && reason === 'by-page'),
  );
  return (
    <>
      <ProjectsByReason label="Could not be checked" projects={unknown} />
      {withCatch.length > 0 && (
        <details>
          <summary>{projectCount(withCatch.length)} permitted, but look at this</summary>
          <ProjectsByReason label="Permitted" projects={withCatch} />
        </details>
      )}
    </>
  );
}
