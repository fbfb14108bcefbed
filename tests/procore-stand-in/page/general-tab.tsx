import { DetailPage } from '@procore/core-react';
import type { TabProps } from './app-detail-page.tsx';

export function GeneralTab({ app }: TabProps) {
  return (
    <DetailPage.Card>
      <DetailPage.Section heading="General Information">
        <dl className="facts">
          <dt>Developer</dt>
          <dd>{app.developer}</dd>
          <dt>Version</dt>
          <dd>{app.version}</dd>
          <dt>Installed From</dt>
          <dd>{app.kind === 'marketplace' ? 'Marketplace' : 'Custom App'}</dd>
          <dt>Authentication</dt>
          <dd>Service Account</dd>
        </dl>
      </DetailPage.Section>
    </DetailPage.Card>
  );
}
