import type { ActiveTab } from '../platform/active-tab.ts';
import { message } from '../platform/message.ts';
import { canOpenBeside, openBeside } from '../platform/own-view.ts';
import { Button } from '../ui/button.tsx';

/** Out of the popup to the place beside the page, where the browser has one. */
export function KeepBeside({ tab }: { tab: ActiveTab }) {
  if (!canOpenBeside || document.documentElement.dataset.view !== 'popup') return null;
  return (
    <Button kind="bare" label={message('keepBeside')} onPress={() => void openBeside(tab.id)}>
      <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 3h12v10H2zM10 3v10" />
      </svg>
    </Button>
  );
}
