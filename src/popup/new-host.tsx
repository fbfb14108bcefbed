import { useSignal } from '@preact/signals';
import { message } from '../platform/message.ts';
import { requestOriginPermission } from '../platform/origin-permission.ts';
import { pagesOf } from '../procore/addresses/hosts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** The popup on a web host of Procore's that the user has not allowed yet: another region, or a sandbox. */
export function NewHost({ origin, onAllowed }: { origin: string; onAllowed: () => void }) {
  const isRefused = useSignal(false);
  const { hostname } = new URL(origin);

  // Nothing before the question: the browser only lets the click itself ask. The question may close this popup; the
  // background hears of the answer and serves the tab.
  const allow = async () => {
    isRefused.value = !(await requestOriginPermission(pagesOf(origin)));
    if (!isRefused.value) onAllowed();
  };
  return (
    <div class="stack">
      <h1>{message('extensionShortName')}</h1>
      <Notice title={message('hostNotAllowed', { host: hostname })}>
        <p>{message('hostNotAllowedHint')}</p>
      </Notice>
      <Button kind="primary" wide onPress={allow}>
        {message('useOnHost', { host: hostname })}
      </Button>
      {isRefused.value && (
        <p class="quiet" role="status">
          {message('hostRefused')}
        </p>
      )}
    </div>
  );
}
