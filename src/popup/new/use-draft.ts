import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Environment } from '../../domain/environment.ts';
import { newKeptId } from '../../domain/kept-id.ts';
import { isPrivate } from '../../platform/active-tab.ts';
import type { DraftChange, IntegrationDraft } from '../../platform/kept-commands.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { sendEntered } from '../../platform/sent-ahead.ts';
import { useAttempts } from '../../ui/attempts.ts';

export interface CompanyHere {
  readonly id: string;
  readonly name: string | null;
  readonly environment: Environment;
}

const EMPTY: IntegrationDraft = {
  name: '',
  appName: '',
  portalUrl: '',
  isCustom: false,
  referenceSet: null,
  companyId: null,
  isLeft: false,
};

/** What was entered so far, and what becomes of it. */
export function useDraft(company: CompanyHere | null, onEnd: () => void) {
  const companyId = company?.id ?? null;
  const draft = useSignal<IntegrationDraft>({ ...EMPTY, id: newKeptId() });
  const appNames = useSignal<readonly string[]>([]);
  const { problem, attempt, again } = useAttempts();
  /** Entered since this was opened: what was kept before may arrive later, and does not replace it. */
  const entered = useRef<DraftChange>({});
  useEffect(() => {
    void attempt(async () => {
      const known = await sendCommand('draft.read', { companyId, environment: company?.environment, isPrivate });
      const id = known.draft?.id ?? draft.value.id;
      draft.value = { ...EMPTY, ...known.draft, ...entered.current, id } as IntegrationDraft;
      appNames.value = known.appNames;
    });
  }, []);
  const toldSet = useRef<DraftChange['referenceSet']>(undefined);
  /** With all that was entered, as a change before may have been lost on its way; projects, by the thousands, only once. */
  const send = async (what: DraftChange) => {
    const { referenceSet, ...fields } = entered.current;
    const set = referenceSet === toldSet.current ? {} : { referenceSet };
    await sendEntered('draft.change', { ...fields, ...set, ...what, id: draft.value.id, isPrivate });
    toldSet.current = referenceSet;
  };
  const change = (what: DraftChange) => {
    entered.current = { ...entered.current, ...what };
    draft.value = { ...draft.value, ...what } as IntegrationDraft;
    return attempt(() => send({ companyId }));
  };
  const leave = () =>
    attempt(async () => {
      await send({ isLeft: true });
      onEnd();
    });
  const cancel = () =>
    attempt(async () => {
      await sendCommand('draft.discard', { isPrivate });
      onEnd();
    });
  return { draft, appNames, problem, attempt, again, change, leave, cancel };
}
