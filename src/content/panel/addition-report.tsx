import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProjectList } from '../../ui/project-list.tsx';
import { projectCount } from '../../ui/texts.ts';
import type { Addition } from '../adding/add-items.ts';
import type { Item } from '../adding/additions.ts';
import { addInHalves, attempt, showInTable } from '../panel-actions.ts';
import { lastAddition } from '../panel-state.ts';

const TITLES: Readonly<Record<Addition['ended'], string>> = {
  finished: 'Added',
  cancelled: 'Stopped',
  refused: 'Procore has not added all of them',
  silence: 'Procore has not answered',
  failed: 'Stopped',
};

/** What the last press of our Add has come to, by name. */
export function AdditionReport() {
  const addition = lastAddition.value;
  if (addition === null) return null;
  const { added, unseen, left, ended, message } = addition;
  return (
    <Notice tone={ended === 'finished' ? 'passed' : 'failed'} title={TITLES[ended]}>
      {message !== null && <p>Procore says: “{message}”</p>}
      <p>{summaryOf(addition)}</p>
      <Names label="Added" items={added} />
      <Names label="Taken by Procore, not in its list yet" items={unseen} />
      <Names label="Not added" items={left} />
      <div class="row">
        {added.length > 0 && <Button onPress={() => attempt(showInTable)}>Show them in the table</Button>}
        {ended === 'refused' && left.length > 1 && (
          <Button onPress={() => attempt(addInHalves)}>Try again in smaller parts</Button>
        )}
      </div>
    </Notice>
  );
}

function summaryOf({ added, unseen, left, ended }: Addition): string {
  const sentences = [`${projectCount(added.length)} added.`];
  if (unseen.length > 0) sentences.push(`${projectCount(unseen.length)} taken, but not in Procore’s list yet.`);
  if (left.length > 0) sentences.push(`${projectCount(left.length)} not added; still selected in Procore’s list.`);
  if (ended === 'cancelled') sentences.push('What Procore has begun, it may still finish.');
  if (ended === 'silence') sentences.push('Look for a message of Procore’s on the page, then validate again.');
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
      <summary>
        {label}: {projectCount(items.length)}
      </summary>
      <ProjectList label={label} projects={projects} />
    </details>
  );
}
