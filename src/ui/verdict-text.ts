import type { Validation } from '../domain/validation.ts';
import { message, plural } from '../platform/message.ts';
import type { Tone } from './notice.tsx';
import { remarkText } from './remark-texts.ts';
import { clockOf, credentialKindText } from './texts.ts';

export interface VerdictText {
  readonly tone: Tone;
  readonly title: string;
  readonly sentence: string;
}

/** What a finished validation says, in words. */
export function verdictText(validation: Validation, app: string): VerdictText {
  const text = textOf(validation, app);
  return { ...text, sentence: sentences(text.sentence, ...remarksOf(validation)) };
}

function textOf(validation: Validation, app: string): VerdictText {
  const isOwnKey = validation.credential.kind === 'custom-dmsa';
  switch (validation.verdict) {
    case null:
      return { tone: 'plain', title: message('verdictCancelled'), sentence: '' };
    case 'passed':
      return passedText(validation, app);
    case 'missing-projects':
      return { tone: 'missing', title: message('verdictFailed'), sentence: missingSentence(validation, app) };
    case 'credentials-rejected':
      return {
        tone: 'failed',
        title: message('verdictRejected'),
        sentence: message(isOwnKey ? 'verdictRejectedOwnKey' : 'verdictRejectedVendorKey'),
      };
    case 'app-not-installed':
      return {
        tone: 'failed',
        title: message('verdictNotInstalled'),
        sentence: message(isOwnKey ? 'verdictNotInstalledOwnKey' : 'verdictNotInstalledVendorKey', { app }),
      };
    case 'nothing-to-check':
      return { tone: 'plain', title: message('statusNothingToCheck'), sentence: message('verdictNothingToCheck') };
    case 'inconclusive':
      return { tone: 'failed', title: message('verdictInconclusive'), sentence: inconclusiveSentence(validation) };
  }
}

function missingSentence({ counts }: Validation, app: string): string {
  const { missing, connected, unknown } = counts ?? { missing: 0, connected: 0, unknown: 0 };
  return sentences(
    connected === 1 && missing === 1
      ? message('verdictMissingTheOnly', { app })
      : plural('verdictMissing', missing, { app, all: connected }),
    unknown > 0 ? plural('verdictUnknown', unknown) : '',
  );
}

function inconclusiveSentence(validation: Validation): string {
  const { counts, byPage } = validation;
  if (counts?.unknown) {
    return sentences(
      plural('verdictUnknownOf', counts.unknown, { all: counts.connected }),
      remarksOf(validation).length === 0 ? message('verdictValidateAgain') : '',
    );
  }
  // Nothing is missing or unknown, and all the same it did not pass.
  if (byPage && byPage === counts?.connected) return plural('verdictPermittedByPage', byPage);
  return validation.remarks?.includes('list-is-part') ? '' : message('verdictSourcesDisagree');
}

/** Says of each project by what it is known: no check is claimed that was not made. */
function passedText({ counts, byPage, permittedTable, startedBy }: Validation, app: string): VerdictText {
  const all = counts?.connected ?? 0;
  const tone = 'passed';
  if (!byPage) return { tone, title: message('verdictPassed'), sentence: plural('verdictAllPermitted', all, { app }) };
  const time = permittedTable === null ? null : clockOf(permittedTable.seenAt);
  if (byPage === all && startedBy === null) {
    return {
      tone,
      title: message('verdictPassedByPage'),
      sentence:
        time === null ? plural('verdictAllByPage', all, { app }) : plural('verdictAllByPageAt', all, { app, time }),
    };
  }
  const byApi = all - byPage;
  return {
    tone,
    title: message('verdictPartByPage'),
    sentence: sentences(
      plural('verdictShareByPage', byPage, { app, all }),
      time === null ? '' : pageSeenText(startedBy, time),
      byApi === 0 ? '' : plural('verdictShareByApi', byApi, { all }),
    ),
  };
}

function pageSeenText(user: string | null, time: string): string {
  return user === null ? message('verdictPageSeen', { time }) : message('verdictPageSeenBy', { user, time });
}

/** What whoever made the verdict says beside it. */
function remarksOf({ detail, remarks = [] }: Validation): readonly string[] {
  return [...(detail === null ? [] : [detail]), ...remarks.map(remarkText)];
}

function sentences(...all: readonly string[]): string {
  return all.filter((sentence) => sentence !== '').join(' ');
}

/** Which credential a validation was about; of a key only its end, as it stands in many lists. */
export function credentialText({ credential: { kind, clientKey } }: Pick<Validation, 'credential'>): string {
  const text = credentialKindText(kind);
  return clientKey === null ? text : message('credentialWithKey', { kind: text, end: clientKey.slice(-4) });
}
