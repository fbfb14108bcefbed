import type { RunSummary } from '../domain/run-view.ts';
import { copyText } from './clipboard.ts';
import type { AskingPage } from './protocol.ts';
import { sendCommand } from './send-command.ts';

/**
 * What a user can do about the run of an integration, in popup and panel alike. `run` is the one that is shown: another
 * may have taken its place before a press. `attempt` shows what goes wrong; `readPage` gives what goes with a validation
 * that is asked for on Procore's page.
 */
export function runCommands(
  integrationId: string,
  run: Pick<RunSummary, 'validation'> | null,
  attempt: (action: () => Promise<unknown>) => Promise<void>,
  readPage: () => AskingPage | Promise<AskingPage> = () => ({ table: null, actedAt: null }),
) {
  const input = { integrationId, validationId: run?.validation?.id ?? '' };
  return {
    repeat: () =>
      attempt(async () => sendCommand('validation.repeat', { ...input, ...(await readPage()), byItself: false })),
    resume: () => attempt(() => sendCommand('validation.resume', input)),
    cancel: () => attempt(() => sendCommand('validation.cancel', input)),
    acknowledge: () => attempt(() => sendCommand('validation.acknowledge', input)),
    confirmByPage: (projects: number) =>
      attempt(() => sendCommand('validation.confirm-by-page', { ...input, projects })),
    stopSync: (projectIds: string[]) => attempt(() => sendCommand('projects.stop-sync', { ...input, projectIds })),
    resumeSync: () => attempt(() => sendCommand('projects.resume-sync', input)),
    copy: (text: string) => attempt(() => copyText(text)),
    /** The user's word that it is saved elsewhere is the user's word for the projects by Procore's page as well. */
    recordSaved: (byPage: number) =>
      attempt(async () => {
        if (byPage > 0) await sendCommand('validation.confirm-by-page', { ...input, projects: byPage });
        await sendCommand('credential.save', input);
      }),
    openSettings: null,
    takeBackSaved: () => attempt(() => sendCommand('credential.take-back', input)),
    save: () => attempt(() => sendCommand('credential.save', input)),
  };
}
