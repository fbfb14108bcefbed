import { useEffect, useRef } from 'preact/hooks';
import type { Environment } from '../domain/environment.ts';
import { isUnderWay } from '../domain/run-view.ts';
import { type ActiveTab, isPrivate, openSettings } from '../platform/active-tab.ts';
import { message } from '../platform/message.ts';
import type { CompanyView, IntegrationView } from '../platform/protocol.ts';
import { sendCommand } from '../platform/send-command.ts';
import { keepAsking, onViewChange } from '../platform/view-news.ts';
import { canShowPermittedProjects } from '../procore/addresses/urls.ts';
import { useAttempts } from '../ui/attempts.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { companyNameOf, timeOf } from '../ui/texts.ts';
import { useValue } from '../ui/use-value.ts';
import { Failure } from './failure.tsx';
import { Integrations } from './integrations.tsx';
import { loadNew, loadScreens, type Screens } from './later.ts';
import { useLoaded } from './use-loaded.ts';

interface OnCompany {
  readonly companyId: string;
  readonly environment: Environment;
  readonly tab: ActiveTab;
  /** Asked for before this is shown. */
  readonly firstView: Promise<CompanyView>;
}

/** The popup on a page of a company: its integrations, each with what can be done about it. */
export function CompanyPage({ companyId, environment, tab, firstView }: OnCompany) {
  const view = useValue<CompanyView | null>(null);
  const { problem, attempt, again } = useAttempts();
  /** Leaves the message of a command that failed where it is: views are read all the time. */
  const read = async (asked = sendCommand('company.read', { companyId, environment, isPrivate })) => {
    view.value = await asked;
  };
  const refresh = () => attempt(() => sendCommand('company.refresh', { companyId }));

  useEffect(() => {
    void read(firstView)
      .catch(() => undefined)
      .then(refresh);
    return onViewChange(() => void read());
  }, []);
  // Another backend was connected meanwhile, or a new token: nobody has asked it yet.
  const wasAsked = useRef(false);
  useEffect(() => {
    const isUnasked = view.value?.integrations === null && view.value.problem === null;
    if (isUnasked && wasAsked.current) void refresh();
    wasAsked.current = view.value !== null && !isUnasked;
  }, [view.value]);
  const isCreating = useValue<boolean | null>(null);
  const create = (isOn: boolean) => {
    isCreating.value = isOn;
  };
  const begin = { hasDraft: view.value?.hasDraft === true, onNew: () => create(true) };
  const screens = useLoaded(loadScreens);
  const shown = view.value;
  const { edited, leave, comeBack } = useEdited(shown?.integrations ?? []);
  const edit = (integrationId: string) =>
    attempt(async () => {
      await sendCommand('edit.open', { integrationId });
      comeBack();
    });

  const isGoingOn = shown?.integrations?.some(({ run }) => run !== null && isUnderWay(run)) ?? false;
  useEffect(() => (isGoingOn ? keepAsking(() => void read()) : undefined), [isGoingOn]);
  const isNew = (isCreating.value ?? shown?.isDraftOpen) === true;
  const creation = useLoaded(loadNew, isNew);
  if (isNew) {
    const company = { id: companyId, name: shown?.company?.name ?? null, environment };
    return creation && <creation.NewIntegration company={company} onEnd={() => create(false)} />;
  }
  const isEmpty = shown?.connection === null && (shown.integrations ?? []).length === 0;
  if (isEmpty && shown.keptProblem === null) {
    if (screens === null) return null;
    const { ListOnCompany, TakenAlong, Welcome } = screens;
    return (
      <div class="stack">
        <TakenAlong companyId={companyId} tab={tab}>
          <Welcome here={<ListOnCompany companyId={companyId} tab={tab} />} {...begin} />
        </TakenAlong>
      </div>
    );
  }
  return (
    <div class="stack">
      <Head
        companyName={shown?.company ? companyNameOf(shown.company) : null}
        tab={tab}
        screens={screens}
        onBack={edited && leave}
      />
      <Failure problem={problem.value ?? shown?.problem ?? null} again={problem.value === null ? refresh : again} />
      <Failure problem={shown?.keptProblem ?? null} again={read} />
      {screens !== null && <screens.GoneEdits gone={shown?.gone ?? []} />}
      {edited !== null && screens !== null && (
        <screens.EditIntegration key={edited.view.integration.id} {...edited} tabUrl={tab.url} />
      )}
      {edited === null && screens !== null && <screens.TakenAlong companyId={companyId} tab={tab} />}
      {edited === null && shown !== null && (
        <Content view={shown} tab={tab} screens={screens} onEdit={edit} begin={begin} />
      )}
    </div>
  );
}

/** `onBack`: out of one integration to all of them. */
function Head({
  companyName,
  tab,
  screens,
  onBack,
}: {
  companyName: string | null;
  tab: ActiveTab;
  screens: Screens | null;
  onBack: (() => void) | null;
}) {
  const heading = companyName ?? message('extensionShortName');
  return (
    <header class="row apart steady">
      {onBack === null ? (
        <h1>{heading}</h1>
      ) : (
        <Button kind="bare" onPress={onBack}>
          {message('toIntegrations', { company: heading })}
        </Button>
      )}
      <div class="row steady">
        {screens !== null && <screens.KeepBeside tab={tab} />}
        <Button kind="bare" onPress={openSettings}>
          {message('settings')}
        </Button>
      </div>
    </header>
  );
}

/** The popup opens where it was closed. An edit that was left for the list gives way to it, until one is begun after it. */
function useEdited(views: readonly IntegrationView[]) {
  const orderLeft = useValue<number | undefined>(undefined);
  const edits = views.flatMap((view) => (view.edit ? [{ view, edit: view.edit }] : []));
  const [latest] = edits.sort((one, other) => other.edit.order - one.edit.order);
  return {
    edited: latest && latest.edit.order !== orderLeft.value ? latest : null,
    leave: () => {
      orderLeft.value = latest?.edit.order;
    },
    comeBack: () => {
      orderLeft.value = undefined;
    },
  };
}

function Content({
  view,
  tab,
  screens,
  onEdit,
  begin,
}: {
  view: CompanyView;
  tab: ActiveTab;
  screens: Screens | null;
  onEdit: (integrationId: string) => void;
  begin: { hasDraft: boolean; onNew: () => void };
}) {
  const { connection, company, integrations, askedAt, problem } = view;
  const canUsePage = canShowPermittedProjects(new URL(tab.url).pathname);
  if (integrations === null) {
    return problem === null ? <ProgressLine label={message('askingBackend')} done={0} total={null} /> : null;
  }
  return (
    <>
      {problem !== null && askedAt !== null && (
        <p class="quiet">{message('seenEarlier', { time: timeOf(new Date(askedAt).toISOString()) })}</p>
      )}
      {integrations.length === 0 && connection !== null && screens !== null && (
        <screens.NoIntegrations isServed={company !== null} label={connection.label} />
      )}
      {integrations.length > 0 && (
        <Integrations views={integrations} tabUrl={tab.url} screens={screens} onEdit={onEdit} />
      )}
      {screens !== null && <screens.NewButton {...begin} />}
      {canUsePage && screens !== null && <screens.UseThisPage tab={tab} isCompanyNamed />}
    </>
  );
}
