import type { ComponentChildren } from 'preact';
import { addableIn, findingsIn, type RunView } from '../../domain/run-view.ts';
import { openSettings } from '../../platform/active-tab.ts';
import type { IntegrationView } from '../../platform/protocol.ts';
import { runCommands } from '../../platform/run-commands.ts';
import type { Attempts } from '../../ui/attempts.ts';
import { RunStatus } from '../../ui/run-status.tsx';
import { KeepComplete } from '../keep-complete.tsx';
import { WayToPermissions } from '../way-to-permissions.tsx';
import { MissingTools } from './missing-tools.tsx';
import { NotInstalled } from './not-installed.tsx';

/** A run with all that can be done about it. `children`: its projects. */
export function RunDetails({
  view,
  run,
  tabUrl,
  attempt,
  ways,
  repeat,
  children,
}: {
  view: IntegrationView;
  run: RunView;
  tabUrl: string;
  attempt: Attempts['attempt'];
  ways?: ComponentChildren;
  /** Where it takes more than the command. */
  repeat?: (() => void) | undefined;
  children: ComponentChildren;
}) {
  const { integration, permissionsUrl, isDecidedByPage } = view;
  const { validation } = run;
  const missing = addableIn(run);
  const own = { ...runCommands(integration.id, run, attempt), openSettings };
  const commands = { ...own, repeat: repeat ?? (isDecidedByPage ? null : own.repeat) };
  const isPageNeeded = isDecidedByPage && run.phase === 'over' && !run.canSave && validation?.outcome !== 'saved';
  const isUnconfirmed = findingsIn(run).some(({ reason }) => reason === 'unconfirmed');
  return (
    <>
      <RunStatus integration={integration} run={run} commands={commands} ways={ways} areListed>
        {validation?.verdict === 'app-not-installed' && (
          <NotInstalled
            integration={integration}
            isOwnKey={validation.credential.kind === 'custom-dmsa'}
            tabUrl={tabUrl}
          />
        )}
        {validation?.verdict !== 'app-not-installed' && (missing.length > 0 || isUnconfirmed || isPageNeeded) && (
          <WayToPermissions integration={integration} tabUrl={tabUrl} permissionsUrl={permissionsUrl} />
        )}
        {missing.length > 0 && <MissingTools integration={integration} missing={missing} />}
        {children}
        {validation?.verdict === 'passed' && (
          <KeepComplete appName={integration.app.name} companyId={integration.companyId} tabUrl={tabUrl} />
        )}
      </RunStatus>
      {run.phase !== 'over' && children}
    </>
  );
}
