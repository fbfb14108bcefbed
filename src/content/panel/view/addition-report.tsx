import { message as text } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProjectList } from '../../../ui/project-list.tsx';
import { projectCount } from '../../../ui/texts.ts';
import type { Addition } from '../../adding/add-items.ts';
import type { Item } from '../../adding/additions.ts';
import { attempt, showInTable } from '../actions.ts';
import { addInHalves } from '../select-and-add.ts';
import { integrationId, list, table } from '../state.ts';
import { addition } from '../to-add.ts';

const TITLES: Readonly<Record<Exclude<Addition['ended'], 'finished'>, string>> = {
  cancelled: 'Stopped',
  declined: text('additionDeclined'),
  refused: 'Procore has not added all of them',
  silence: 'Procore has not answered',
  failed: 'Stopped',
  'taken-back': 'Not in Procore’s table any more',
};

/** What the last press of our Add has come to, by name. */
export function AdditionReport() {
  if (addition.value === null) return null;
  const { added, unseen, remaining, ended, message } = addition.value;
  const isOver = ended === 'finished' && unseen.length === 0;
  const isChecking = unseen.length > 0 && integrationId.value !== null && list.value === null;
  const title =
    ended !== 'finished' ? TITLES[ended] : isOver ? `${projectCount(added.length)} added` : 'Sent to Procore';
  return (
    <Notice tone={isOver ? 'passed' : ended === 'finished' ? 'plain' : 'failed'} title={title}>
      {message !== null && <p>Procore says: “{message}”</p>}
      {!isOver && <p>{summaryOf(addition.value, { isChecking, isWhole: table.value?.isComplete === true })}</p>}
      <Names label={isOver ? 'Show their names' : `Added: ${projectCount(added.length)}`} items={added} />
      <Names label={`Sent, not seen yet: ${projectCount(unseen.length)}`} items={unseen} />
      <Names label={`Not added: ${projectCount(remaining.length)}`} items={remaining} />
      <div class="row">
        {added.length > 0 && (
          <Button onPress={() => attempt(showInTable)}>
            {isOver ? 'Show them in the table' : 'Show the added ones in the table'}
          </Button>
        )}
        {ended === 'refused' && remaining.length > 1 && (
          <Button onPress={() => attempt(addInHalves)}>Try again in smaller parts</Button>
        )}
      </div>
    </Notice>
  );
}

function summaryOf(
  { added, unseen, remaining, ended }: Addition,
  { isChecking, isWhole }: { readonly isChecking: boolean; readonly isWhole: boolean },
): string {
  const sentences = added.length > 0 || unseen.length === 0 ? [`${projectCount(added.length)} added.`] : [];
  if (unseen.length > 0) {
    sentences.push(
      `${projectCount(unseen.length)} sent, but not ${isWhole ? 'in Procore’s table yet' : 'among the rows that Procore shows'}.`,
      isChecking ? 'The validation checks whether the app can see them.' : 'Reload this page to see whether they are.',
    );
  }
  if (remaining.length > 0) sentences.push(`${projectCount(remaining.length)} not added.`);
  if (ended === 'cancelled') sentences.push('Procore may still finish what it has begun.');
  if (ended === 'silence') sentences.push('Look for a message from Procore on the page.');
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
