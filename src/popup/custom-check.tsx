import { message } from '../platform/message.ts';

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
        {message('customCredentials')}
        {isCustom && hint !== '' && <span class="quiet">{hint}</span>}
      </span>
    </label>
  );
}
