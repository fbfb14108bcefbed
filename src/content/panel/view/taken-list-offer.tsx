import { message } from '../../../platform/message.ts';
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
      <p class="quiet">{app === undefined ? agoText(readAt) : message('takenFor', { ago: agoText(readAt), app })}</p>
      {isPartial && <p>{message('takenPartial')}</p>}
      <div class="row">
        <Button kind="primary" onPress={() => attempt(() => sendCommand('taken.use', { ...appPage(), readAt }))}>
          {message('takenUse')}
        </Button>
        <Button kind="bare" onPress={() => attempt(() => sendCommand('taken.forget', null))}>
          {message('discard')}
        </Button>
      </div>
    </Notice>
  );
}
