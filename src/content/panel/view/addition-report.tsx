import { type MessageName, message, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProjectList } from '../../../ui/project-list.tsx';
import type { Addition } from '../../adding/add-items.ts';
import type { Item } from '../../adding/additions.ts';
import { attempt } from '../actions.ts';
import { addInHalves } from '../select-and-add.ts';
import { showInTable } from '../show-in-table.ts';
import { integrationId, list, table } from '../state.ts';
import { addition } from '../to-add.ts';

const TITLES: Readonly<Record<Exclude<Addition['ended'], 'finished'>, MessageName>> = {
  cancelled: 'additionStopped',
  declined: 'additionDeclined',
  refused: 'additionRefused',
  silence: 'additionSilent',
  failed: 'additionStopped',
  'taken-back': 'additionTakenBack',
};

/** What the last press of our Add has come to, by name. */
export function AdditionReport() {
  if (addition.value === null) return null;
  const { added, unseen, remaining, ended, message: words } = addition.value;
  const isOver = ended === 'finished' && unseen.length === 0;
  const isChecking = unseen.length > 0 && integrationId.value !== null && list.value === null;
  const title = isOver
    ? plural('additionDone', added.length)
    : message(ended === 'finished' ? 'additionSent' : TITLES[ended]);
  return (
    <Notice tone={isOver ? 'passed' : ended === 'finished' ? 'plain' : 'failed'} title={title}>
      {words !== null && <p>{message('additionProcoreSays', { words })}</p>}
      {!isOver && <p>{summaryOf(addition.value, { isChecking, isWhole: table.value?.isComplete === true })}</p>}
      <Names label={isOver ? message('additionNames') : plural('additionAdded', added.length)} items={added} />
      <Names label={plural('additionUnseen', unseen.length)} items={unseen} />
      <Names label={plural('additionNotAdded', remaining.length)} items={remaining} />
      <div class="row">
        {added.length > 0 && (
          <Button onPress={() => attempt(showInTable)}>{message(isOver ? 'additionShow' : 'additionShowAdded')}</Button>
        )}
        {ended === 'refused' && remaining.length > 1 && (
          <Button onPress={() => attempt(addInHalves)}>{message('additionInHalves')}</Button>
        )}
      </div>
    </Notice>
  );
}

function summaryOf(
  { added, unseen, remaining, ended }: Addition,
  { isChecking, isWhole }: { readonly isChecking: boolean; readonly isWhole: boolean },
): string {
  const sentences = added.length > 0 || unseen.length === 0 ? [plural('additionSaysAdded', added.length)] : [];
  if (unseen.length > 0) {
    const where = isWhole ? 'additionSaysNotInTable' : 'additionSaysNotInSight';
    sentences.push(
      plural(ended === 'declined' ? 'additionMaybeSent' : where, unseen.length),
      message(isChecking ? 'additionChecking' : 'additionReload'),
    );
  }
  if (remaining.length > 0) sentences.push(plural('additionSaysNotAdded', remaining.length));
  if (ended === 'cancelled') sentences.push(message('additionMayFinish'));
  if (ended === 'silence') sentences.push(message('additionLookForMessage'));
  return sentences.join(' ');
}

function Names({ label, items }: { label: string; items: readonly Item[] }) {
  if (items.length === 0) return null;
  const projects = items.map(({ value, label: name, project }) => ({
    id: value,
    name: project?.name ?? name,
    number: project?.number ?? null,
  }));
  return (
    <details>
      <summary>{label}</summary>
      <ProjectList label={label} projects={projects} />
    </details>
  );
}
