import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { followLoading, isPageLoading } from '../page-loading.ts';
import {
  isPageTranslated,
  isPageUsed,
  isSaidToBeThere,
  isSectionAsked,
  isSectionSure,
  sayToBeThere,
  tab,
} from '../state.ts';
import { ChangedPage } from './changed-page.tsx';
import { SectionQuestion } from './section-question.tsx';
import { TranslatedPage } from './translated-page.tsx';

/** What is only for the app's Permitted Projects; anywhere else the way there, or the question whether this is it. */
export function OnTheSection({ children }: { children: ComponentChildren }) {
  useEffect(followLoading, []);
  if (isPageTranslated.value) return <TranslatedPage />;
  if (isSectionSure.value) return <>{children}</>;
  if (isSectionAsked.value) return <SectionQuestion />;
  if (isPageLoading.value) return <Waiting />;
  if (isSaidToBeThere.value || isPageUsed.value) return <ChangedPage />;
  if (tab.value === 'permissions') return <WithoutSection />;
  return (
    <>
      {tab.value === 'configurations' && <p>What is chosen on this tab does not give the app access to projects.</p>}
      <p>
        Next: open the <b>Permissions</b> tab. The missing projects can be added there.
      </p>
      <div class="row">
        <Button kind="bare" onPress={sayToBeThere}>
          I am there already
        </Button>
      </div>
    </>
  );
}

function Waiting() {
  return (
    <p class="quiet" role="status">
      Waiting until Procore has loaded this page …
    </p>
  );
}

/** The right tab, and no Permitted Projects on it: not shown to this user, or changed. */
function WithoutSection() {
  return (
    <>
      <p>
        This tab shows no list of Permitted Projects. Procore shows it to users with Admin permission on the company
        Admin tool; if you have that, reload the page.
      </p>
      <div class="row">
        <Button kind="bare" onPress={sayToBeThere}>
          It is there, but not recognized
        </Button>
      </div>
    </>
  );
}
