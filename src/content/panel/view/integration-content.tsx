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
import { attempt, working } from '../actions.ts';
import { appPage } from '../app-page.ts';
import { readAskingPage } from '../asking-page.ts';
import { isSectionAsked, isSectionSure, isTableHistory } from '../state.ts';
import { isBeingCompared, missing, remaining } from '../to-add.ts';
import { AdditionReport } from './addition-report.tsx';
import { GoneProjects } from './gone-projects.tsx';
import { ListTools } from './list-tools.tsx';
import { MissingProjects } from './missing-projects.tsx';
import { More } from './more.tsx';
import { OnTheSection } from './on-the-section.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';
import { RememberProjects } from './remember-projects.tsx';
import { SectionQuestion } from './section-question.tsx';
import { UndecidedProjects } from './undecided-projects.tsx';
import { UseAList } from './use-a-list.tsx';

interface OfIntegration {
  readonly integration: Integration;
  readonly run: RunView | null;
}

/** The panel on the page of an integration's app: from Validate to Save. */
export function IntegrationContent({ integration, run }: OfIntegration) {
  const isListing = useSignal(false);
  const commands = runCommands(integration.id, attempt, () => readAskingPage(working));
  if (isListing.value) {
    return (
      <UseAList
        onCancel={() => {
          isListing.value = false;
        }}
      />
    );
  }
  const isToAdd = isSectionSure.value && remaining.value.length > 0;
  return (
    <>
      <AdditionReport />
      {isTableHistory.value && (
        <Notice title={message('tableHistory')}>
          <p>{message('tableHistoryWhy')}</p>
        </Notice>
      )}
      <Run integration={integration} run={run} commands={commands} />
      {/* What the integration lacks comes first; until it is known, no second number stands beside it. */}
      {missing.value.length === 0 && !(run !== null && isUnderWay(run)) && <GoneProjects isSecond />}
      <More label={message(isToAdd ? 'moreAndMissing' : 'more')}>
        {isToAdd && <ListTools />}
        {isToAdd && <ProjectsByHand label={message('missingLabel')} projects={remaining.value} />}
        <div class="row">
          {run !== null && missing.value.length > 0 && (
            <Button onPress={commands.repeat}>{message('validateAgain')}</Button>
          )}
          <Button
            onPress={() => {
              isListing.value = true;
            }}
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
        <Button kind="primary" onPress={commands.repeat}>
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
        <UndecidedProjects />
        <RunStatus integration={integration} run={run} commands={commands} />
        {isSectionAsked.value && <SectionQuestion />}
      </>
    );
  }
  return (
    <OnTheSection>
      <SecondSource run={run} />
      <MissingProjects />
      <UndecidedProjects />
      <ImpossibleProjects integration={integration} run={run} commands={commands} />
      <Attention run={run} />
    </OnTheSection>
  );
}
