import { useEffect, useMemo, useRef } from 'preact/hooks';
import { impossibleIn } from '../../../domain/run-view.ts';
import { message } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { KeepFocus } from '../../../ui/keep-focus.tsx';
import { missingOf } from '../../../ui/more-texts.ts';
import { PressGuard } from '../../../ui/press-guard.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { verdictText } from '../../../ui/verdict-text.ts';
import { pressGuard } from '../actions.ts';
import type { Sight } from '../in-sight.ts';
import type { Keyboard } from '../keyboard.ts';
import { laterProblem } from '../later.ts';
import { corner, drag, fold, isFolded, keepOutOfTheWay, moveOn, readPlace } from '../placement.ts';
import { hasNews } from '../snapshots.ts';
import { activity, isAskedFor, isSectionSure, list, problem, run, view } from '../state.ts';
import { added, isBeingCompared, missing } from '../to-add.ts';
import { IntegrationContent } from './integration-content.tsx';
import { LaterPart } from './later-part.tsx';

interface PanelParts {
  readonly sight: Sight;
  readonly keyboard: Keyboard;
}

/** Our corner of an app's page in App Management. Shows nothing on any other page. */
export function Panel(parts: PanelParts) {
  useEffect(() => void readPlace(), []);
  return isAskedFor.value || hasNews.value ? <Shown {...parts} /> : null;
}

function Shown({ sight, keyboard }: PanelParts) {
  const panel = useRef<HTMLElement>(null);
  const guard = useMemo(() => pressGuard(sight), [sight]);
  useEffect(() => (panel.current === null ? undefined : keepOutOfTheWay(panel.current)), []);
  useEffect(() => (panel.current === null ? undefined : keyboard.shown(panel.current)), []);
  const failure = problem.value ?? laterProblem.value;
  const isBusy = activity.value.kind === 'selecting' || activity.value.kind === 'adding';
  useEffect(() => (isBusy ? () => keyboard.comeBack() : undefined), [isBusy]);
  return (
    <section ref={panel} class={`dmsa panel ${corner.value}`} aria-label={message('extensionShortName')} tabIndex={-1}>
      <header class="row apart steady" ref={sight.watchHead}>
        {/* For the pointer only: the button beside it moves the panel by the keyboard. */}
        <div class="grip" onPointerDown={(event) => panel.current && drag(panel.current, event)}>
          <h1>{headline()}</h1>
          <Subject />
        </div>
        <div class="row steady">
          <Button kind="bare" label={message('panelMove')} onPress={moveOn}>
            <Sign path="M8 1v14M1 8h14M5.5 3.5 8 1l2.5 2.5M5.5 12.5 8 15l2.5-2.5M3.5 5.5 1 8l2.5 2.5M12.5 5.5 15 8l-2.5 2.5" />
          </Button>
          <Button
            kind="bare"
            label={message(isFolded.value ? 'panelUnfold' : 'panelFold')}
            isExpanded={!isFolded.value}
            onPress={fold}
          >
            <Sign path={isFolded.value ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} />
          </Button>
        </div>
      </header>
      {!isFolded.value && (
        <KeepFocus class="stack content">
          <PressGuard.Provider value={guard}>
            <Content />
          </PressGuard.Provider>
          {failure !== null && <ProblemNotice problem={failure} />}
        </KeepFocus>
      )}
    </section>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** The state in one line, which is in sight however little of the rest is; what is missing counts down as Procore's table fills. */
function headline(): string {
  const validation = run.value?.validation;
  if (validation?.counts && list.value === null) {
    const count = missing.value.length - added.value.length + impossibleIn(run.value).length;
    if (count > 0) return missingOf(count, validation.counts.connected);
    if (run.value?.canSave && !isBeingCompared.value) return verdictText(validation, '').title;
  }
  return message('extensionShortName');
}

/** Which integration the panel is about, and of which company. */
function Subject() {
  const shown = view.value;
  if (shown.kind !== 'integration' || list.value !== null) return null;
  return (
    <p class="quiet subject">
      {shown.integration.name}
      {shown.companyName && ` · ${shown.companyName}`}
    </p>
  );
}

function Content() {
  const shown = view.value;
  if (shown.kind === 'nothing') return null;
  if (shown.kind === 'moved') return <LaterPart show={({ MovedTab }) => <MovedTab />} />;
  if (shown.kind === 'ask-app') {
    const { integrations } = shown;
    return <LaterPart show={({ AppQuestion }) => <AppQuestion integrations={integrations} />} />;
  }
  const { taken } = shown;
  if (list.value === null && shown.kind === 'no-app')
    return <LaterPart show={({ NoApp }) => <NoApp taken={taken} />} />;
  return (
    <>
      {taken !== null && isSectionSure.value && (
        <LaterPart show={({ TakenListOffer }) => <TakenListOffer taken={taken} />} />
      )}
      {list.value !== null ? (
        <LaterPart show={({ ListContent }) => <ListContent />} />
      ) : (
        shown.kind === 'integration' && <IntegrationContent {...shown} />
      )}
    </>
  );
}
