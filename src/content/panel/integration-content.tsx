import { useSignal } from '@preact/signals';
import type { Integration } from '../../domain/integration.ts';
import type { RunView } from '../../domain/run-view.ts';
import { runCommands } from '../../platform/run-commands.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { Attention } from '../../ui/attention.tsx';
import { Button } from '../../ui/button.tsx';
import { ImpossibleProjects } from '../../ui/impossible-projects.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RunStatus } from '../../ui/run-status.tsx';
import { SecondSource } from '../../ui/second-source.tsx';
import { appPage, attempt } from '../panel-actions.ts';
import { askingPage, isBeingCompared, isSectionAsked, isTableHistory, missing } from '../panel-state.ts';
import { AdditionReport } from './addition-report.tsx';
import { MissingProjects } from './missing-projects.tsx';
import { OnTheSection } from './on-the-section.tsx';
import { SectionQuestion } from './section-question.tsx';
import { UseAList } from './use-a-list.tsx';

/** The panel on the page of an integration's app: from Validate to Save. */
export function IntegrationContent({ integration, run }: { integration: Integration; run: RunView | null }) {
  const isListing = useSignal(false);
  if (isListing.value) {
    return (
      <UseAList
        onCancel={() => {
          isListing.value = false;
        }}
      />
    );
  }
  return (
    <>
      <AdditionReport />
      {isTableHistory.value && (
        <Notice title="This page is older than another tab’s">
          <p>Procore’s list has changed there since. Reload this page to see it as it is now.</p>
        </Notice>
      )}
      <Run integration={integration} run={run} />
      <div class="row">
        <Button
          kind="bare"
          onPress={() => {
            isListing.value = true;
          }}
        >
          Use a list
        </Button>
        <Button kind="bare" onPress={() => attempt(() => sendCommand('page.forget-app', appPage()))}>
          Not this app?
        </Button>
      </div>
    </>
  );
}

function Run({ integration, run }: { integration: Integration; run: RunView | null }) {
  const commands = runCommands(integration.id, attempt, askingPage);
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
        <RunStatus integration={integration} run={run} commands={commands} />
        {isSectionAsked.value && <SectionQuestion />}
      </>
    );
  }
  return (
    <OnTheSection>
      <SecondSource run={run} />
      <MissingProjects validateAgain={commands.repeat} />
      <ImpossibleProjects integration={integration} run={run} commands={commands} />
      <Attention run={run} />
    </OnTheSection>
  );
}
