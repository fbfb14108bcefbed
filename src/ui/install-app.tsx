import type { App } from '../domain/integration.ts';
import { message } from '../platform/message.ts';
import { Message } from './message.tsx';

/** Where apps of Procore's partners are installed from. */
const MARKETPLACE = 'https://marketplace.procore.com';

/** What to install, and from where, before anything can be permitted. */
export function InstallApp({ app: { name, kind, marketplaceUrl } }: { app: App }) {
  if (kind === 'custom') {
    const install = <b>{message('installAppButton')}</b>;
    const custom = <b>{message('installCustomAppButton')}</b>;
    return (
      <p>
        <Message name="installCustomApp" values={{ app: name, custom, install }} />
      </p>
    );
  }
  const isOwnPage = marketplaceUrl?.startsWith('https://') === true;
  const marketplace = (
    <a href={isOwnPage ? marketplaceUrl : MARKETPLACE} target="_blank" rel="noreferrer">
      {message('installMarketplace')}
    </a>
  );
  return (
    <p>
      {isOwnPage ? (
        <Message name="installFromPage" values={{ marketplace }} />
      ) : (
        <Message name="installFromMarketplace" values={{ app: name, marketplace }} />
      )}
    </p>
  );
}
