import type { CredentialKind } from '../domain/credential.ts';
import type { Company } from '../domain/integration.ts';
import { userLanguage } from '../platform/language.ts';
import { message, nameOf, plural } from '../platform/message.ts';

export function projectCount(count: number): string {
  return plural('projects', count);
}

/** By its id where nobody has said its name. */
export function companyNameOf({ id, name }: Company): string {
  return name ?? message('companyById', { id });
}

let clock: Intl.DateTimeFormat | undefined;

/** Hour and minute of an ISO 8601 time stamp. */
export function clockOf(iso: string): string {
  clock ??= new Intl.DateTimeFormat(userLanguage(), { timeStyle: 'short' });
  return clock.format(new Date(iso));
}

let times: Intl.DateTimeFormat | undefined;

/** `iso` is an ISO 8601 time stamp. */
export function timeOf(iso: string): string {
  times ??= new Intl.DateTimeFormat(userLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return times.format(new Date(iso));
}

export function credentialKindText(kind: CredentialKind): string {
  return message(nameOf('credential', kind));
}
