import type { Integration } from '../../../domain/integration.ts';
import { message } from '../../../platform/message.ts';
import { sendCommand } from '../../../platform/send-command.ts';
import { Button } from '../../../ui/button.tsx';
import { attempt } from '../actions.ts';
import { appPage } from '../app-page.ts';
import { titles } from '../state.ts';

/** Asked once where the name alone does not settle whose app this page shows. */
export function AppQuestion({ integrations }: { integrations: readonly Integration[] }) {
  const [app = ''] = titles.value.titles;
  const [first, second] = integrations;
  const isOne = first !== undefined && second === undefined;
  return (
    <>
      <p>{isOne ? message('appIsIt', { app, integration: first.name }) : message('appWhichIntegration', { app })}</p>
      <p class="quiet">{message('appWhyAsked')}</p>
      <div class="row">
        {integrations.map(({ id, name }) => (
          <Button
            key={id}
            onPress={() => attempt(() => sendCommand('page.confirm-app', { ...appPage(), integrationId: id }))}
          >
            {isOne ? message('yesItIs') : name}
          </Button>
        ))}
      </div>
    </>
  );
}
