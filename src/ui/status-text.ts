import type { Status } from '../domain/status.ts';
import { message, plural } from '../platform/message.ts';
import type { Tone } from './notice.tsx';

/** An integration at a glance, in words. */
export function statusText(status: Status): { readonly tone: Tone; readonly text: string } {
  switch (status.kind) {
    case 'not-validated':
      return { tone: 'plain', text: message('statusNotValidated') };
    case 'running':
      return { tone: 'plain', text: message('statusRunning') };
    case 'stopped':
      return { tone: 'failed', text: message('statusStopped') };
    case 'traditional':
      return { tone: 'missing', text: message('statusTraditional') };
    case 'passed':
      return { tone: 'passed', text: message('statusPassed') };
    case 'missing-projects':
      return { tone: 'missing', text: plural('statusMissing', status.missing) };
    case 'credentials-rejected':
      return { tone: 'failed', text: message('statusRejected') };
    case 'app-not-installed':
      return { tone: 'failed', text: message('statusNotInstalled') };
    case 'nothing-to-check':
      return { tone: 'plain', text: message('statusNothingToCheck') };
    case 'inconclusive':
      return { tone: 'failed', text: message('statusInconclusive') };
  }
}
