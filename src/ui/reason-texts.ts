import type { Reason } from '../domain/project.ts';

interface ReasonText {
  /** Beside the name of the project. */
  readonly short: string;
  /** What somebody can do about it. */
  readonly remedy: string;
}

/** Why a project is not simply permitted, and what to do about it. */
export const REASON_TEXTS: Readonly<Record<Reason, ReasonText>> = {
  'not-permitted': {
    short: 'Not a permitted project',
    remedy: 'Add it to the app’s Permitted Projects.',
  },
  'not-found': {
    short: 'Deleted in Procore',
    remedy:
      'It can never be permitted: stop syncing it. That takes two validations, some minutes apart, which both find it deleted.',
  },
  'other-company': {
    short: 'Belongs to another company',
    remedy: 'It can never be permitted here: stop syncing it, or sync it in an integration of its own company.',
  },
  inactive: {
    short: 'Inactive in Procore',
    remedy: 'It is permitted. Make it active in Procore if the integration is to go on with it.',
  },
  'tool-blocked': {
    short: 'A tool is switched off',
    remedy:
      'It is permitted. In the project, open Admin, then Tool Settings, and switch on the tools that the app needs.',
  },
  'by-page': {
    short: 'Permitted as Procore’s page showed it',
    remedy: 'Procore’s API cannot tell. Look it up in the app’s Permitted Projects before you save.',
  },
  contested: {
    short: 'Procore’s page did not show it',
    remedy:
      'Procore’s API says that the app may use it. Reload the app’s Permissions tab, clear its filter, and validate again there.',
  },
  unconfirmed: {
    short: 'Could not be confirmed',
    remedy:
      'Nothing has told yet whether the app may use it. Open the app’s Permissions tab in Procore and press “Validate again” there: the check then also looks at the list on that page.',
  },
  'rate-limited': {
    short: 'Procore’s limit of requests was reached',
    remedy: 'Nothing is wrong with it as far as is known. Wait a while, then validate again.',
  },
  unreachable: {
    short: 'Procore did not answer',
    remedy: 'Nothing is wrong with it as far as is known. Validate again.',
  },
  refused: {
    short: 'Procore refused to tell',
    remedy:
      'Waiting does not help. Read what Procore says beside the verdict, and have an administrator of the company or the maker of the integration see to it.',
  },
};
