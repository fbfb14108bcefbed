import type { ReferenceOrigin } from '../../domain/integration.ts';
import type { CompanyRule, ReferenceSource } from '../../domain/reference-set.ts';
import { type MessageName, message } from '../../platform/message.ts';
import { Message } from '../../ui/message.tsx';
import { joined } from '../../ui/more-texts.ts';
import { projectCount, timeOf } from '../../ui/texts.ts';

/** Which projects are known to be synced, from where, and since when. */
export function ReferenceSummary({ origin, projects }: { origin: ReferenceOrigin; projects: number }) {
  const { name, values } = originText(origin.source);
  return (
    <div class="stack tight">
      <p>
        <Message
          name={name}
          values={{ ...values, projects: <b>{projectCount(projects)}</b>, time: timeOf(origin.readAt) }}
        />
      </p>
      {origin.isPartial && <p class="fault">{message('setIsPart')}</p>}
    </div>
  );
}

interface OriginText {
  readonly name: MessageName;
  readonly values?: Readonly<Record<string, string>>;
}

function originText(source: ReferenceSource): OriginText {
  switch (source.kind) {
    case 'list':
      return source.fileName === null
        ? { name: 'setPasted' }
        : { name: 'setFromFile', values: { file: source.fileName } };
    case 'tab':
      return { name: 'setFromPage', values: { page: source.title } };
    case 'snapshot':
      return { name: 'setPermitted' };
    case 'company': {
      const conditions = conditionsOf(source.rule);
      if (conditions.length === 0) return { name: 'setOfCompany' };
      return { name: 'setByRule', values: { rule: joined(conditions) } };
    }
  }
}

/** "starts with “26-”", "does not contain “Test”" */
function conditionsOf({ startsWith, contains, except }: CompanyRule): readonly string[] {
  const typed = { ruleSaysStart: startsWith, ruleSaysPart: contains, ruleSaysExcept: except } as const;
  return (['ruleSaysStart', 'ruleSaysPart', 'ruleSaysExcept'] as const)
    .filter((name) => typed[name].trim() !== '')
    .map((name) => message(name, { text: typed[name].trim() }));
}

/** What an integration can be called where nobody has said it yet. */
export function proposedName(appName: string, source: ReferenceSource | undefined): string {
  if (appName.trim() !== '') return appName.trim();
  if (source?.kind === 'tab') return source.title;
  return source?.kind === 'list' ? (source.fileName?.replace(/\.\w+$/u, '') ?? '') : '';
}
