import type { CredentialKind } from '../domain/credential.ts';

const numbers = new Intl.NumberFormat('en');
const times = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short' });
const plurals = new Intl.PluralRules('en');

export function numberText(count: number): string {
  return numbers.format(count);
}

export function countOf(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : other}`;
}

export function projectCount(count: number): string {
  return countOf(count, 'project', 'projects');
}

/** Hour and minute of an ISO 8601 time stamp. */
export function clockOf(iso: string): string {
  return clock.format(new Date(iso));
}

/** `iso` is an ISO 8601 time stamp. */
export function timeOf(iso: string): string {
  return times.format(new Date(iso));
}

export const CREDENTIAL_KIND_TEXTS: Readonly<Record<CredentialKind, string>> = {
  traditional: 'Traditional service account',
  'custom-dmsa': 'Custom DMSA',
  'marketplace-dmsa': 'Marketplace DMSA',
};
