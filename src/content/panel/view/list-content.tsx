import { useSignal } from '@preact/signals';
import type { Project } from '../../../domain/project.ts';
import { message, type PluralName, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { attempt, putListAway } from '../actions.ts';
import { choose, compareWithProcore, comparison, takeOut } from '../list-comparison.ts';
import { restored } from '../snapshots.ts';
import { activity, isListPartial, picker } from '../state.ts';
import { addition, isSent, listed, missing, permittedBefore, remaining } from '../to-add.ts';
import { AdditionReport } from './addition-report.tsx';
import { KeepList } from './keep-list.tsx';
import { ListQuestions } from './list-questions.tsx';
import { ListTools } from './list-tools.tsx';
import { More } from './more.tsx';
import { NextStep } from './next-step.tsx';
import { OnTheSection } from './on-the-section.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';
import { RememberProjects } from './remember-projects.tsx';
import { daysOf } from './time-span.ts';
import { UseAList } from './use-a-list.tsx';

/** The user's own list in place of a validation: the same way to Procore's Add, and no verdict. */
export function ListContent() {
  const isChanging = useSignal(false);
  if (isChanging.value) {
    const close = () => {
      isChanging.value = false;
    };
    return <UseAList onUsed={close} onCancel={close} />;
  }
  const compared = comparison.value;
  return (
    <>
      <Notice title={titleText()}>
        <p class="counts">{countsText()}</p>
        {isListPartial.value && <p>{message('listPartial')}</p>}
        <p>{message('listNotValidated')}</p>
      </Notice>
      <OnTheSection>
        <AdditionReport />
        {compared === null && <CompareButton />}
        {compared !== null && compared.questions.length > 0 && (
          <ListQuestions questions={compared.questions} onChoose={choose} onTakeOut={takeOut} />
        )}
        {/* Beside a selection they are named with what else is not selected. */}
        {compared !== null && compared.absent.length > 0 && activity.value.kind !== 'selected' && (
          <details>
            <summary>{plural('listNotOffered', compared.absent.length)}</summary>
            <ProjectsByHand label={message('notOffered')} projects={compared.absent} />
          </details>
        )}
        <NextStep />
        {remaining.value.length > 0 && (
          <More label={message('listShow')}>
            <ListTools />
            <ProjectsByHand label={message('listLabel')} projects={remaining.value} />
          </More>
        )}
      </OnTheSection>
      {restored.value === null && <KeepList />}
      <div class="row">
        {restored.value === null && (
          <Button
            kind="bare"
            onPress={() => {
              isChanging.value = true;
            }}
          >
            {message('listChange')}
          </Button>
        )}
        <Button kind="bare" onPress={() => attempt(putListAway)}>
          {message(restored.value === null ? 'listDiscard' : 'listDone')}
        </Button>
      </div>
      <RememberProjects />
    </>
  );
}

function titleText(): string {
  const count = missing.value.length;
  if (restored.value === null) return plural('listYours', count);
  const { first, last } = daysOf(restored.value);
  return first === last
    ? plural('restoredOnDay', count, { day: first })
    : plural('restoredBetween', count, { first, last });
}

/** "37 found · 1 confirmed · 2 undecided · 3 not offered · 4 added · 5 sent · 6 already permitted" */
function countsText(): string {
  const compared = comparison.value;
  const open = compared?.questions.filter(({ chosen }) => chosen === null).length ?? 0;
  const isElsewhere = new Set([...permittedBefore.value, ...remaining.value].map(({ id }) => id));
  // Rows of what was added may be on other pages of the table.
  const addedHere = new Set(listed.value.flatMap(({ id }) => (isElsewhere.has(id) ? [] : id)));
  for (const { project } of addition.value?.added ?? []) if (project !== null) addedHere.add(project.id);
  const isSentOnly = (project: Project) =>
    isSent(project) && !addedHere.has(project.id) && !isElsewhere.has(project.id);
  const counts: readonly [number, PluralName & `count${string}`][] = [
    [compared?.found ?? 0, 'countFound'],
    [compared?.confirmed ?? 0, 'countConfirmed'],
    [open, 'countUndecided'],
    [compared?.absent.length ?? 0, 'countNotOffered'],
    [addedHere.size, 'countAdded'],
    [missing.value.filter(isSentOnly).length, 'countSent'],
    // Before anybody has looked at the drop-down, a row may as well be of another project of that name.
    [permittedBefore.value.length, compared === null ? 'countInTable' : 'countPermitted'],
  ];
  return counts.flatMap(([count, name]) => (count > 0 ? plural(name, count) : [])).join(' · ');
}

function CompareButton() {
  if (picker.value === null || (remaining.value.length === 0 && permittedBefore.value.length === 0)) return null;
  if (activity.value.kind !== 'none' && activity.value.kind !== 'selected') return null;
  return <Button onPress={() => attempt(compareWithProcore)}>{message('listCompare')}</Button>;
}
