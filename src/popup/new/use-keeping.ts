import { useSignal } from '@preact/signals';
import { isPrivate } from '../../platform/active-tab.ts';
import type { NewIntegration } from '../../platform/kept-commands.ts';
import { wantLastingStorage } from '../../platform/lasting-storage.ts';
import { sendCommand } from '../../platform/send-command.ts';
import type { Attempts } from '../../ui/attempts.ts';

/** Keeps what was entered as one integration, however often that is pressed meanwhile. */
export function useKeeping(attempt: Attempts['attempt'], onEnd: () => void) {
  const isKeeping = useSignal(false);
  const keep = (made: NewIntegration, isCustom: boolean) =>
    attempt(async () => {
      if (isKeeping.value) return;
      isKeeping.value = true;
      try {
        const integrationId = await sendCommand('integration.create', { ...made, isPrivate });
        void wantLastingStorage().catch(() => undefined);
        // The key is typed where it is validated.
        if (isCustom) await sendCommand('edit.open', { integrationId, isCustom: true });
        onEnd();
      } finally {
        isKeeping.value = false;
      }
    });
  return { isKeeping, keep };
}
