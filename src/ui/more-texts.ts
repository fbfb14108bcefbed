import { numberText } from '../platform/language.ts';
import { countOf, projectCount } from './texts.ts';

const exactClock = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });
const days = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric' });
const daysOfYears = new Intl.DateTimeFormat('en', { dateStyle: 'long' });

/** "2 projects need your decision" */
export function decisionText(count: number): string {
  return `${countOf(count, 'project needs', 'projects need')} your decision`;
}

/** Hour, minute and second of an ISO 8601 time stamp. */
export function exactClockOf(iso: string): string {
  return exactClock.format(new Date(iso));
}

/** "November 3", with the year where it is another one than now. `iso` is an ISO 8601 time stamp. */
export function dayOf(iso: string): string {
  const date = new Date(iso);
  return (date.getFullYear() === new Date().getFullYear() ? days : daysOfYears).format(date);
}

/** "37 missing + 1 you chose": the exact set that a button is about. */
export function selectionText(missing: number, others: number): string {
  const ours = countOf(missing, 'missing project', 'missing projects');
  return others === 0 ? ours : `${ours} + ${numberText(others)} you chose`;
}

/** "37 of 120 projects are missing" */
export function missingOf(missing: number, connected: number): string {
  return `${numberText(missing)} of ${projectCount(connected)} ${missing === 1 ? 'is' : 'are'} missing`;
}
