import { sendCommand } from './send-command.ts';

/** What a user can do about the run of an integration, in popup and panel alike. `attempt` shows what goes wrong. */
export function runCommands(integrationId: string, attempt: (action: () => Promise<unknown>) => Promise<void>) {
  const input = { integrationId };
  return {
    repeat: () => attempt(() => sendCommand('validation.repeat', input)),
    resume: () => attempt(() => sendCommand('validation.resume', input)),
    cancel: () => attempt(() => sendCommand('validation.cancel', input)),
    acknowledge: () => attempt(() => sendCommand('validation.acknowledge', input)),
    save: () => attempt(() => sendCommand('credential.save', input)),
  };
}
