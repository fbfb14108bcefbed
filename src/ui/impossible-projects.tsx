import type { Integration } from '../domain/integration.ts';
import { impossibleIn, type RunView } from '../domain/run-view.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { ProjectsByReason } from './projects-by-reason.tsx';
import { countOf, projectCount } from './texts.ts';

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
        <Notice tone="missing" title={`${projectCount(projects.length)} cannot be permitted`}>
          <ProjectsByReason label="Projects that cannot be permitted" projects={projects} />
          {run.canStopSync ? (
            <div class="row">
              <Button onPress={() => commands.stopSync(projects.map(({ id }) => id))}>
                Stop syncing {projects.length === 1 ? 'this project' : `these ${projectCount(projects.length)}`}
              </Button>
            </div>
          ) : (
            <p>
              Take {projects.length === 1 ? 'it' : 'them'} out of “{integration.name}” in the vendor’s portal, then
              validate again.
            </p>
          )}
        </Notice>
      )}
      {run.stopped.length > 0 && (
        <div class="row apart">
          <span class="quiet">{countOf(run.stopped.length, 'project is', 'projects are')} not synced any more.</span>
          <Button kind="bare" onPress={commands.resumeSync}>
            Undo
          </Button>
        </div>
      )}
    </>
  );
}
