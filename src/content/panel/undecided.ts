/** What the entries that nothing on the page decides could be, and the user's word on it. */
import type { ListedProject } from '../../domain/listed-project.ts';
import type { EntryProject } from '../../domain/project-list.ts';
import { sendCommand } from '../../platform/send-command.ts';
import type { PickerOption } from '../../procore/drop-downs/picker.ts';
import { matchInSlices } from '../pace/match-in-slices.ts';
import { repeat } from './actions.ts';
import { likeness, type Question } from './list-comparison.ts';
import { integrationId, picker, table } from './state.ts';

export async function questionsAbout(
  projects: readonly EntryProject[],
  signal: AbortSignal,
): Promise<readonly Question[]> {
  if (projects.length === 0) return [];
  const { likely, found } = await matchInSlices(projects, optionsOnPage(), signal);
  const options = new Map([...likely, ...found.map(({ project, option }) => [project, [option]] as const)]);
  return projects.flatMap((project) => {
    const all = options.get(project) ?? [];
    return all.length === 0 ? [] : [{ project, likely: all, chosen: null, like: likeness(project, all) }];
  });
}

/** The rows, which have no value of their own, and what is offered beside them. */
function optionsOnPage(): readonly PickerOption[] {
  const labels = table.peek()?.labels ?? [];
  const rows = labels.map((label) => ({ label, ids: {}, value: label, selected: false, isDisabled: false }));
  const shown = new Set(labels);
  const offered = picker.peek()?.glance()?.options ?? [];
  return [...rows, ...offered.filter(({ label }) => !shown.has(label))];
}

/** The user's own word on what an entry is; kept with the integration, and validated at once. */
export async function decide(choices: ReadonlyMap<EntryProject, PickerOption | null>): Promise<void> {
  await change([...choices].map(([{ entry }, option]) => ({ entry, becomes: withChoice(entry, option) })));
}

export async function leaveOut({ entry }: EntryProject): Promise<void> {
  await change([{ entry, becomes: null }]);
}

function withChoice({ chosen: _, ...entry }: ListedProject, option: PickerOption | null): ListedProject {
  return option === null ? entry : { ...entry, chosen: { label: option.label, ids: option.ids } };
}

async function change(changes: { entry: ListedProject; becomes: ListedProject | null }[]): Promise<void> {
  const id = integrationId.peek();
  if (id === null) return;
  await sendCommand('entries.change', { integrationId: id, changes });
  repeat(id);
}
