import type { Integration } from '../../../domain/integration.ts';
import { sendCommand } from '../../../platform/send-command.ts';
import { Button } from '../../../ui/button.tsx';
import { attempt } from '../actions.ts';
import { appPage } from '../app-page.ts';
import { titles } from '../state.ts';

/** Asked once where the name alone does not settle whose app this page shows. */
export function AppQuestion({ integrations }: { integrations: readonly Integration[] }) {
  const [appName = ''] = titles.value.titles;
  return (
    <>
      <p>
        {integrations.length === 1 ? (
          <>
            Is “{appName}” the app of integration “{integrations[0]?.name}”?
          </>
        ) : (
          <>Which integration is “{appName}” the app of?</>
        )}
      </p>
      <p class="quiet">Asked once, because another installed app could have the same name.</p>
      <div class="row">
        {integrations.map(({ id, name }) => (
          <Button
            key={id}
            onPress={() => attempt(() => sendCommand('page.confirm-app', { ...appPage(), integrationId: id }))}
          >
            {integrations.length === 1 ? 'Yes, it is' : name}
          </Button>
        ))}
      </div>
    </>
  );
}
