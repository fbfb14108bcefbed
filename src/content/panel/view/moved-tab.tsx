import { message } from '../../../platform/message.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Reload } from './reload.tsx';

/** A script can change the path of a tab; only the load of a page says that somebody asked Procore for that company. */
export function MovedTab() {
  return (
    <Notice title={message('movedTab')}>
      <p>{message('movedTabWhy')}</p>
      <Reload />
    </Notice>
  );
}
