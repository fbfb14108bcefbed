import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import type { ActiveTab } from '../../platform/active-tab.ts';
import { isEntered } from '../../platform/entered-draft.ts';
import type { DraftChange, IntegrationDraft } from '../../platform/kept-commands.ts';
import { message, plural } from '../../platform/message.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { Notice } from '../../ui/notice.tsx';
import { companyNameOf } from '../../ui/texts.ts';
import { Discard } from '../discard.tsx';
import { Failure } from '../failure.tsx';
import { TakeFromTab } from '../take/take-from-tab.tsx';
import { GoToProcore } from '../welcome.tsx';
import { NewFields } from './new-fields.tsx';
import { portalAddress } from './portal-address.ts';
import { ProjectsSource } from './projects-source.tsx';
import { proposedName, ReferenceSummary } from './reference-summary.tsx';
import { type CompanyHere, useDraft } from './use-draft.ts';
import { useKeeping } from './use-keeping.ts';

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
  const { draft, appNames, problem, attempt, again, change, leave, cancel } = useDraft(company, onEnd);
  const isReplacing = useSignal(false);
  const { isKeeping, keep } = useKeeping(attempt, onEnd);
  const { id, name, appName, portalUrl, isCustom, referenceSet } = draft.value;
  const proposed = proposedName(appName, referenceSet?.source);
  const address = portalAddress(portalUrl);
  const isReady = company !== null && referenceSet !== null && appName.trim() !== '' && address !== undefined;
  const keepEntered = () => {
    if (company === null || referenceSet === null || address === undefined) return;
    const ofCompany = { companyId: company.id, companyName: company.name, environment: company.environment };
    const names = { name: name.trim() === '' ? proposed : name, appName, portalUrl: address };
    void keep({ id, ...ofCompany, ...names, referenceSet }, isCustom);
  };
  const { form, isLackSaid, sayLack } = useLack(referenceSet === null ? 'textarea' : '[aria-invalid=true]');
  const isSetShown = referenceSet !== null && !isReplacing.value;
  return (
    <form
      ref={form}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) keepEntered();
        else sayLack();
      }}
    >
      <div class="stack tight">
        <div class="row apart steady">
          <h1 tabIndex={-1} data-focus="">
            {message('newIntegration')}
          </h1>
          <Button kind="bare" onPress={leave}>
            {message('leaveForNow')}
          </Button>
        </div>
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
      <ForCompany company={company} />
      <Failure problem={problem.value} again={again} />
      <NextStep
        draft={draft.value}
        isLackSaid={isLackSaid}
        isCompanyKnown={company !== null}
        isKeeping={isKeeping.value}
        onCancel={cancel}
      />
    </form>
  );
}

/** Nobody files it wrongly who reads whose it becomes. */
function ForCompany({ company }: { company: CompanyHere | null }) {
  if (company !== null) {
    return (
      <p>
        <Message name="newForCompany" values={{ company: <b>{companyNameOf(company)}</b> }} />
      </p>
    );
  }
  return (
    <Notice title={message('newCompanyQuestion')}>
      <p>{message('newCompanyHint')}</p>
      <GoToProcore />
    </Notice>
  );
}

function NextStep({
  draft,
  isLackSaid,
  isCompanyKnown,
  isKeeping,
  onCancel,
}: {
  draft: IntegrationDraft;
  isLackSaid: boolean;
  isCompanyKnown: boolean;
  isKeeping: boolean;
  onCancel: () => void;
}) {
  const isAsking = useSignal(false);
  const ask = (isAsked: boolean) => () => {
    isAsking.value = isAsked;
  };
  if (isAsking.value) return <Discard hint={message('discardNewHint')} onDiscard={onCancel} onKeep={ask(false)} />;
  const { referenceSet: set } = draft;
  return (
    <>
      {isLackSaid && set === null && (
        <p class="fault" role="alert">
          {message('newNeedsProjects')}
        </p>
      )}
      <div class="row next-step">
        <Button kind="primary" disabled={!isCompanyKnown} busy={isKeeping}>
          {set === null ? message('keepIntegration') : plural('keepWith', set.entries.length)}
        </Button>
        <Button kind="bare" onPress={isEntered(draft, set !== null) ? ask(true) : onCancel}>
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
