import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { projectCount } from '../../ui/texts.ts';
import { attempt, putListAway } from '../panel-actions.ts';
import { left, listed, missing } from '../panel-state.ts';
import { AdditionReport } from './addition-report.tsx';
import { ListTools } from './list-tools.tsx';
import { NextStep } from './next-step.tsx';
import { OnTheSection } from './on-the-section.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';

/** The user's own list in place of a validation: the same way to Procore's Add, and no verdict. */
export function ListContent() {
  return (
    <>
      <Notice title={`Your list: ${projectCount(missing.value.length)}`}>
        <p>Not validated by the integration. Validate in the vendor’s portal when they are added.</p>
        {listed.value.length > 0 && <p>{projectCount(listed.value.length)} of it in Procore’s list already.</p>}
      </Notice>
      <OnTheSection>
        <AdditionReport />
        <NextStep />
        <ListTools />
        {left.value.length > 0 && (
          <details>
            <summary>Show the projects</summary>
            <ProjectsByHand label="Projects of your list" projects={left.value} />
          </details>
        )}
      </OnTheSection>
      <div class="row">
        <Button kind="bare" onPress={() => attempt(putListAway)}>
          Put the list away
        </Button>
      </div>
    </>
  );
}
