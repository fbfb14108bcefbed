import { hasNews } from '../snapshots.ts';
import { isAskedFor } from '../state.ts';
import { GoneProjects } from './gone-projects.tsx';
import { More } from './more.tsx';
import { OnTheSection } from './on-the-section.tsx';
import { RememberProjects } from './remember-projects.tsx';
import { UseAList } from './use-a-list.tsx';

/** On a page that the user has pointed out, or whose projects are remembered, and that no integration of ours goes with. */
export function NoApp() {
  if (!isAskedFor.value) return <GoneProjects />;
  return (
    <>
      <GoneProjects />
      {hasNews.value ? (
        <More label="Use a list">
          <OnTheSection>
            <UseAList />
          </OnTheSection>
        </More>
      ) : (
        <>
          <p>
            None of the connected integrations has the app of this page. You can bring the missing projects as a list.
          </p>
          <OnTheSection>
            <UseAList />
          </OnTheSection>
        </>
      )}
      <RememberProjects />
    </>
  );
}
