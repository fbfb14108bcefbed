import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { message } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { Message } from '../../../ui/message.tsx';
import { attemptLater } from '../actions.ts';
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
import { LaterPart } from './later-part.tsx';
import { TranslatedPage } from './translated-page.tsx';

/** What is only for the app's Permitted Projects; anywhere else the way there, or the question whether this is it. */
export function OnTheSection({ children }: { children: ComponentChildren }) {
  useEffect(followLoading, []);
  if (isPageTranslated.value) return <TranslatedPage />;
  if (isSectionSure.value) return <>{children}</>;
  if (isSectionAsked.value) return <LaterPart show={({ SectionQuestion }) => <SectionQuestion />} />;
  if (isPageLoading.value) return <Waiting />;
  if (isSaidToBeThere.value || isPageUsed.value) return <LaterPart show={({ ChangedPage }) => <ChangedPage />} />;
  if (tab.value === 'permissions') return <WithoutSection />;
  return (
    <>
      {tab.value === 'configurations' && <p>{message('sectionWrongTab')}</p>}
      <p>
        <Message name="openPermissions" values={{ tab: <b>{message('labelPermissions')}</b> }} />
      </p>
      <div class="row">
        <Button kind="bare" onPress={showChangedPage}>
          {message('sectionIsThere')}
        </Button>
      </div>
    </>
  );
}

function Waiting() {
  return (
    <p class="quiet" role="status">
      {message('sectionWaiting')}
    </p>
  );
}

/** The right tab, and no Permitted Projects on it: not shown to this user, or changed. */
function WithoutSection() {
  return (
    <>
      <p>{message('sectionIsNotShown')}</p>
      <div class="row">
        <Button kind="bare" onPress={showChangedPage}>
          {message('sectionIsUnrecognized')}
        </Button>
      </div>
    </>
  );
}

/** Not before it can be shown: the keyboard goes on from what takes the button's place. */
function showChangedPage(): Promise<void> {
  return attemptLater(async () => sayToBeThere());
}
