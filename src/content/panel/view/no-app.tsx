import { useSignal } from '@preact/signals';
import type { TakenList } from '../../../platform/protocol.ts';
import { Button } from '../../../ui/button.tsx';
import { sourceText } from '../../../ui/taken-list-text.ts';
import { projectCount } from '../../../ui/texts.ts';
import { isSectionSure } from '../state.ts';
import { OnTheSection } from './on-the-section.tsx';
import { TakenListOffer } from './taken-list-offer.tsx';
import { UseAList } from './use-a-list.tsx';

/** On a page that the user has pointed out or brings a list to, and that no integration of ours goes with. */
export function NoApp({ taken }: { taken: TakenList | null }) {
  const isListing = useSignal(false);
  if (taken === null) {
    return (
      <>
        <p>
          None of the connected integrations has the app of this page. You can bring the missing projects as a list.
        </p>
        <OnTheSection>
          <UseAList />
        </OnTheSection>
      </>
    );
  }
  return (
    <>
      {!isSectionSure.value && (
        <p>
          You have {projectCount(taken.count)} {sourceText(taken.source)}. They can be used on the Permissions tab of
          the app they are for.
        </p>
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
              Use another list
            </Button>
          </div>
        )}
      </OnTheSection>
    </>
  );
}
