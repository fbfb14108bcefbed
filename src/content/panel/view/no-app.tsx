import { OnTheSection } from './on-the-section.tsx';
import { UseAList } from './use-a-list.tsx';

/** On a page that the user has pointed out, and that no integration of ours goes with. */
export function NoApp() {
  return (
    <>
      <p>None of the connected integrations has the app of this page. You can bring the missing projects as a list.</p>
      <OnTheSection>
        <UseAList />
      </OnTheSection>
    </>
  );
}
