import type { TakenList } from '../../../platform/protocol.ts';
import { sendCommand } from '../../../platform/send-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { agoText, projectsFrom } from '../../../ui/taken-list-text.ts';
import { attempt } from '../actions.ts';
import { appPage } from '../app-page.ts';
import { titles } from '../state.ts';

/** A list that was taken from the vendor's portal a moment ago: one press, and it is this page's. */
export function TakenListOffer({ taken }: { taken: TakenList }) {
  const { count, source, readAt, isPartial } = taken;
  const [app] = titles.value.titles;
  return (
    <Notice title={projectsFrom(source, count)}>
      <p class="quiet">
        {agoText(readAt)}
        {app !== undefined && `, to be used for “${app}”`}
      </p>
      {isPartial && <p>The page showed only a part of its list. There may be more projects than these.</p>}
      <div class="row">
        <Button kind="primary" onPress={() => attempt(() => sendCommand('taken.use', { ...appPage(), readAt }))}>
          Use them
        </Button>
        <Button kind="bare" onPress={() => attempt(() => sendCommand('taken.forget', null))}>
          Discard
        </Button>
      </div>
    </Notice>
  );
}
