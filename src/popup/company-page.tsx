import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Problem, problemOf } from '../domain/problem.ts';
import { type ActiveTab, openSettings } from '../platform/active-tab.ts';
import type { CompanyView } from '../platform/protocol.ts';
import { sendCommand } from '../platform/send-command.ts';
import { onViewChange } from '../platform/view-changes.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { IntegrationCard } from './integration-card.tsx';
import { UseThisPage } from './use-this-page.tsx';

/** The popup on a page of a company: its integrations, each with what can be done about it. */
export function CompanyPage({ companyId, origin, tab }: { companyId: string; origin: string; tab: ActiveTab }) {
  const view = useSignal<CompanyView | null>(null);
  const problem = useSignal<Problem | null>(null);

  async function attempt(action: () => Promise<unknown>): Promise<void> {
    problem.value = null;
    try {
      await action();
    } catch (error) {
      problem.value = problemOf(error);
    }
  }
  /** Leaves the message of a command that failed where it is: views are read all the time. */
  const read = async () => {
    view.value = await sendCommand('company.read', { companyId });
  };
  const refresh = () => attempt(() => sendCommand('company.refresh', { companyId }));

  useEffect(() => {
    void read().then(refresh);
    return onViewChange(() => void read());
  }, []);

  const shown = view.value;
  return (
    <div class="stack">
      <header class="row apart steady">
        <h1>{shown?.company?.name ?? 'DMSA Validator'}</h1>
        <Button kind="bare" onPress={openSettings}>
          Settings
        </Button>
      </header>
      {problem.value !== null && (
        <ProblemNotice problem={problem.value} action={{ label: 'Try again', onPress: refresh }} />
      )}
      {shown !== null && <Content view={shown} origin={origin} attempt={attempt} refresh={refresh} />}
      <UseThisPage tab={tab} isCompanyNamed />
    </div>
  );
}

function Content({
  view: { connection, company, integrations, problem },
  origin,
  attempt,
  refresh,
}: {
  view: CompanyView;
  origin: string;
  attempt: (action: () => Promise<unknown>) => Promise<void>;
  refresh: () => void;
}) {
  if (connection === null) {
    return (
      <ProblemNotice problem={{ code: 'no-connection' }} action={{ label: 'Open settings', onPress: openSettings }} />
    );
  }
  if (problem !== null) {
    const isSettings = problem.code === 'token-refused' || problem.code === 'permission-missing';
    const action = isSettings
      ? { label: 'Open settings', onPress: openSettings }
      : { label: 'Try again', onPress: refresh };
    return <ProblemNotice problem={problem} action={action} />;
  }
  if (integrations === null) return <ProgressLine label="Asking the integration backend …" done={0} total={null} />;
  if (integrations.length === 0) {
    return (
      <Notice
        title={company === null ? 'The backend does not serve this company.' : 'This company has no integration.'}
      >
        <p>
          You are connected as {connection.label}. Go to a page of another company, or connect with the account that
          serves this one.
        </p>
      </Notice>
    );
  }
  return (
    <>
      {integrations.map((view) => (
        <IntegrationCard key={view.integration.id} view={view} origin={origin} attempt={attempt} />
      ))}
    </>
  );
}
