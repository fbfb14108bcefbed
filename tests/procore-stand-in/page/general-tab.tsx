import { DetailPage } from '@procore/core-react';
import type { TabProps } from './app-detail-page.tsx';
import { useWords } from './variant.ts';

export function GeneralTab({ app }: TabProps) {
  const words = useWords();
  return (
    <DetailPage.Card>
      <DetailPage.Section heading={words.generalInformation}>
        <dl className="facts">
          <dt>{words.developer}</dt>
          <dd>{app.developer}</dd>
          <dt>{words.version}</dt>
          <dd>{app.version}</dd>
          <dt>{words.installedFrom}</dt>
          <dd>{app.kind === 'marketplace' ? words.marketplace : words.customApp}</dd>
          <dt>{words.authentication}</dt>
          <dd>{words.serviceAccount}</dd>
        </dl>
      </DetailPage.Section>
    </DetailPage.Card>
  );
}
