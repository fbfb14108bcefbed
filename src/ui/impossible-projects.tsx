import type { Integration } from '../domain/integration.ts';
import { impossibleIn, type RunView } from '../domain/run-view.ts';
import { message, plural } from '../platform/message.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { ProjectsByReason } from './projects-by-reason.tsx';

export interface SyncCommands {
  readonly stopSync: (projectIds: string[]) => void;
  readonly resumeSync: () => void;
}

/** The missing projects that no Add can remedy, with what can be done instead, and the way back from that. */
export function ImpossibleProjects({
  integration,
  run,
  commands,
}: {
  integration: Integration;
  run: RunView;
  commands: SyncCommands;
}) {
  const projects = impossibleIn(run);
  return (
    <>
      {projects.length > 0 && (
        <Notice tone="missing" title={plural('impossible', projects.length)}>
          <ProjectsByReason label={message('impossibleProjects')} projects={projects} />
          {run.canStopSync ? (
            <div class="row">
              <Button onPress={() => commands.stopSync(projects.map(({ id }) => id))}>
                {plural('stopSync', projects.length)}
              </Button>
            </div>
          ) : (
            <p>{plural('takeOutThere', projects.length, { integration: integration.name })}</p>
          )}
        </Notice>
      )}
      {run.stopped.length > 0 && (
        <div class="row apart">
          <span class="quiet">{plural('syncStopped', run.stopped.length)}</span>
          <Button kind="bare" onPress={commands.resumeSync}>
            {message('undo')}
          </Button>
        </div>
      )}
    </>
  );
}
