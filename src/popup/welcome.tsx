import type { ComponentChildren } from 'preact';
import { openSettings, showInActiveTab } from '../platform/active-tab.ts';
import { WEB_ORIGIN } from '../procore/addresses/hosts.ts';
import { Button } from '../ui/button.tsx';

/** Before a backend is connected: what this is, and the ways to begin. `list`: how to begin with a list from here. */
export function Welcome({ list }: { list: ComponentChildren }) {
  return (
    <div class="stack">
      <div class="stack tight">
        <h1>DMSA Validator</h1>
        <p>
          Finds the projects that your integration syncs but its app may not use yet, and adds them to Permitted
          Projects in Procore.
        </p>
      </div>
      <BackendCard />
      <section class="card" aria-labelledby="with-list">
        <div class="stack tight">
          <h2 id="with-list">Or begin with a list</h2>
          <p class="quiet">
            Paste the missing projects from your vendor’s portal, a mail or a spreadsheet on the app’s Permissions tab.
            It needs no backend.
          </p>
        </div>
        {list}
      </section>
    </div>
  );
}

/** `isFirst`: whether it is what people come for here. */
export function BackendCard({ isFirst = true }: { isFirst?: boolean }) {
  return (
    <section class="card" aria-labelledby="with-backend">
      <div class="stack tight">
        <h2 id="with-backend">Connect your integration’s backend</h2>
        <p class="quiet">
          For validating and saving credentials here. Your vendor gives you its address and an access token.
        </p>
      </div>
      <div class="row">
        <Button kind={isFirst ? 'primary' : 'secondary'} onPress={openSettings}>
          Connect a backend
        </Button>
      </div>
    </section>
  );
}

/** The way to a list from a page that is not of a company: where to go. */
export function GoToProcore() {
  const go = async () => {
    await showInActiveTab(WEB_ORIGIN);
    window.close();
  };
  return (
    <div class="row">
      <Button onPress={go}>Open Procore</Button>
    </div>
  );
}
