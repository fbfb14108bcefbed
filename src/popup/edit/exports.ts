import type { Integration } from '../../domain/integration.ts';
import type { ValidatedProject } from '../../domain/project.ts';
import { csvOf } from '../../ui/csv.ts';
import { reasonText } from '../../ui/reason-texts.ts';
import { projectCount } from '../../ui/texts.ts';

/** One project to a line, number and name in columns: pastes into a sheet. */
export function missingText(missing: readonly ValidatedProject[]): string {
  return missing.map(({ number, name }) => `${number ?? ''}\t${name}`).join('\n');
}

/** *Use a list* reads it back. */
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
  return [
    `In Procore, the app “${app.name}” lacks projects that the integration “${name}” syncs. Please permit them:`,
    '1. Open Account & Admin Settings, then App Management under Company Settings.',
    `2. Press View next to “${app.name}”.`,
    '3. Open the Permissions tab.',
    '4. Under Permitted Projects, select the projects below and press Add.',
    '',
    `${projectCount(missing.length)}:`,
    ...missing.map((project) => [project.number, project.name].filter((part) => part !== null).join(' – ')),
  ].join('\n');
}
