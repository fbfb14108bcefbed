import { type Signal, useSignal } from '@preact/signals';
import { Button } from '../../ui/button.tsx';

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
    <label class="field">
      {label}
      <input
        name={name}
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'credential-fault' : undefined}
        value={value}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value.trim();
          onInput(value.value);
        }}
      />
    </label>
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
      <label for="client-secret">Procore DMSA Client Secret</label>
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
          label={isShown.value ? 'Hide the client secret' : 'Show the client secret'}
          onPress={() => {
            isShown.value = !isShown.value;
          }}
        >
          {isShown.value ? 'Hide' : 'Show'}
        </Button>
      </div>
    </div>
  );
}

/** Whose credentials: unchecked, those of the vendor's Marketplace app. */
export function CustomCheck({
  isCustom,
  hint = '',
  onChange,
}: {
  isCustom: boolean;
  hint?: string;
  onChange: (now: boolean) => void;
}) {
  return (
    <label class="check">
      <input
        name="custom"
        type="checkbox"
        checked={isCustom}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        Do you have Procore Custom DMSA credentials
        {isCustom && hint !== '' && <span class="quiet"> {hint}</span>}
      </span>
    </label>
  );
}
