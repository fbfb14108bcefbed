import { useSignal } from '@preact/signals';
import type { Company } from '../domain/integration.ts';
import type { ActiveTab } from '../platform/active-tab.ts';
import { message } from '../platform/message.ts';
import { closePopup } from '../platform/own-view.ts';
import { sendCommand } from '../platform/send-command.ts';
import { useAttempts } from '../ui/attempts.ts';
import { Button } from '../ui/button.tsx';
import { CompanyChoice } from './company-choice.tsx';
import { Failure } from './failure.tsx';

/**
 * "Use this page": the user's own word that the tab shows an app's Permitted Projects, whatever its address says.
 * Where the address names no company, the user is asked for it first.
 */
export function UseThisPage({ tab, isCompanyNamed }: { tab: ActiveTab; isCompanyNamed: boolean }) {
  const companies = useSignal<readonly Company[] | null>(null);
  const { problem, attempt, again } = useAttempts();

  const startOn = (companyId: string | null) =>
    attempt(async () => {
      await sendCommand('page.use', { tabId: tab.id, url: tab.url, companyId });
      await closePopup();
    });

  const start = async () => {
    if (isCompanyNamed) return startOn(null);
    await attempt(async () => {
      const served = await sendCommand('companies.read', null);
      if (served.companies === null) return startOn(null);
      companies.value = served.companies;
      problem.value = served.problem;
    });
  };

  if (companies.value !== null) {
    return (
      <div class="stack">
        <Failure problem={problem.value} again={again} />
        <CompanyChoice companies={companies.value} onChoose={startOn} />
      </div>
    );
  }
  return (
    <div class="stack tight">
      <p class="quiet">{message('usePageQuestion')}</p>
      <div class="row">
        <Button onPress={start}>{message('usePage')}</Button>
        {problem.value !== null && !isCompanyNamed && (
          <Button kind="bare" onPress={() => startOn(null)}>
            {message('usePageWithList')}
          </Button>
        )}
      </div>
      <Failure problem={problem.value} again={again} />
    </div>
  );
}
