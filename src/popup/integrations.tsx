import { message, plural } from '../platform/message.ts';
import type { IntegrationView } from '../platform/protocol.ts';
import { useValue } from '../ui/use-value.ts';
import { IntegrationCard } from './integration-card.tsx';
import type { Screens } from './later.ts';

/** With fewer, looking is faster than typing. */
const WORTH_A_SEARCH = 6;

/** The company's integrations. One that is the only one is always open. */
export function Integrations({
  views,
  tabUrl,
  screens,
  onEdit,
}: {
  views: readonly IntegrationView[];
  tabUrl: string;
  screens: Screens | null;
  onEdit: (integrationId: string) => void;
}) {
  const search = useValue('');
  const opened = useValue<string | null>(null);
  const text = search.value.trim().toLocaleLowerCase();
  const found = views.filter(({ integration: { name, app } }) =>
    `${name} ${app.name}`.toLocaleLowerCase().includes(text),
  );
  const isOnly = views.length === 1;
  const open = (id: string) => (isOpen: boolean) => {
    opened.value = isOpen ? id : null;
  };
  return (
    <>
      {views.length >= WORTH_A_SEARCH && (
        <input
          class="search"
          type="search"
          aria-label={message('searchIntegrations')}
          placeholder={plural('searchCountedIntegrations', views.length)}
          value={search.value}
          onInput={({ currentTarget }) => {
            search.value = currentTarget.value;
          }}
        />
      )}
      {found.length === 0 && (
        <p class="quiet" role="status">
          {message('noIntegrationFound')}
        </p>
      )}
      <ul class="integrations" aria-label={message('integrations')}>
        {found.map((view) => (
          <IntegrationCard
            key={view.integration.id}
            view={view}
            tabUrl={tabUrl}
            screens={screens}
            isOpen={isOnly || opened.value === view.integration.id}
            onOpen={isOnly ? null : open(view.integration.id)}
            onEdit={() => onEdit(view.integration.id)}
          />
        ))}
      </ul>
    </>
  );
}
