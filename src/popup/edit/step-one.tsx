import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type CredentialFault, faultOfCredential, hasOtherKey } from '../../domain/credential-form.ts';
import type { Integration } from '../../domain/integration.ts';
import { type MessageName, message } from '../../platform/message.ts';
import type { EditChange } from '../../platform/protocol.ts';
import { sendEntered } from '../../platform/sent-ahead.ts';
import type { Attempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { clockOf } from '../../ui/texts.ts';
import { CustomCheck } from '../custom-check.tsx';
import { SecretField, TextField } from './credential-fields.tsx';
import { SavedSummary } from './saved-summary.tsx';
import type { StepProps } from './step-props.ts';

const FAULT_TEXTS: Readonly<Record<CredentialFault, MessageName>> = {
  'key-missing': 'faultKeyMissing',
  'key-malformed': 'faultKeyMalformed',
  'secret-missing': 'faultSecretMissing',
  'secret-not-kept': 'faultSecretNotKept',
  'secret-malformed': 'faultSecretMalformed',
  'secret-is-key': 'faultSecretIsKey',
  swapped: 'faultSwapped',
};

/** Which credential to validate. What is typed goes to the background with every key, so that nothing is typed twice. */
export function StepOne({ view: { integration }, edit, attempts: { attempt }, onCancel }: StepProps) {
  const { id: integrationId, credential: saved } = integration;
  const isCustom = useSignal(edit.isCustom);
  const clientKey = useSignal(edit.clientKey);
  const clientSecret = useSignal('');
  const isSecretKept = useSignal(edit.secretUntil !== null);
  const fault = useSignal<CredentialFault | null>(null);
  const { change, goOn } = useEntering(integrationId, attempt);
  /** A backend keeps it; this browser keeps none. */
  const isSecretSaved = edit.keyOrigins === null;
  const isSavedKey = saved.kind === 'custom-dmsa' && saved.clientKey === clientKey.value;

  function next(): void {
    const typed = { isCustom: isCustom.value, clientKey: clientKey.value, clientSecret: clientSecret.value };
    fault.value = faultOfCredential(typed, { saved, isSecretKept: isSecretKept.value, isSecretSaved });
    if (fault.value === null) void goOn();
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
            label={message('editClientKey')}
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
        <p class="quiet">{message('nothingToEnter')}</p>
      )}
      {fault.value !== null && (
        <p id="credential-fault" class="fault" role="alert">
          {message(FAULT_TEXTS[fault.value])}
        </p>
      )}
      <div class="row next-step">
        <Button kind="primary">{message('next')}</Button>
        <Button
          kind="bare"
          onPress={() =>
            onCancel(isSecretKept.value || hasOtherKey(saved, { isCustom: isCustom.value, clientKey: clientKey.value }))
          }
        >
          {message('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** All that was entered since this was opened goes along with each change, as one before may have been lost on its way. */
function useEntering(integrationId: string, attempt: Attempts['attempt']) {
  const entered = useRef<EditChange>({});
  const send = (change: EditChange) => attempt(() => sendEntered('edit.change', { integrationId, change }));
  return {
    change: (what: EditChange) => {
      entered.current = { ...entered.current, ...what };
      return send(entered.current);
    },
    goOn: () => send({ ...entered.current, step: 2 }),
  };
}

/** Where only the user can say that credentials were saved, nothing is said before. */
function Saved({ integration: { referenceSet, lastValidation, credential, app } }: { integration: Integration }) {
  if (referenceSet !== undefined && lastValidation?.outcome !== 'saved') return null;
  return <SavedSummary saved={credential} appName={app.name} />;
}

function secretHint(secretUntil: number | null, isSavedKey: boolean): string {
  if (secretUntil !== null) return message('secretTyped', { time: clockOf(new Date(secretUntil).toISOString()) });
  return isSavedKey ? message('secretSaved') : '';
}
