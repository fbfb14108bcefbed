import type { App } from '../domain/integration.ts';

/** Where apps of Procore's partners are installed from. */
const MARKETPLACE = 'https://marketplace.procore.com';

/** What to install, and from where, before anything can be permitted. */
export function InstallApp({ app: { name, kind, marketplaceUrl } }: { app: App }) {
  if (kind === 'custom') {
    return (
      <p>
        In App Management press <b>Install App</b>, then <b>Install Custom App</b>, and enter the App Version Key of “
        {name}”, 36 characters that its developer gives you.
      </p>
    );
  }
  const isOwnPage = marketplaceUrl?.startsWith('https://') === true;
  return (
    <p>
      Install it from the{' '}
      <a href={isOwnPage ? marketplaceUrl : MARKETPLACE} target="_blank" rel="noreferrer">
        Procore App Marketplace
      </a>
      {isOwnPage ? '' : `: search there for “${name}”`}. What Procore asks for while it installs can be skipped: the
      missing projects are added afterwards.
    </p>
  );
}
