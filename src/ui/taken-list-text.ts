import type { ReferenceSource } from '../domain/reference-set.ts';
import { message, plural } from '../platform/message.ts';

/** So many projects and where they come from, as in "37 projects taken from Acme portal". */
export function projectsFrom(source: ReferenceSource, count: number): string {
  switch (source.kind) {
    case 'tab':
      return plural('projectsFromTab', count, { place: source.title === '' ? source.origin : source.title });
    case 'list':
      return source.fileName === null
        ? plural('projectsPasted', count)
        : plural('projectsFromFile', count, { file: source.fileName });
    case 'snapshot':
      return plural('projectsFromSnapshot', count);
    case 'company':
      return plural('projectsOfCompany', count);
  }
}

let ago: Intl.RelativeTimeFormat | undefined;

/** `iso` is an ISO 8601 time stamp. */
export function agoText(iso: string, now = Date.now()): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (minutes < 1) return message('justNow');
  // Words, so in the language of the words around them.
  ago ??= new Intl.RelativeTimeFormat(message('language'), { numeric: 'always' });
  return ago.format(-minutes, 'minute');
}
