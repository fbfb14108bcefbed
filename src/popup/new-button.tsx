import { message } from '../platform/message.ts';
import { Button } from '../ui/button.tsx';

/** To "New integration": what was begun before is gone on with. */
export function NewButton({
  hasDraft,
  kind = 'bare',
  onNew,
}: {
  hasDraft: boolean;
  kind?: 'bare' | 'primary';
  onNew: () => void;
}) {
  return (
    <div class="row">
      <Button kind={kind} onPress={onNew}>
        {message(hasDraft ? 'newIntegrationGoOn' : 'newIntegration')}
      </Button>
    </div>
  );
}
