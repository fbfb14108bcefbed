import type { Integration } from '../../domain/integration.ts';
import type { ValidatedProject } from '../../domain/project.ts';
import { message } from '../../platform/message.ts';
import { csvOf } from '../../ui/csv.ts';
import { reasonText } from '../../ui/reason-texts.ts';
import { projectCount } from '../../ui/texts.ts';

/** One project to a line, number and name in columns: pastes into a sheet. */
export function missingText(missing: readonly ValidatedProject[]): string {
  return missing.map(({ number, name }) => `${number ?? ''}\t${name}`).join('\n');
}

/** *Use a list* reads it back, by headings that it knows. */
export function missingCsv(missing: readonly ValidatedProject[]): string {
  const rows = missing.map(({ number, name, reason }) => [
    number ?? '',
    name,
    reason === null ? '' : reasonText(reason),
  ]);
  return csvOf([['Number', 'Name', 'Reason'], ...rows]);
}

/** For the person who may change the app in Procore: what to do, and with which projects. */
export function adminMessage({ app, name }: Integration, missing: readonly ValidatedProject[]): string {
  return message('adminMessage', {
    app: app.name,
    integration: name,
    projects: projectCount(missing.length),
    list: missing
      .map((project) => [project.number, project.name].filter((part) => part !== null).join(' – '))
      .join('\n'),
  });
}
