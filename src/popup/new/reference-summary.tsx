import type { ReferenceOrigin } from '../../domain/integration.ts';
import type { CompanyRule, ReferenceSource } from '../../domain/reference-set.ts';
import { projectCount, timeOf } from '../../ui/texts.ts';

/** Which projects are known to be synced, from where, and since when. */
export function ReferenceSummary({ origin, projects }: { origin: ReferenceOrigin; projects: number }) {
  return (
    <div class="stack tight">
      <p>
        <b>{projectCount(projects)}</b>, {sourceText(origin.source)}, {timeOf(origin.readAt)}
      </p>
      {origin.isPartial && (
        <p class="fault">Only a part of the list was there to be read. A validation of a part never counts as all.</p>
      )}
    </div>
  );
}

function sourceText(source: ReferenceSource): string {
  switch (source.kind) {
    case 'list':
      return source.fileName === null ? 'as pasted' : `from ${source.fileName}`;
    case 'tab':
      return `from the page “${source.title}”`;
    case 'snapshot':
      return 'as Procore permitted them';
    case 'company':
      return ruleText(source.rule);
  }
}

/** "those of the company that start with “26-”, without “Test”" */
function ruleText({ startsWith, contains, except }: CompanyRule): string {
  const wanted = [
    ...(startsWith.trim() === '' ? [] : [`start with “${startsWith.trim()}”`]),
    ...(contains.trim() === '' ? [] : [`contain “${contains.trim()}”`]),
  ].join(' and ');
  const kept = wanted === '' ? 'all of the company' : `those of the company that ${wanted}`;
  return except.trim() === '' ? kept : `${kept}, without “${except.trim()}”`;
}

/** What an integration can be called where nobody has said it yet. */
export function proposedName(appName: string, source: ReferenceSource | undefined): string {
  if (appName.trim() !== '') return appName.trim();
  if (source?.kind === 'tab') return source.title;
  return source?.kind === 'list' ? (source.fileName?.replace(/\.\w+$/u, '') ?? '') : '';
}
