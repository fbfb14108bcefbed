import type { Problem, ProblemCode } from '../domain/problem.ts';
import { exactClockOf } from './texts.ts';

interface ProblemText {
  readonly sentence: string;
  readonly nextStep: string;
}

/** What people read when something went wrong: what it is, and what they can do. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, ProblemText>> = {
  'address-invalid': {
    sentence: 'This is not a web address.',
    nextStep: 'Copy the address of the integration backend from your vendor, for example https://sync.example.com.',
  },
  'address-not-https': {
    sentence: 'The address must start with https://.',
    nextStep:
      'Only a backend on this computer (localhost) may use http://, because the token travels with every request.',
  },
  'permission-missing': {
    sentence: 'The browser does not let the extension talk to this backend yet.',
    nextStep: 'Open the settings, press Test connection, and allow the access that the browser asks for.',
  },
  'backend-unreachable': {
    sentence: 'The integration backend does not answer.',
    nextStep: 'Check your network and the address in the settings, then try again.',
  },
  'backend-failing': {
    sentence: 'The integration backend reports an error of its own.',
    nextStep: 'Try again in a minute. If it stays like this, tell the vendor of the integration.',
  },
  'too-many-requests': {
    sentence: 'The integration backend was asked too often in a short time.',
    nextStep: 'Nothing is wrong with your entries. Wait a minute, then try again.',
  },
  'not-a-backend': {
    sentence: 'There is no integration backend at this address.',
    nextStep: 'Check the address: something else answered there.',
  },
  'answer-not-understood': {
    sentence: 'The integration backend gave an answer that does not fit the contract.',
    nextStep: 'Nothing was changed. Tell the vendor of the integration, with the line above.',
  },
  'token-refused': {
    sentence: 'The integration backend refused the access token.',
    nextStep: 'Get a new token from your vendor and enter it in the settings.',
  },
  'scope-missing': {
    sentence: 'The access token is not allowed to do this.',
    nextStep: 'Ask your vendor for a token that may, and enter it in the settings.',
  },
  'no-connection': {
    sentence: 'No integration backend is connected.',
    nextStep: 'Open the settings and enter its address and your access token.',
  },
  'already-running': {
    sentence: 'A validation of this integration is already running.',
    nextStep: 'Wait until it has finished, then try again.',
  },
  'changed-meanwhile': {
    sentence: 'Somebody else changed this integration meanwhile.',
    nextStep: 'Nothing was saved. Validate again, then save.',
  },
  'save-gate-closed': {
    sentence: 'These credentials cannot be saved now.',
    nextStep: 'Only a validation that has just passed can be saved. Validate again.',
  },
  'confirmation-needed': {
    sentence: 'Some projects rest on Procore’s page alone, and nobody has confirmed them.',
    nextStep: 'Nothing was saved. Look at these projects, confirm them, then save.',
  },
  'evidence-refused': {
    sentence: 'The list on this page is of another app or company than the integration’s.',
    nextStep: 'Open the Permissions tab of the integration’s own app and validate again there.',
  },
  'stop-sync-refused': {
    sentence: 'The integration backend keeps syncing this project.',
    nextStep:
      'Only a project that the latest validation found can never be permitted can be taken out. Validate again.',
  },
  'request-refused': {
    sentence: 'The request was refused.',
    nextStep: 'Read the reason above, correct it, and try again.',
  },
  'not-found': {
    sentence: 'This is not there any more.',
    nextStep: 'Close this and open it again to see what there is now.',
  },
  'secret-forgotten': {
    sentence: 'The client secret is no longer known here.',
    nextStep: 'It is kept for 30 minutes only. Enter it again in the popup of the extension and validate.',
  },
  'credential-incomplete': {
    sentence: 'A new Procore DMSA Client Key needs its Procore DMSA Client Secret.',
    nextStep: 'Go back to Step 1 and enter both as Procore shows them.',
  },
  'choose-credential': {
    sentence: 'This integration still uses a traditional service account.',
    nextStep: 'Open the popup of the extension and choose the credentials that it is to use from now on.',
  },
  'storage-unavailable': {
    sentence: 'The browser does not open the storage of this extension.',
    nextStep:
      'Nothing was changed or removed. Restart the browser and try again; if it stays like this, the disk may be full or the browser’s profile damaged.',
  },
  'storage-full': {
    sentence: 'There is no room left on this computer to keep this.',
    nextStep: 'What was kept before is as it was. Make room on the disk, then try again.',
  },
  'kept-unreadable': {
    sentence: 'Something that is kept in this browser cannot be read.',
    nextStep:
      'It was left where it is. An older version of the extension may have been started after a newer one: update it, then try again.',
  },
  'panel-covered': {
    sentence: 'Something covers this panel, or did until just now.',
    nextStep:
      'Nothing was done. Close what lies over it (a message, a window, another extension’s layer), look at the panel, then press again.',
  },
  'page-changed': {
    sentence: 'Procore changed this page.',
    nextStep: 'Nothing was selected or added. Select the listed projects by hand, then validate again.',
  },
  'list-not-read': {
    sentence: 'DMSA Validator cannot read this drop-down.',
    nextStep: 'Nothing was selected. Look whether it offers the projects, and choose them there by hand.',
  },
  'selection-failed': {
    sentence: 'Procore did not take the selection of a project.',
    nextStep: 'Look at what is selected in Procore’s list, then try again.',
  },
  'selection-differs': {
    sentence: 'Procore’s list holds another selection than this button said.',
    nextStep: 'Nothing was added. The button below now says what is selected; press it if that is right.',
  },
  'add-unavailable': {
    sentence: 'Procore’s Add button cannot be pressed now.',
    nextStep: 'Check that projects are selected and that Procore is not busy, then try again.',
  },
  'rows-not-found': {
    sentence: 'Procore’s table does not show these projects.',
    nextStep: 'Reload the page to see its latest rows, or look for them with Procore’s own search.',
  },
  'table-incomplete': {
    sentence: 'Not all rows of Procore’s list could be read.',
    nextStep: 'Nothing was changed. Clear its search and filters, let it load, then try again.',
  },
  'copy-failed': {
    sentence: 'The browser did not let this page write to the clipboard.',
    nextStep: 'Select the text and copy it with the keyboard.',
  },
  'list-too-large': {
    sentence: 'This list is larger than 2 MB.',
    nextStep: 'Nothing was read. Split it, or save only the columns with name, number and id.',
  },
  'file-unreadable': {
    sentence: 'No list can be read from this file.',
    nextStep: 'Nothing was changed. What you had in the box is still there.',
  },
  'taken-list-gone': {
    sentence: 'The list that you took is no longer there.',
    nextStep: 'It is kept for 30 minutes, and a newer one replaces it. Take it from the portal once more.',
  },
  'extension-updated': {
    sentence: 'The extension was updated.',
    nextStep: 'Reload this page to go on.',
  },
  'file-not-understood': {
    sentence: 'This is not a file that was exported here, or it is damaged.',
    nextStep: 'Nothing was changed. Mend the place named above, or choose another file.',
  },
  'file-too-new': {
    sentence: 'This file comes from a newer version of the extension.',
    nextStep: 'Nothing was changed. Update the extension, then import the file.',
  },
  unexpected: {
    sentence: 'Something went wrong in the extension.',
    nextStep: 'Try again. If it happens again, report it with the steps that led here.',
  },
};

/** What people can do, with the time from which it is worth a try where the other side has named one. */
export function nextStepOf({ code, retryAt }: Problem): string {
  if (retryAt === undefined) return PROBLEM_TEXTS[code].nextStep;
  if (code !== 'too-many-requests')
    return `${PROBLEM_TEXTS[code].nextStep} It asks to wait until ${exactClockOf(retryAt)}.`;
  return `Nothing is wrong with your entries. Try again after ${exactClockOf(retryAt)}.`;
}
