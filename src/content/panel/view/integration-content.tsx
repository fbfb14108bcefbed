import { useSignal } from '@preact/signals';
import type { Integration } from '../../../domain/integration.ts';
import { isUnderWay, type RunView } from '../../../domain/run-view.ts';
import { message } from '../../../platform/message.ts';
import { runCommands } from '../../../platform/run-commands.ts';
import { sendCommand } from '../../../platform/send-command.ts';
import { Attention } from '../../../ui/attention.tsx';
import { Button } from '../../../ui/button.tsx';
import { ImpossibleProjects } from '../../../ui/impossible-projects.tsx';
import { Message } from '../../../ui/message.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { type RunCommands, RunStatus } from '../../../ui/run-status.tsx';
import { SecondSource } from '../../../ui/second-source.tsx';
import { attempt, attemptLater, working } from '../actions.ts';
import { appPage } from '../app-page.ts';
import { readAskingPage } from '../asking-page.ts';
import { isPressWaiting } from '../later.ts';
import { isAnythingGone } from '../snapshots.ts';
import { isSectionAsked, isSectionSure, isTableHistory } from '../state.ts';
import { addition, isBeingCompared, missing, remaining } from '../to-add.ts';
import { undecided } from '../undecided-entries.ts';
import { LaterPart } from './later-part.tsx';
import { ListTools } from './list-tools.tsx';
import { MissingProjects } from './missing-projects.tsx';
import { More } from './more.tsx';
import { OnTheSection } from './on-the-section.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';
import { Reload } from './reload.tsx';
import { RememberProjects } from './remember-projects.tsx';

interface OfIntegration {
  readonly integration: Integration;
  readonly run: RunView | null;
}

/** The panel on the page of an integration's app: from Validate to Save. */
export function IntegrationContent({ integration, run }: OfIntegration) {
  const isListing = useSignal(false);
  const commands = runCommands(integration.id, run, attempt, () => readAskingPage(working));
  if (isListing.value) {
    return (
      <LaterPart
        show={({ UseAList }) => (
          <UseAList
            onCancel={() => {
              isListing.value = false;
            }}
          />
        )}
      />
    );
  }
  const isToAdd = isSectionSure.value && remaining.value.length > 0;
  return (
    <>
      {addition.value !== null && <LaterPart show={({ AdditionReport }) => <AdditionReport />} />}
      {isTableHistory.value && (
        <Notice title={message('tableHistory')}>
          <p>{message('tableHistoryWhy')}</p>
          <Reload />
        </Notice>
      )}
      <Run integration={integration} run={run} commands={commands} />
      {/* What the integration lacks comes first; until it is known, no second number stands beside it. */}
      {isAnythingGone.value && missing.value.length === 0 && !(run !== null && isUnderWay(run)) && (
        <LaterPart show={({ GoneProjects }) => <GoneProjects isSecond />} />
      )}
      <More label={message(isToAdd ? 'moreAndMissing' : 'more')}>
        {isToAdd && <ListTools />}
        {isToAdd && <ProjectsByHand label={message('missingLabel')} projects={remaining.value} />}
        <div class="row">
          {run !== null && missing.value.length > 0 && (
            <Button busy={isPressWaiting.value} onPress={commands.repeat}>
              {message('validateAgain')}
            </Button>
          )}
          <Button
            onPress={() =>
              attemptLater(async () => {
                isListing.value = true;
              })
            }
          >
            {message('useAList')}
          </Button>
          <Button onPress={() => attempt(() => sendCommand('page.forget-app', appPage()))}>
            {message('integrationNotThisApp')}
          </Button>
        </div>
        <RememberProjects />
      </More>
    </>
  );
}

function Run({ integration, run, commands }: OfIntegration & { commands: RunCommands & { repeat: () => void } }) {
  if (run === null) {
    return (
      <>
        <p>
          <Message name="integrationNotValidated" values={{ name: <b>{integration.name}</b> }} />
        </p>
        <Button kind="primary" busy={isPressWaiting.value} onPress={commands.repeat}>
          {message('validateDmsa')}
        </Button>
      </>
    );
  }
  if (isBeingCompared.value) {
    return (
      <p class="quiet" role="status">
        {message('progressComparingTable')}
      </p>
    );
  }
  if (missing.value.length === 0) {
    return (
      <>
        {undecided.value.length > 0 && <LaterPart show={({ UndecidedProjects }) => <UndecidedProjects />} />}
        <RunStatus integration={integration} run={run} commands={commands} />
        {isSectionAsked.value && <LaterPart show={({ SectionQuestion }) => <SectionQuestion />} />}
      </>
    );
  }
  return (
    <OnTheSection>
      <SecondSource run={run} />
      <MissingProjects />
      {undecided.value.length > 0 && <LaterPart show={({ UndecidedProjects }) => <UndecidedProjects />} />}
      <ImpossibleProjects integration={integration} run={run} commands={commands} />
      <Attention run={run} />
    </OnTheSection>
  );
}
