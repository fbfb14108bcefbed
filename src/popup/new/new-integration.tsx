import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Environment } from '../../domain/environment.ts';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import type { ActiveTab } from '../../platform/active-tab.ts';
import type { DraftChange, IntegrationDraft } from '../../platform/kept-commands.ts';
import { wantLastingStorage } from '../../platform/lasting-storage.ts';
import { message, plural } from '../../platform/message.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure } from '../failure.tsx';
import { TakeFromTab } from '../take/take-from-tab.tsx';
import { GoToProcore } from '../welcome.tsx';
import { companyNameInTab } from './company-name.ts';
import { NewFields } from './new-fields.tsx';
import { portalAddress } from './portal-address.ts';
import { ProjectsSource } from './projects-source.tsx';
import { proposedName, ReferenceSummary } from './reference-summary.tsx';

const EMPTY: IntegrationDraft = { name: '', appName: '', portalUrl: '', isCustom: false, referenceSet: null };

export interface CompanyHere {
  readonly id: string;
  readonly name: string | null;
  readonly environment: Environment;
}

/**
 * Sets an integration up in this browser. What was entered stays until it is kept or given up: the projects may come
 * from the vendor's portal, and the company from Procore.
 */
export function NewIntegration({
  company,
  portalTab = null,
  onEnd,
}: {
  company: CompanyHere | null;
  /** A page that is not Procore's, and may be the vendor's portal. */
  portalTab?: ActiveTab | null;
  onEnd: () => void;
}) {
  const { draft, appNames, problem, attempt, again, change, cancel } = useDraft(company, onEnd);
  const isReplacing = useSignal(false);
  const { name, appName, portalUrl, isCustom, referenceSet } = draft.value;
  const proposed = proposedName(appName, referenceSet?.source);
  const address = portalAddress(portalUrl);
  const isReady = company !== null && referenceSet !== null && appName.trim() !== '' && address !== undefined;
  const keep = () =>
    attempt(async () => {
      if (company === null || referenceSet === null || address === undefined) return;
      const { id: companyId, environment } = company;
      const companyName = company.name ?? (await companyNameInTab(companyId));
      const names = { name: name.trim() === '' ? proposed : name, appName, portalUrl: address };
      const place = { companyId, companyName, environment };
      const integrationId = await sendCommand('integration.create', { ...place, ...names, referenceSet });
      void wantLastingStorage().catch(() => undefined);
      // The key is typed where it is validated.
      if (isCustom) await sendCommand('edit.open', { integrationId, isCustom: true });
      onEnd();
    });
  const { form, isLackSaid, sayLack } = useLack(referenceSet === null ? 'textarea' : '[aria-invalid=true]');
  const isSetShown = referenceSet !== null && !isReplacing.value;
  return (
    <form
      ref={form}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void keep();
        else sayLack();
      }}
    >
      <div class="stack tight">
        <h1 tabIndex={-1} data-focus="">
          {message('newIntegration')}
        </h1>
        <p class="quiet">{message('newIntegrationHint')}</p>
      </div>
      <Projects
        set={isSetShown ? referenceSet : null}
        onRead={(set) => {
          isReplacing.value = true;
          void change({ referenceSet: set });
        }}
        onReplace={() => {
          isReplacing.value = true;
        }}
        portalTab={portalTab}
        onTaken={(set) => {
          isReplacing.value = false;
          void change({ referenceSet: set, ...(portalUrl === '' && portalOf(set)) });
        }}
      />
      <NewFields
        draft={draft.value}
        proposed={proposed}
        appNames={appNames.value}
        isLackSaid={isLackSaid}
        onChange={change}
      />
      {company === null && <CompanyQuestion />}
      <Failure problem={problem.value} again={again} />
      <NextStep set={referenceSet} isLackSaid={isLackSaid} isCompanyKnown={company !== null} onCancel={cancel} />
    </form>
  );
}

function CompanyQuestion() {
  return (
    <Notice title={message('newCompanyQuestion')}>
      <p>{message('newCompanyHint')}</p>
      <GoToProcore />
    </Notice>
  );
}

function NextStep({
  set,
  isLackSaid,
  isCompanyKnown,
  onCancel,
}: {
  set: ReferenceSet | null;
  isLackSaid: boolean;
  isCompanyKnown: boolean;
  onCancel: () => void;
}) {
  return (
    <>
      {isLackSaid && set === null && (
        <p class="fault" role="alert">
          {message('newNeedsProjects')}
        </p>
      )}
      <div class="row next-step">
        <Button kind="primary" disabled={!isCompanyKnown}>
          {set === null ? message('keepIntegration') : plural('keepWith', set.entries.length)}
        </Button>
        <Button kind="bare" onPress={onCancel}>
          {message('cancel')}
        </Button>
      </div>
    </>
  );
}

/** The portal's address where the projects were taken from a page of it. */
function portalOf({ source }: ReferenceSet): DraftChange {
  return source.kind === 'tab' ? { portalUrl: source.origin } : {};
}

/** What is still needed is said once somebody has tried without it; the focus then goes to where it is entered. */
function useLack(place: string) {
  const form = useRef<HTMLFormElement>(null);
  const tries = useSignal(0);
  useEffect(() => {
    if (tries.value > 0) form.current?.querySelector<HTMLElement>(place)?.focus();
  }, [tries.value]);
  const sayLack = () => {
    tries.value += 1;
  };
  return { form, isLackSaid: tries.value > 0, sayLack };
}

/** What was entered so far, and what becomes of it. */
function useDraft(company: CompanyHere | null, onEnd: () => void) {
  const draft = useSignal(EMPTY);
  const appNames = useSignal<readonly string[]>([]);
  const { problem, attempt, again } = useAttempts();
  /** Entered since this was opened: what was kept before may arrive later, and does not replace it. */
  const entered = useRef<DraftChange>({});
  useEffect(() => {
    void attempt(async () => {
      const known = await sendCommand('draft.read', { companyId: company?.id ?? null });
      draft.value = { ...EMPTY, ...known.draft, ...entered.current } as IntegrationDraft;
      appNames.value = known.appNames;
    });
  }, []);
  const change = (what: DraftChange) => {
    entered.current = { ...entered.current, ...what };
    draft.value = { ...draft.value, ...what } as IntegrationDraft;
    return attempt(() => sendCommand('draft.change', what));
  };
  const cancel = () =>
    attempt(async () => {
      await sendCommand('draft.discard', null);
      onEnd();
    });
  return { draft, appNames, problem, attempt, again, change, cancel };
}

/** The projects, or the ways to bring them along. */
function Projects({
  set,
  onRead,
  onReplace,
  portalTab,
  onTaken,
}: {
  set: ReferenceSet | null;
  onRead: (set: ReferenceSet | null) => void;
  onReplace: () => void;
  portalTab: ActiveTab | null;
  onTaken: (set: ReferenceSet) => void;
}) {
  return (
    <section class="card" aria-labelledby="synced-projects">
      <h2 id="synced-projects">{message('syncedProjects')}</h2>
      {set === null ? (
        <>
          {portalTab !== null && <TakeFromTab tab={portalTab} onTaken={onTaken} />}
          <ProjectsSource onRead={onRead} />
        </>
      ) : (
        <>
          <ReferenceSummary origin={set} projects={set.entries.length} />
          <div class="row">
            <Button onPress={onReplace}>{message('replaceThem')}</Button>
          </div>
        </>
      )}
    </section>
  );
}
