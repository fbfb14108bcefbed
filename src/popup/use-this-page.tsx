import { useSignal } from '@preact/signals';
import type { Company } from '../domain/integration.ts';
import { type Problem, problemOf } from '../domain/problem.ts';
import type { ActiveTab } from '../platform/active-tab.ts';
import { sendCommand } from '../platform/send-command.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { CompanyChoice } from './company-choice.tsx';

/**
 * "Use this page": the user's own word that the tab shows an app's Permitted Projects, whatever its address says.
 * Where the address names no company, the user is asked for it first.
 */
export function UseThisPage({ tab, isCompanyNamed }: { tab: ActiveTab; isCompanyNamed: boolean }) {
  const companies = useSignal<readonly Company[] | null>(null);
  const problem = useSignal<Problem | null>(null);

  async function attempt(action: () => Promise<unknown>): Promise<void> {
    problem.value = null;
    try {
      await action();
    } catch (error) {
      problem.value = problemOf(error);
    }
  }

  const startOn = (companyId: string | null) =>
    attempt(async () => {
      await sendCommand('page.use', { tabId: tab.id, url: tab.url, companyId });
      window.close();
    });

  const start = async () => {
    if (isCompanyNamed) return startOn(null);
    await attempt(async () => {
      const served = await sendCommand('companies.read', null);
      if (served === null) await startOn(null);
      else companies.value = served;
    });
  };

  if (companies.value !== null) {
    return (
      <div class="stack">
        {problem.value !== null && <ProblemNotice problem={problem.value} />}
        <CompanyChoice companies={companies.value} onChoose={startOn} />
      </div>
    );
  }
  return (
    <div class="stack tight use-page">
      {problem.value !== null && <ProblemNotice problem={problem.value} />}
      <p class="quiet">Does the tab show an app’s Permitted Projects, and no panel is there?</p>
      <div class="row">
        <Button onPress={start}>Use this page</Button>
        {problem.value !== null && !isCompanyNamed && (
          <Button kind="bare" onPress={() => startOn(null)}>
            Use it with a list only
          </Button>
        )}
      </div>
    </div>
  );
}
