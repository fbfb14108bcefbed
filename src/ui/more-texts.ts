import { userLanguage } from '../platform/language.ts';
import { message, plural } from '../platform/message.ts';

/** "2 projects need your decision" */
export function decisionText(count: number): string {
  return plural('decisions', count);
}

/** "Tower, Clinic, Depot" */
export function enumerated(things: readonly string[]): string {
  return new Intl.ListFormat(message('language'), { type: 'unit' }).format(things);
}

/** "Tower, Clinic, and Depot" */
export function joined(things: readonly string[]): string {
  return new Intl.ListFormat(message('language')).format(things);
}

let exactClock: Intl.DateTimeFormat | undefined;

/** Hour, minute and second of an ISO 8601 time stamp. */
export function exactClockOf(iso: string): string {
  exactClock ??= new Intl.DateTimeFormat(userLanguage(), { timeStyle: 'medium' });
  return exactClock.format(new Date(iso));
}

let days: Intl.DateTimeFormat | undefined;
let daysOfYears: Intl.DateTimeFormat | undefined;

/** "November 3", in the language of the words around it, with the year where it is another one than now. `iso` is an ISO 8601 time stamp. */
export function dayOf(iso: string): string {
  const date = new Date(iso);
  days ??= new Intl.DateTimeFormat(message('language'), { month: 'long', day: 'numeric' });
  daysOfYears ??= new Intl.DateTimeFormat(message('language'), { dateStyle: 'long' });
  return (date.getFullYear() === new Date().getFullYear() ? days : daysOfYears).format(date);
}

/** "37 of 120 projects are missing" */
export function missingOf(missing: number, connected: number): string {
  return connected === 1 && missing === 1
    ? message('missingTheOnly')
    : plural('missingOf', missing, { all: connected });
}
