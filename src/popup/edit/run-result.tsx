import { useSignal } from '@preact/signals';
import type { ConnectedProject } from '../../domain/project.ts';
import type { RunSummary } from '../../domain/run-view.ts';
import { message } from '../../platform/message.ts';
import type { IntegrationView } from '../../platform/protocol.ts';
import type { Attempts } from '../../ui/attempts.ts';
import { credentialText } from '../../ui/verdict-text.ts';
import { ProjectBrowser } from './project-browser.tsx';
import { RunDetails } from './run-details.tsx';
import { WithFindings } from './with-findings.tsx';

/** The latest run of an integration in the list: only what was found is listed. */
export function RunResult({
  view,
  run,
  tabUrl,
  attempt,
}: {
  view: IntegrationView;
  run: RunSummary;
  tabUrl: string;
  attempt: Attempts['attempt'];
}) {
  const none = useSignal<readonly ConnectedProject[] | null>(null);
  return (
    <>
      {run.validation !== null && !view.isDecidedByPage && (
        <p class="quiet">{message('triedWith', { credential: credentialText(run.validation) })}</p>
      )}
      <WithFindings integrationId={view.integration.id} run={run}>
        {(whole) => (
          <RunDetails view={view} run={whole} tabUrl={tabUrl} attempt={attempt}>
            <ProjectBrowser connected={none} run={whole} />
          </RunDetails>
        )}
      </WithFindings>
    </>
  );
}
