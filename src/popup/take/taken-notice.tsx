import { message } from '../../platform/message.ts';
import type { TakenList } from '../../platform/protocol.ts';
import { Message } from '../../ui/message.tsx';
import { Notice } from '../../ui/notice.tsx';
import { projectsFrom } from '../../ui/taken-list-text.ts';

/** What was taken, and the clicks that lead to where it is used. */
export function TakenNotice({ source, count, isPartial }: Pick<TakenList, 'source' | 'count' | 'isPartial'>) {
  return (
    <Notice tone="passed" title={projectsFrom(source, count)}>
      {isPartial && <p class="fault">{message('setIsPart')}</p>}
      <p>
        <Message
          name="takenHint"
          values={{
            management: <b>{message('labelAppManagement')}</b>,
            view: <b>{message('labelView')}</b>,
            permissions: <b>{message('labelPermissions')}</b>,
          }}
        />
      </p>
    </Notice>
  );
}
