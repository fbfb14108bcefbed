import type { Problem, ProblemCode } from '../domain/problem.ts';
import { type MessageName, message } from '../platform/message.ts';
import { exactClockOf } from './more-texts.ts';

/** What people read when something went wrong: what it is, and what they can do. */
const TEXTS: Readonly<Record<ProblemCode, readonly [sentence: MessageName, nextStep: MessageName]>> = {
  'address-invalid': ['problemAddressInvalid', 'problemAddressInvalidNext'],
  'address-not-https': ['problemAddressNotHttps', 'problemAddressNotHttpsNext'],
  'permission-missing': ['problemPermissionMissing', 'problemPermissionMissingNext'],
  'backend-unreachable': ['problemBackendUnreachable', 'problemBackendUnreachableNext'],
  'backend-failing': ['problemBackendFailing', 'problemBackendFailingNext'],
  'too-many-requests': ['problemTooManyRequests', 'problemTooManyRequestsNext'],
  'not-a-backend': ['problemNotABackend', 'problemNotABackendNext'],
  'answer-not-understood': ['problemAnswerNotUnderstood', 'problemAnswerNotUnderstoodNext'],
  'token-refused': ['problemTokenRefused', 'problemTokenRefusedNext'],
  'scope-missing': ['problemScopeMissing', 'problemScopeMissingNext'],
  'no-connection': ['problemNoConnection', 'problemNoConnectionNext'],
  'already-running': ['problemAlreadyRunning', 'problemAlreadyRunningNext'],
  'changed-meanwhile': ['problemChangedMeanwhile', 'problemChangedMeanwhileNext'],
  'save-gate-closed': ['problemSaveGateClosed', 'problemSaveGateClosedNext'],
  'confirmation-needed': ['problemConfirmationNeeded', 'problemConfirmationNeededNext'],
  'evidence-refused': ['problemEvidenceRefused', 'problemEvidenceRefusedNext'],
  'stop-sync-refused': ['problemStopSyncRefused', 'problemStopSyncRefusedNext'],
  'request-refused': ['problemRequestRefused', 'problemRequestRefusedNext'],
  'not-found': ['problemNotFound', 'problemNotFoundNext'],
  'findings-gone': ['problemFindingsGone', 'problemFindingsGoneNext'],
  'secret-forgotten': ['problemSecretForgotten', 'problemSecretForgottenNext'],
  'credential-incomplete': ['problemCredentialIncomplete', 'problemCredentialIncompleteNext'],
  'procore-not-allowed': ['problemProcoreNotAllowed', 'problemProcoreNotAllowedNext'],
  'choose-credential': ['problemChooseCredential', 'problemChooseCredentialNext'],
  'storage-unavailable': ['problemStorageUnavailable', 'problemStorageUnavailableNext'],
  'storage-full': ['problemStorageFull', 'problemStorageFullNext'],
  'kept-unreadable': ['problemKeptUnreadable', 'problemKeptUnreadableNext'],
  'panel-covered': ['problemPanelCovered', 'problemPanelCoveredNext'],
  'panel-part-missing': ['problemPanelPartMissing', 'problemPanelPartMissingNext'],
  'press-outdated': ['problemPressOutdated', 'problemPressOutdatedNext'],
  'page-changed': ['problemPageChanged', 'problemPageChangedNext'],
  'list-not-open': ['problemListNotOpen', 'problemPageChangedNext'],
  'list-not-closed': ['problemListNotClosed', 'problemListNotClosedNext'],
  'drop-down-gone': ['problemDropDownGone', 'problemListNotClosedNext'],
  'list-not-read': ['problemListNotRead', 'problemListNotReadNext'],
  'selection-failed': ['problemSelectionFailed', 'problemSelectionFailedNext'],
  'selection-differs': ['problemSelectionDiffers', 'problemSelectionDiffersNext'],
  'add-unavailable': ['problemAddUnavailable', 'problemAddUnavailableNext'],
  'rows-not-found': ['problemRowsNotFound', 'problemRowsNotFoundNext'],
  'table-incomplete': ['problemTableIncomplete', 'problemTableIncompleteNext'],
  'copy-failed': ['problemCopyFailed', 'problemCopyFailedNext'],
  'list-too-large': ['problemListTooLarge', 'problemListTooLargeNext'],
  'file-unreadable': ['problemFileUnreadable', 'problemFileUnreadableNext'],
  'no-permissions-tab': ['problemNoPermissionsTab', 'problemNoPermissionsTabNext'],
  'taken-list-gone': ['problemTakenListGone', 'problemTakenListGoneNext'],
  'extension-updated': ['problemExtensionUpdated', 'problemExtensionUpdatedNext'],
  'file-not-understood': ['problemFileNotUnderstood', 'problemFileNotUnderstoodNext'],
  'file-too-large': ['problemFileTooLarge', 'problemFileTooLargeNext'],
  'file-too-new': ['problemFileTooNew', 'problemFileTooNewNext'],
  unexpected: ['problemUnexpected', 'problemUnexpectedNext'],
};

/** What went wrong, in one sentence. */
export function sentenceOf({ code }: Pick<Problem, 'code'>): string {
  return message(TEXTS[code][0]);
}

/** What people can do, with the time from which it is worth a try where the other side has named one. */
export function nextStepOf({ code, retryAt }: Problem): string {
  const nextStep = message(TEXTS[code][1]);
  if (retryAt === undefined) return nextStep;
  const time = exactClockOf(retryAt);
  if (code === 'too-many-requests') return message('problemTooManyRequestsUntil', { time });
  return `${nextStep} ${message('problemWaitUntil', { time })}`;
}
