import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SettingsDraft } from '../../platform/kept-commands.ts';
import { sendCommand } from '../../platform/send-command.ts';
import type { Attempts } from '../../ui/attempts.ts';

const NOTHING: SettingsDraft = { names: null, isReplacing: false, referenceSet: null };

/** What was entered about an integration and not pressed yet, also by a popup before. `null` until that is known. */
export function useSettingsDraft(integrationId: string, attempt: Attempts['attempt']) {
  const draft = useSignal<SettingsDraft | null>(null);
  useEffect(() => {
    void attempt(async () => {
      const kept = await sendCommand('settings-draft.read', { integrationId });
      draft.value ??= kept ?? NOTHING;
    });
  }, []);
  const enter = (what: Partial<SettingsDraft>) => {
    const entered = { ...(draft.value ?? NOTHING), ...what };
    draft.value = entered;
    return attempt(() => sendCommand('settings-draft.keep', { integrationId, draft: entered }));
  };
  return { draft: draft.value, enter };
}
