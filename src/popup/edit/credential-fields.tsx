import { type Signal, useSignal } from '@preact/signals';
import { message } from '../../platform/message.ts';
import { Button } from '../../ui/button.tsx';
import { LabelledField } from '../labelled-field.tsx';

/** Text that is copied from elsewhere: what came along at its ends is left out. */
export function TextField({
  label,
  name,
  value,
  isWrong,
  onInput,
}: {
  label: string;
  name: string;
  value: Signal<string>;
  isWrong: boolean;
  onInput: (text: string) => void;
}) {
  return (
    <LabelledField
      label={label}
      name={name}
      value={value}
      faultId={isWrong ? 'credential-fault' : undefined}
      onInput={(text) => {
        value.value = text.trim();
        onInput(value.value);
      }}
    />
  );
}

/** The client secret, hidden unless the user wants to see what was typed. */
export function SecretField({
  value,
  placeholder,
  isWrong,
  onInput,
}: {
  value: Signal<string>;
  placeholder: string;
  isWrong: boolean;
  onInput: (text: string) => void;
}) {
  const isShown = useSignal(false);
  return (
    <div class="field">
      <label for="client-secret">{message('editClientSecret')}</label>
      <div class="row steady">
        <input
          id="client-secret"
          name="client-secret"
          {...(isShown.value ? { type: 'text' as const } : { type: 'password' as const })}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'credential-fault' : undefined}
          placeholder={placeholder}
          value={value}
          onInput={({ currentTarget }) => {
            value.value = currentTarget.value.trim();
            onInput(value.value);
          }}
        />
        <Button
          label={isShown.value ? message('secretHideLabel') : message('secretShowLabel')}
          onPress={() => {
            isShown.value = !isShown.value;
          }}
        >
          {isShown.value ? message('secretHide') : message('secretShow')}
        </Button>
      </div>
    </div>
  );
}
