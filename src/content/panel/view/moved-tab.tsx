import { message } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** A script can change the path of a tab; only the load of a page says that somebody asked Procore for that company. */
export function MovedTab() {
  return (
    <Notice title={message('movedTab')}>
      <p>{message('movedTabWhy')}</p>
      <div class="row">
        <Button kind="primary" onPress={() => location.reload()}>
          {message('reload')}
        </Button>
      </div>
    </Notice>
  );
}
