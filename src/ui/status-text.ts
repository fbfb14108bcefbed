import type { Status } from '../domain/status.ts';
import type { Tone } from './notice.tsx';
import { countOf } from './texts.ts';

/** An integration at a glance, in words. */
export function statusText(status: Status): { readonly tone: Tone; readonly text: string } {
  switch (status.kind) {
    case 'not-validated':
      return { tone: 'plain', text: 'Not validated yet' };
    case 'running':
      return { tone: 'plain', text: 'Validating …' };
    case 'stopped':
      return { tone: 'failed', text: 'Stopped' };
    case 'traditional':
      return { tone: 'missing', text: 'Still on a traditional service account' };
    case 'passed':
      return { tone: 'passed', text: 'Passed' };
    case 'missing-projects':
      return { tone: 'missing', text: countOf(status.missing, 'project missing', 'projects missing') };
    case 'credentials-rejected':
      return { tone: 'failed', text: 'Key refused' };
    case 'app-not-installed':
      return { tone: 'failed', text: 'App not installed' };
    case 'nothing-to-check':
      return { tone: 'plain', text: 'Nothing to check' };
    case 'inconclusive':
      return { tone: 'failed', text: 'Inconclusive' };
  }
}
