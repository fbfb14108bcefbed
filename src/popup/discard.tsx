import { message } from '../platform/message.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Asks before what was entered is lost. */
export function Discard({ hint, onDiscard, onKeep }: { hint: string; onDiscard: () => void; onKeep: () => void }) {
  return (
    <Notice title={message('discardQuestion')}>
      <p>{hint}</p>
      <div class="row">
        <Button takesFocus onPress={onKeep}>
          {message('keepEditing')}
        </Button>
        <Button kind="bare" onPress={onDiscard}>
          {message('discard')}
        </Button>
      </div>
    </Notice>
  );
}
