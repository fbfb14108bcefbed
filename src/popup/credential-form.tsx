import { useSignal } from '@preact/signals';
import type { CandidateCredential, SavedCredential } from '../domain/credential.ts';
import { Button } from '../ui/button.tsx';

/** Which credential to validate: the saved one, the vendor's Marketplace app, or a custom app's key and secret. */
export function CredentialForm({
  saved,
  onValidate,
  onCancel,
}: {
  saved: SavedCredential;
  onValidate: (credential: CandidateCredential) => void;
  onCancel: () => void;
}) {
  const savedKey = saved.kind === 'custom-dmsa' ? (saved.clientKey ?? '') : '';
  const isCustom = useSignal(saved.kind === 'custom-dmsa');
  const clientKey = useSignal(savedKey);
  const clientSecret = useSignal('');
  const usesSaved = savedKey !== '' && clientKey.value.trim() === savedKey && clientSecret.value.trim() === '';
  const isComplete = usesSaved || (clientKey.value.trim() !== '' && clientSecret.value.trim() !== '');

  function candidate(): CandidateCredential {
    if (!isCustom.value) return saved.kind === 'marketplace-dmsa' ? { kind: 'saved' } : { kind: 'marketplace-dmsa' };
    if (usesSaved) return { kind: 'saved' };
    return { kind: 'custom-dmsa', clientKey: clientKey.value.trim(), clientSecret: clientSecret.value.trim() };
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onValidate(candidate());
      }}
    >
      <label class="check">
        <input
          name="custom"
          type="checkbox"
          checked={isCustom}
          onChange={({ currentTarget }) => {
            isCustom.value = currentTarget.checked;
          }}
        />
        <span>Do you have Procore Custom DMSA credentials</span>
      </label>
      {isCustom.value ? (
        <>
          <label class="field">
            Procore DMSA Client Key
            <input
              name="client-key"
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={clientKey}
              onInput={({ currentTarget }) => {
                clientKey.value = currentTarget.value;
              }}
            />
          </label>
          <label class="field">
            Procore DMSA Client Secret
            <input
              name="client-secret"
              type="password"
              autocomplete="off"
              placeholder={savedKey === '' ? '' : 'Saved. Leave empty to keep it.'}
              value={clientSecret}
              onInput={({ currentTarget }) => {
                clientSecret.value = currentTarget.value;
              }}
            />
          </label>
        </>
      ) : (
        <p class="quiet">The vendor’s Marketplace app brings its own credentials. There is nothing to enter.</p>
      )}
      <div class="row">
        <Button kind="primary" disabled={isCustom.value && !isComplete}>
          Validate DMSA
        </Button>
        <Button kind="bare" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
