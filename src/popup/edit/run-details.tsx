import type { ComponentChildren } from 'preact';
import { addableIn, findingsIn, type RunView } from '../../domain/run-view.ts';
import { openSettings } from '../../platform/active-tab.ts';
import type { IntegrationView } from '../../platform/protocol.ts';
import { runCommands } from '../../platform/run-commands.ts';
import type { Attempts } from '../../ui/attempts.ts';
import { InstallApp } from '../../ui/install-app.tsx';
import { RunStatus } from '../../ui/run-status.tsx';
import { KeepComplete } from '../keep-complete.tsx';
import { WayToPermissions } from '../way-to-permissions.tsx';
import { MissingTools } from './missing-tools.tsx';

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
  const missing = addableIn(run);
  const own = { ...runCommands(integration.id, attempt), openSettings };
  const commands = { ...own, repeat: repeat ?? (isDecidedByPage ? null : own.repeat) };
  const isPageNeeded = isDecidedByPage && run.phase === 'over' && !run.canSave && run.validation?.outcome !== 'saved';
  const isUnconfirmed = findingsIn(run).some(({ reason }) => reason === 'unconfirmed');
  return (
    <>
      <RunStatus integration={integration} run={run} commands={commands} ways={ways} areListed>
        {run.validation?.verdict === 'app-not-installed' && (
          <>
            <InstallApp app={integration.app} />
            <WayToPermissions integration={integration} tabUrl={tabUrl} permissionsUrl={permissionsUrl} />
          </>
        )}
        {(missing.length > 0 || isUnconfirmed || isPageNeeded) && (
          <WayToPermissions integration={integration} tabUrl={tabUrl} permissionsUrl={permissionsUrl} />
        )}
        {missing.length > 0 && <MissingTools integration={integration} missing={missing} />}
        {children}
        {run.validation?.verdict === 'passed' && (
          <KeepComplete appName={integration.app.name} companyId={integration.companyId} tabUrl={tabUrl} />
        )}
      </RunStatus>
      {run.phase !== 'over' && children}
    </>
  );
}
