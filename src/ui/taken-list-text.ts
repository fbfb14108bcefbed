import type { ReferenceSource } from '../domain/reference-set.ts';

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** Where a list comes from, as in "37 projects taken from Acme portal". */
export function sourceText(source: ReferenceSource): string {
  if (source.kind === 'tab') return `taken from ${source.title === '' ? source.origin : source.title}`;
  if (source.kind === 'list') return source.fileName === null ? 'pasted' : `read from ${source.fileName}`;
  return source.kind === 'snapshot' ? 'that were permitted' : 'of the company';
}

/** `iso` is an ISO 8601 time stamp. */
export function agoText(iso: string, now = Date.now()): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  return minutes < 1 ? 'just now' : ago.format(-minutes, 'minute');
}
