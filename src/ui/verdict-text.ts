import type { Validation } from '../domain/validation.ts';
import type { Verdict } from '../domain/verdict.ts';
import { numberText } from '../platform/language.ts';
import { missingOf } from './more-texts.ts';
import type { Tone } from './notice.tsx';
import { clockOf, countOf, credentialKindText, projectCount } from './texts.ts';

export interface VerdictText {
  readonly tone: Tone;
  readonly title: string;
  readonly sentence: string;
}

/** What a finished validation says, in words. */
export function verdictText(validation: Validation, appName: string): VerdictText {
  const { verdict, counts, detail } = validation;
  const connected = counts?.connected ?? 0;
  const isOwnKey = validation.credential.kind === 'custom-dmsa';
  const texts: Readonly<Record<Verdict, VerdictText>> = {
    passed: passedText(validation, appName),
    'missing-projects': {
      tone: 'missing',
      title: 'Validation failed',
      sentence:
        `${missingOf(counts?.missing ?? 0, connected)} in the app “${appName}”.` +
        (counts?.unknown ? ` ${countOf(counts.unknown, 'other', 'others')} could not be checked.` : ''),
    },
    'credentials-rejected': {
      tone: 'failed',
      title: 'Procore rejected the credentials',
      sentence: isOwnKey
        ? 'Check that client key and client secret are complete, not swapped, and of this environment of Procore: keys of a sandbox do not work in production, nor the other way round.'
        : 'These are the vendor’s own, so there is nothing that you could enter differently. Tell the vendor of the integration.',
    },
    'app-not-installed': {
      tone: 'failed',
      title: 'The app is not installed in this company',
      sentence: isOwnKey
        ? `Procore knows this client key, but not in this company. If it is the key of another app or another company’s, enter the one of “${appName}”. If it is the right one, install “${appName}” in Procore’s App Management, then validate again.`
        : `Install “${appName}” in Procore’s App Management, then validate again.`,
    },
    'nothing-to-check': {
      tone: 'plain',
      title: 'Nothing to check',
      sentence:
        'The credentials work and the app is installed, but the integration syncs no projects. Choose them in your vendor’s portal, then validate again.',
    },
    inconclusive: {
      tone: 'failed',
      title: 'Validation inconclusive',
      sentence: counts?.unknown
        ? `${projectCount(counts.unknown)} of ${numberText(connected)} could not be checked.${detail === null ? ' Validate again.' : ''}`
        : permittedOfAPart(validation),
    },
  };
  const text =
    verdict === null ? { tone: 'plain' as const, title: 'Validation cancelled', sentence: '' } : texts[verdict];
  return detail === null ? text : { ...text, sentence: `${text.sentence} ${detail}`.trim() };
}

/** Nothing is missing or unknown, and all the same it did not pass: the detail beside it says why. */
function permittedOfAPart({ byPage, counts }: Validation): string {
  return byPage && byPage === counts?.connected
    ? `${projectCount(byPage)} permitted by Procore’s page.`
    : 'Procore’s API and its page do not agree.';
}

/** Says of each project by what it is known: no check is claimed that was not made. */
function passedText({ counts, byPage, permittedTable, startedBy }: Validation, appName: string): VerdictText {
  const connected = counts?.connected ?? 0;
  if (!byPage) {
    return {
      tone: 'passed',
      title: 'Validation successful',
      sentence: `All ${projectCount(connected)} that the integration syncs are permitted in the app “${appName}”.`,
    };
  }
  if (byPage === connected && startedBy === null) {
    return {
      tone: 'passed',
      title: 'Validation passed by Procore’s page',
      sentence:
        `All ${projectCount(connected)} are permitted in the app “${appName}” by Procore’s page` +
        `${permittedTable === null ? '' : `, at ${clockOf(permittedTable.seenAt)}`}.`,
    };
  }
  const share = (count: number) => `${numberText(count)} of ${numberText(connected)}`;
  const byApi = connected - byPage;
  const seenBy = startedBy === null ? '' : ` to ${startedBy}`;
  const seenAt = permittedTable === null ? '' : ` at ${clockOf(permittedTable.seenAt)}`;
  return {
    tone: 'passed',
    title: 'Permitted, in part by Procore’s page alone',
    sentence:
      `In the app “${appName}” ${share(byPage)} projects are permitted as Procore’s page showed them${seenBy}${seenAt}; ` +
      `the API cannot tell.${byApi === 0 ? '' : ` ${share(byApi)} are permitted by Procore’s API.`}`,
  };
}

/** Which credential a validation was about; of a key only its end, as it stands in many lists. */
export function credentialText({ credential: { kind, clientKey } }: Pick<Validation, 'credential'>): string {
  return clientKey === null ? credentialKindText(kind) : `${credentialKindText(kind)}, key …${clientKey.slice(-4)}`;
}
