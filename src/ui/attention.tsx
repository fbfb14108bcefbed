import { findingsIn, type RunView } from '../domain/run-view.ts';
import { ProjectsByReason } from './projects-by-reason.tsx';
import { projectCount } from './texts.ts';

/** The projects that could not be checked, and those that are permitted with a catch. */
export function Attention({ run }: { run: RunView }) {
  const findings = findingsIn(run);
  const unknown = findings.filter(({ access }) => access === 'unknown');
  const withCatch = findings.filter(({ access }) => access === 'permitted');
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
