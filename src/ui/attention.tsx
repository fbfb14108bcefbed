import { findingsIn, type RunView } from '../domain/run-view.ts';
import { message, plural } from '../platform/message.ts';
import { ProjectsByReason } from './projects-by-reason.tsx';

/** The projects that could not be checked, and those that are permitted with a catch. `areListed`: the first of them are, elsewhere. */
export function Attention({ run, areListed = false }: { run: RunView; areListed?: boolean }) {
  const findings = findingsIn(run);
  const unknown = findings.filter(({ access }) => access === 'unknown');
  const withCatch = findings.filter(({ access }) => access === 'permitted');
  return (
    <>
      <ProjectsByReason label={message('reasonUnknown')} projects={unknown} areListed={areListed} />
      {withCatch.length > 0 && (
        <details>
          <summary>{plural('permittedWithCatch', withCatch.length)}</summary>
          <ProjectsByReason label={message('reasonPermitted')} projects={withCatch} />
        </details>
      )}
    </>
  );
}
