import { useSignal } from '@preact/signals';
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
          Keep this list as an integration
        </Button>
      </div>
    );
  }
  const app = appName.value ?? (shown.length === 1 ? (shown[0] ?? '') : '');
  const called = name.value ?? app;
  return (
    <div class="notice stack">
      <p>It stays in this browser, and Procore’s page then tells which of its projects are missing.</p>
      <label class="field">
        App on this page
        <select
          name="kept-app"
          value={app}
          onChange={({ currentTarget, isTrusted }) => {
            if (isTrusted) appName.value = currentTarget.value;
          }}
        >
          <option value="">Choose …</option>
          {shown.map((title) => (
            <option key={title} value={title}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        Name of the integration
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
          Keep it
        </Button>
        <Button
          kind="bare"
          onPress={() => {
            isOpen.value = false;
          }}
        >
          Cancel
        </Button>
      </div>
    </div>
  );
}
