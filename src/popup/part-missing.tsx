import { render } from 'preact';
import { message } from '../platform/message.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Says that something of the popup could not be loaded. Made of what is there already: more may be missing. */
export function PartMissing() {
  return (
    <Notice tone="failed" title={message('partMissing')}>
      <p>{message('partMissingNext')}</p>
      <div class="row">
        <Button onPress={() => location.reload()}>{message('tryAgain')}</Button>
      </div>
    </Notice>
  );
}

/** In place of the whole popup. What was entered lies with the background, and is there again afterwards. */
export function showPartMissing(error: unknown): void {
  console.error(error);
  const root = document.getElementById('root');
  if (root !== null) render(<PartMissing />, root);
}
