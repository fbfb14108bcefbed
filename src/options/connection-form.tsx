import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { message } from '../platform/message.ts';
import type { ConnectionView } from '../platform/protocol.ts';
import { Button } from '../ui/button.tsx';

export interface ConnectionInput {
  readonly address: string;
  readonly token: string;
  readonly forgetOnClose: boolean;
}

/** Address and access token. The token is never shown again once it is stored. */
export function ConnectionForm({
  connection,
  isBusy,
  onSubmit,
}: {
  connection: ConnectionView | null;
  isBusy: boolean;
  onSubmit: (input: ConnectionInput) => Promise<void>;
}) {
  const address = useSignal(connection?.address ?? '');
  const token = useSignal('');
  const forgetOnClose = useSignal(connection?.forgetOnClose ?? false);

  // What was entered is stored now; here it has no business any more.
  useEffect(() => {
    token.value = '';
  }, [connection]);

  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit({ address: address.value, token: token.value, forgetOnClose: forgetOnClose.value });
      }}
    >
      <label class="field">
        {message('connectionAddress')}
        <input
          name="address"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          value={address}
          onInput={({ currentTarget }) => {
            address.value = currentTarget.value;
          }}
        />
      </label>
      <label class="field">
        {message('connectionToken')}
        <input
          name="token"
          type="password"
          autocomplete="off"
          placeholder={connection === null ? '' : message('connectionTokenStored')}
          value={token}
          onInput={({ currentTarget }) => {
            token.value = currentTarget.value;
          }}
        />
      </label>
      <label class="check">
        <input
          name="forget"
          type="checkbox"
          checked={forgetOnClose}
          onChange={({ currentTarget }) => {
            forgetOnClose.value = currentTarget.checked;
          }}
        />
        <span>{message('connectionForget')}</span>
      </label>
      <div class="row">
        <Button kind="primary" busy={isBusy} disabled={address.value.trim() === '' || token.value.trim() === ''}>
          {message('testConnection')}
        </Button>
      </div>
    </form>
  );
}
