import type { ComponentChildren } from 'preact';
import { openSettings, showInActiveTab } from '../platform/active-tab.ts';
import { closePopup } from '../platform/own-view.ts';
import { WEB_ORIGIN } from '../procore/addresses/hosts.ts';
import { Button } from '../ui/button.tsx';

/** Before there is any integration: what this is, and the ways to begin. `here`: where the tab is, and the next step. */
export function Welcome({ here, onNew }: { here: ComponentChildren; onNew: () => void }) {
  return (
    <div class="stack">
      <div class="stack tight">
        <h1>DMSA Validator</h1>
        <p>
          Finds the projects that your integration syncs but its app may not use yet, and adds them to Permitted
          Projects in Procore.
        </p>
      </div>
      <section class="card" aria-labelledby="without-backend">
        <div class="stack tight">
          <h2 id="without-backend">Begin without a backend</h2>
          <p class="quiet">
            Bring along the projects that your vendor syncs: from a message, a table or a file. They stay in this
            browser, and Procore’s own page tells which are missing.
          </p>
        </div>
        <div class="row">
          <Button kind="primary" onPress={onNew}>
            New integration
          </Button>
        </div>
      </section>
      <BackendCard />
      <section class="card" aria-labelledby="with-list">
        <div class="stack tight">
          <h2 id="with-list">Or paste a list in Procore</h2>
          <p class="quiet">
            For once: on the app’s Permissions tab, where a panel takes the missing projects as a list.
          </p>
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
        <h2 id="with-backend">Or connect your integration’s backend</h2>
        <p class="quiet">
          For validating and saving credentials here. Your vendor gives you its address and an access token.
        </p>
      </div>
      <div class="row">
        <Button onPress={openSettings}>Connect a backend</Button>
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
      <Button onPress={go}>Open Procore</Button>
    </div>
  );
}
