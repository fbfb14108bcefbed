import type { ComponentChildren } from 'preact';
import { openSettings, showInActiveTab } from '../platform/active-tab.ts';
import { message } from '../platform/message.ts';
import { closePopup } from '../platform/own-view.ts';
import { WEB_ORIGIN } from '../procore/addresses/hosts.ts';
import { Button } from '../ui/button.tsx';
import { NewButton } from './new-button.tsx';

/** Before there is any integration: what this is, and the ways to begin. `here`: where the tab is, and the next step. */
export function Welcome({ here, hasDraft, onNew }: { here: ComponentChildren; hasDraft: boolean; onNew: () => void }) {
  return (
    <div class="stack">
      <div class="stack tight">
        <h1>{message('extensionShortName')}</h1>
        <p>{message('welcome')}</p>
      </div>
      <section class="card" aria-labelledby="without-backend">
        <div class="stack tight">
          <h2 id="without-backend">{message('welcomeWithout')}</h2>
          <p class="quiet">{message('welcomeWithoutHint')}</p>
        </div>
        <NewButton kind="primary" hasDraft={hasDraft} onNew={onNew} />
      </section>
      <BackendCard />
      <section class="card" aria-labelledby="with-list">
        <div class="stack tight">
          <h2 id="with-list">{message('welcomeList')}</h2>
          <p class="quiet">{message('welcomeListHint')}</p>
        </div>
        {here}
      </section>
    </div>
  );
}

export function BackendCard() {
  return (
    <section class="card" aria-labelledby="with-backend">
      <div class="stack tight">
        <h2 id="with-backend">{message('welcomeBackend')}</h2>
        <p class="quiet">{message('welcomeBackendHint')}</p>
      </div>
      <div class="row">
        <Button onPress={openSettings}>{message('connectBackend')}</Button>
      </div>
    </section>
  );
}

/** The way to a list from a page that is not of a company: where to go. */
export function GoToProcore() {
  const go = async () => {
    await showInActiveTab(WEB_ORIGIN);
    await closePopup();
  };
  return (
    <div class="row">
      <Button onPress={go}>{message('openProcore')}</Button>
    </div>
  );
}
