import { useSignal } from '@preact/signals';
import type { Integration } from '../../../domain/integration.ts';
import { isUnderWay, type RunView } from '../../../domain/run-view.ts';
import { runCommands } from '../../../platform/run-commands.ts';
import { sendCommand } from '../../../platform/send-command.ts';
import { Attention } from '../../../ui/attention.tsx';
import { Button } from '../../../ui/button.tsx';
import { ImpossibleProjects } from '../../../ui/impossible-projects.tsx';
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
        <Notice title="This page is older than another tab’s">
          <p>Procore’s list has changed there since. Reload this page to see it as it is now.</p>
        </Notice>
      )}
      <Run integration={integration} run={run} commands={commands} />
      {/* What the integration lacks comes first; until it is known, no second number stands beside it. */}
      {missing.value.length === 0 && !(run !== null && isUnderWay(run)) && <GoneProjects isSecond />}
      <More label={isToAdd ? 'Show the missing projects, and more' : 'More'}>
        {isToAdd && <ListTools />}
        {isToAdd && <ProjectsByHand label="Missing projects" projects={remaining.value} />}
        <div class="row">
          {run !== null && missing.value.length > 0 && <Button onPress={commands.repeat}>Validate again</Button>}
          <Button
            onPress={() => {
              isListing.value = true;
            }}
          >
            Use a list
          </Button>
          <Button onPress={() => attempt(() => sendCommand('page.forget-app', appPage()))}>Not this app?</Button>
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
          The projects of <b>{integration.name}</b> have not been validated yet.
        </p>
        <Button kind="primary" onPress={commands.repeat}>
          Validate DMSA
        </Button>
      </>
    );
  }
  if (isBeingCompared.value) {
    return (
      <p class="quiet" role="status">
        Comparing with Procore’s own list …
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
