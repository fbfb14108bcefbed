import { message } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';

/** Where this page is not what Procore would show now. */
export function Reload() {
  return (
    <div class="row">
      <Button onPress={() => location.reload()}>{message('reload')}</Button>
    </div>
  );
}
