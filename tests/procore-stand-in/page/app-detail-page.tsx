import { Breadcrumbs, DetailPage, H1, Tabs } from '@procore/core-react';
import { type ComponentType, useState } from 'react';
import { appManagementAddress } from '../page-addresses.ts';
import type { AppAnswer, CompanyAnswer } from '../page-contract.ts';
import { ConfigurationsTab } from './configurations-tab.tsx';
import { GeneralTab } from './general-tab.tsx';
import { Message, type MessageContent } from './message.tsx';
import { PageLink } from './navigation.tsx';
import { PermissionsTab } from './permissions-tab.tsx';
import { useAnswer } from './session-api.ts';
import { Placeholder, Shell } from './shell.tsx';
import { useVariant, useWords } from './variant.ts';

export interface TabProps {
  readonly app: AppAnswer;
  /** Where the end points of this app begin. */
  readonly appPath: string;
  readonly onMessage: (message: MessageContent) => void;
}

const TABS: readonly {
  readonly word: 'general' | 'permissions' | 'configurations';
  readonly Tab: ComponentType<TabProps>;
}[] = [
  { word: 'general', Tab: GeneralTab },
  { word: 'permissions', Tab: PermissionsTab },
  { word: 'configurations', Tab: ConfigurationsTab },
];

interface AppDetailPageProps {
  readonly companyId: string;
  readonly installationId: string;
  /** Opened at once; `null` for the first one. */
  readonly firstTab: string | null;
}

/** One installed app. Changing the tab does not change the URL. */
export function AppDetailPage({ companyId, installationId, firstTab }: AppDetailPageProps) {
  const [tab, setTab] = useState(() =>
    Math.max(
      0,
      TABS.findIndex(({ word }) => word === firstTab),
    ),
  );
  const [message, setMessage] = useState<MessageContent | null>(null);
  const appPath = `companies/${companyId}/apps/${installationId}`;
  const { answer: company } = useAnswer<CompanyAnswer>(`companies/${companyId}`);
  const { answer: app, failed } = useAnswer<AppAnswer>(appPath);
  const Tab = TABS[tab]?.Tab;
  const words = useWords();
  const { title, urlForm } = useVariant();

  return (
    <Shell company={company} tool={words.admin}>
      {app === null || Tab === undefined ? (
        <Placeholder failed={failed} />
      ) : (
        <DetailPage width="lg">
          <DetailPage.Main>
            <DetailPage.Header>
              <DetailPage.Breadcrumbs>
                <Breadcrumbs>
                  <Breadcrumbs.Crumb>
                    <PageLink to={appManagementAddress(urlForm, companyId)}>{words.appManagement}</PageLink>
                  </Breadcrumbs.Crumb>
                  <Breadcrumbs.Crumb active>{app.name}</Breadcrumbs.Crumb>
                </Breadcrumbs>
              </DetailPage.Breadcrumbs>
              {title !== 'breadcrumb' && (
                <DetailPage.Title>
                  {title === 'h1' ? (
                    <H1>{app.name}</H1>
                  ) : (
                    // biome-ignore lint/a11y/useSemanticElements: the form that this variant is about
                    <div role="heading" aria-level={1} className="title">
                      {app.name}
                    </div>
                  )}
                </DetailPage.Title>
              )}
              <DetailPage.Tabs>
                <Tabs>
                  {TABS.map(({ word }, index) => (
                    <Tabs.Tab key={word} role="button" active={index === tab} onPress={() => setTab(index)}>
                      <Tabs.Link>{words[word]}</Tabs.Link>
                    </Tabs.Tab>
                  ))}
                </Tabs>
              </DetailPage.Tabs>
            </DetailPage.Header>
            <DetailPage.Body>
              <Tab app={app} appPath={appPath} onMessage={setMessage} />
            </DetailPage.Body>
          </DetailPage.Main>
        </DetailPage>
      )}
      <Message content={message} onEnd={setMessage} />
    </Shell>
  );
}
