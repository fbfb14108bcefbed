import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { hasOriginPermission, requestOriginPermission } from '../../platform/origin-permission.ts';
import type { EditView } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { pagesOf } from '../../procore/addresses/hosts.ts';
import type { Attempts } from '../../ui/attempts.ts';

export interface EditValidation {
  /** Hosts that the browser will ask about before a key can be tried with them. */
  readonly toBeAllowed: ReadonlySignal<readonly string[]>;
  readonly isRefused: ReadonlySignal<boolean>;
  readonly validate: () => void;
}

/** *Validate DMSA*. Where this browser tries the key itself, the press first asks the user to let it. */
export function useEditValidation(
  integrationId: string,
  { isCustom, keyOrigins }: EditView,
  { attempt }: Attempts,
): EditValidation {
  const toBeAllowed = useSignal<readonly string[]>([]);
  const isRefused = useSignal(false);
  useEffect(() => {
    void (async () => {
      const asked: string[] = [];
      for (const origin of isCustom ? (keyOrigins ?? []) : []) {
        if (!(await hasOriginPermission(pagesOf(origin)))) asked.push(origin);
      }
      toBeAllowed.value = asked;
    })();
  }, [isCustom]);

  /** Nothing is waited for before the question: only the press itself may ask. The answer goes to the background, too. */
  async function ask(origins: readonly string[]): Promise<void> {
    const isAwaited = sendCommand('edit.await-hosts', { integrationId, isAwaited: true });
    const isAllowed = await requestOriginPermission(...origins.map(pagesOf));
    await isAwaited;
    isRefused.value = !isAllowed;
    if (isAllowed) toBeAllowed.value = [];
    else await sendCommand('edit.await-hosts', { integrationId, isAwaited: false });
  }

  return {
    toBeAllowed,
    isRefused,
    validate: () => {
      const origins = toBeAllowed.value;
      void attempt(() => (origins.length > 0 ? ask(origins) : sendCommand('edit.validate', { integrationId })));
    },
  };
}
