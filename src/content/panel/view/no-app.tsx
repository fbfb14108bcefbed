import { useSignal } from '@preact/signals';
import { message } from '../../../platform/message.ts';
import type { TakenList } from '../../../platform/protocol.ts';
import { Button } from '../../../ui/button.tsx';
import { projectsFrom } from '../../../ui/taken-list-text.ts';
import { hasNews } from '../snapshots.ts';
import { isAskedFor, isSectionSure } from '../state.ts';
import { GoneProjects } from './gone-projects.tsx';
import { More } from './more.tsx';
import { OnTheSection } from './on-the-section.tsx';
import { RememberProjects } from './remember-projects.tsx';
import { TakenListOffer } from './taken-list-offer.tsx';
import { UseAList } from './use-a-list.tsx';

/** On a page that the user has pointed out, or whose projects are remembered, and that no integration of ours goes with. */
export function NoApp({ taken }: { taken: TakenList | null }) {
  if (!isAskedFor.value) return <GoneProjects />;
  return (
    <>
      <GoneProjects />
      <Bring taken={taken} />
      <RememberProjects />
    </>
  );
}

function Bring({ taken }: { taken: TakenList | null }) {
  if (taken !== null) return <BringTaken taken={taken} />;
  const list = (
    <OnTheSection>
      <UseAList />
    </OnTheSection>
  );
  if (hasNews.value) return <More label={message('useAList')}>{list}</More>;
  return (
    <>
      <p>{message('bringAList')}</p>
      {list}
    </>
  );
}

function BringTaken({ taken }: { taken: TakenList }) {
  const isListing = useSignal(false);
  return (
    <>
      {!isSectionSure.value && (
        <p>{message('takenElsewhere', { projects: projectsFrom(taken.source, taken.count) })}</p>
      )}
      <OnTheSection>
        <TakenListOffer taken={taken} />
        {isListing.value ? (
          <UseAList />
        ) : (
          <div class="row">
            <Button
              kind="bare"
              onPress={() => {
                isListing.value = true;
              }}
            >
              {message('useAnotherList')}
            </Button>
          </div>
        )}
      </OnTheSection>
    </>
  );
}
