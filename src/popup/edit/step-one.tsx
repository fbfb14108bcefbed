import { useSignal } from '@preact/signals';
import { type CredentialFault, faultOfCredential, hasOtherKey } from '../../domain/credential-form.ts';
import type { Integration } from '../../domain/integration.ts';
import type { EditChange } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { Button } from '../../ui/button.tsx';
import { clockOf } from '../../ui/texts.ts';
import { CustomCheck } from '../custom-check.tsx';
import { SecretField, TextField } from './credential-fields.tsx';
import { SavedSummary } from './saved-summary.tsx';
import type { StepProps } from './step-props.ts';

const FAULT_TEXTS: Readonly<Record<CredentialFault, string>> = {
  'key-missing': 'Enter the Procore DMSA Client Key.',
  'key-malformed': 'A client key is one word without spaces or line breaks. Copy it from Procore again.',
  'secret-missing': 'This client key is new here: enter its Procore DMSA Client Secret as well.',
  'secret-not-kept': 'This browser keeps no secret longer than 30 minutes: enter the Procore DMSA Client Secret again.',
  'secret-malformed': 'A client secret is one word without spaces or line breaks. Copy it from Procore again.',
  'secret-is-key': 'Client key and client secret are the same. Copy each from its own field in Procore.',
  swapped: 'The client secret is the saved client key: the two fields look swapped.',
};

/** Which credential to validate. What is typed goes to the background with every key, so that nothing is typed twice. */
export function StepOne({ view: { integration }, edit, attempts: { attempt }, onCancel }: StepProps) {
  const { id: integrationId, credential: saved } = integration;
  const isCustom = useSignal(edit.isCustom);
  const clientKey = useSignal(edit.clientKey);
  const clientSecret = useSignal('');
  const isSecretKept = useSignal(edit.secretUntil !== null);
  const fault = useSignal<CredentialFault | null>(null);
  const change = (what: EditChange) => attempt(() => sendCommand('edit.change', { integrationId, change: what }));
  /** A backend keeps it; this browser keeps none. */
  const isSecretSaved = edit.keyOrigins === null;
  const isSavedKey = saved.kind === 'custom-dmsa' && saved.clientKey === clientKey.value;

  function next(): void {
    const typed = { isCustom: isCustom.value, clientKey: clientKey.value, clientSecret: clientSecret.value };
    fault.value = faultOfCredential(typed, { saved, isSecretKept: isSecretKept.value, isSecretSaved });
    if (fault.value === null) void change({ step: 2 });
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <Saved integration={integration} />
      <CustomCheck
        isCustom={isCustom.value}
        onChange={(now) => {
          isCustom.value = now;
          fault.value = null;
          void change({ isCustom: now });
        }}
      />
      {isCustom.value ? (
        <>
          <TextField
            label="Procore DMSA Client Key"
            name="client-key"
            value={clientKey}
            isWrong={fault.value?.startsWith('key') ?? false}
            onInput={(text) => {
              fault.value = null;
              void change({ clientKey: text });
            }}
          />
          <SecretField
            value={clientSecret}
            placeholder={secretHint(isSecretKept.value ? edit.secretUntil : null, isSavedKey && isSecretSaved)}
            isWrong={fault.value !== null && !fault.value.startsWith('key')}
            onInput={(text) => {
              fault.value = null;
              isSecretKept.value = text !== '';
              void change({ clientSecret: text });
            }}
          />
        </>
      ) : (
        <p class="quiet">The vendor’s Marketplace app brings its own credentials. There is nothing to enter.</p>
      )}
      {fault.value !== null && (
        <p id="credential-fault" class="fault" role="alert">
          {FAULT_TEXTS[fault.value]}
        </p>
      )}
      <div class="row">
        <Button kind="primary">Next</Button>
        <Button
          kind="bare"
          onPress={() =>
            onCancel(isSecretKept.value || hasOtherKey(saved, { isCustom: isCustom.value, clientKey: clientKey.value }))
          }
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Where only the user can say that credentials were saved, nothing is said before. */
function Saved({ integration: { referenceSet, lastValidation, credential, app } }: { integration: Integration }) {
  if (referenceSet !== undefined && lastValidation?.outcome !== 'saved') return null;
  return <SavedSummary saved={credential} appName={app.name} />;
}

function secretHint(secretUntil: number | null, isSavedKey: boolean): string {
  if (secretUntil !== null) return `Typed. Kept in memory until ${clockOf(new Date(secretUntil).toISOString())}.`;
  return isSavedKey ? 'Saved. Leave empty to keep it.' : '';
}
