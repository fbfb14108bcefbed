import { message } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';

/** Where this page is not what Procore would show now. */
export function Reload({ kind = 'secondary' }: { kind?: 'primary' | 'secondary' }) {
  return (
    <div class="row">
      <Button kind={kind} onPress={() => location.reload()}>
        {message('reload')}
      </Button>
    </div>
  );
}
