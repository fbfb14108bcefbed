import { message, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { attemptLater } from '../actions.ts';
import { isPressWaiting } from '../later.ts';
import { activity, picker, section, type WorkUnderWay } from '../state.ts';
import { remaining } from '../to-add.ts';
import { LaterPart } from './later-part.tsx';
import { ProcoreAsks } from './procore-asks.tsx';

/** The one thing to do next about the missing projects: Select, then Add. */
export function NextStep() {
  const doing = activity.value;
  if (doing.kind !== 'none' && doing.kind !== 'selected') return <Working {...doing} />;
  if (section.value?.editor === null) {
    if (section.value.isControlUnknown)
      return remaining.value.length === 0 ? null : <LaterPart show={({ UnknownDropDown }) => <UnknownDropDown />} />;
    return <p>{message('sectionReadOnly')}</p>;
  }
  const selection = doing.kind === 'selected' ? doing.selection : null;
  if (doing.kind === 'selected' && doing.selection.missing.length > 0)
    return <LaterPart show={({ Selected }) => <Selected {...doing} />} />;
  if (remaining.value.length === 0) return null;
  if (picker.value?.holdsOne) {
    return (
      <>
        <Button
          kind="primary"
          wide
          busy={isPressWaiting.value}
          onPress={() => attemptLater((parts) => parts.addOneByOne())}
        >
          {plural('addOneByOne', remaining.value.length)}
        </Button>
        <p class="quiet">{message('addOneByOneWhy')}</p>
        {selection !== null && <LaterPart show={({ Unselected }) => <Unselected selection={selection} />} />}
      </>
    );
  }
  return (
    <>
      <Button
        kind="primary"
        wide
        busy={isPressWaiting.value}
        onPress={() => attemptLater((parts) => parts.selectAllMissing())}
      >
        {plural('selectMissing', remaining.value.length)}
      </Button>
      {selection !== null && <LaterPart show={({ Unselected }) => <Unselected selection={selection} />} />}
    </>
  );
}

function Working(work: WorkUnderWay) {
  const { kind, done, total, cancel } = work;
  return (
    <div class="stack tight">
      <ProgressLine label={progressText(work)} done={done} total={total} />
      <ProcoreAsks />
      <div class="row">
        <Button kind="bare" onPress={cancel}>
          {message(kind === 'adding' ? 'stop' : 'cancel')}
        </Button>
      </div>
    </div>
  );
}

function progressText({ kind, done, total }: WorkUnderWay): string {
  const isCounted = total !== null && total > 0;
  switch (kind) {
    case 'selecting':
      return isCounted ? message('progressSelectingOf', { done, total }) : message('progressSelecting');
    case 'comparing':
      return isCounted ? message('progressComparingOf', { done, total }) : message('progressComparing');
    case 'adding':
      return isCounted ? message('progressAddingOf', { done, total }) : message('progressAdding', { done });
  }
}
