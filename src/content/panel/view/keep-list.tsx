import { useSignal } from '@preact/signals';
import { message } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { attempt, keepList } from '../actions.ts';
import { titles, view } from '../state.ts';

/** The list of this page as an integration that stays: its name, and whose app the page shows in the user's own word. */
export function KeepList() {
  const isOpen = useSignal(false);
  const shown = titles.value.titles;
  const name = useSignal<string | null>(null);
  const appName = useSignal<string | null>(null);
  if (view.value.kind !== 'no-app' || !view.value.isCompanyKnown || shown.length === 0) return null;
  if (!isOpen.value) {
    return (
      <div class="row">
        <Button
          onPress={() => {
            isOpen.value = true;
          }}
        >
          {message('keepListOffer')}
        </Button>
      </div>
    );
  }
  const app = appName.value ?? (shown.length === 1 ? (shown[0] ?? '') : '');
  const called = name.value ?? app;
  return (
    <div class="notice stack">
      <p>{message('keepListWhat')}</p>
      <label class="field">
        {message('keepListApp')}
        <select
          name="kept-app"
          value={app}
          onChange={({ currentTarget, isTrusted }) => {
            if (isTrusted) appName.value = currentTarget.value;
          }}
        >
          <option value="">{message('keepListChoose')}</option>
          {shown.map((title) => (
            <option key={title} value={title}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {message('integrationName')}
        <input
          name="kept-name"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={called}
          onInput={({ currentTarget, isTrusted }) => {
            if (isTrusted) name.value = currentTarget.value;
          }}
        />
      </label>
      <div class="row">
        <Button
          kind="primary"
          disabled={app === '' || called.trim() === ''}
          onPress={() => attempt(() => keepList(called, app))}
        >
          {message('keepIt')}
        </Button>
        <Button
          kind="bare"
          onPress={() => {
            isOpen.value = false;
          }}
        >
          {message('cancel')}
        </Button>
      </div>
    </div>
  );
}
