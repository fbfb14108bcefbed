import type { TabProps } from './app-detail-page.tsx';
import { embeddedAddress } from './embedded-section.tsx';
import { PermittedProjects } from './permitted-projects.tsx';
import { RequestedPermissions } from './requested-permissions.tsx';
import { useVariant, useWords } from './variant.ts';

/** Which projects the app may read, in the page itself or in a frame, and what it may do there. */
export function PermissionsTab({ appPath, onMessage }: TabProps) {
  const { place } = useVariant();
  const words = useWords();
  return (
    <>
      {place === 'frame' ? (
        <iframe className="frame" title={words.permissions} src={embeddedAddress(appPath)} />
      ) : (
        <PermittedProjects appPath={appPath} onMessage={onMessage} />
      )}
      <RequestedPermissions />
    </>
  );
}
