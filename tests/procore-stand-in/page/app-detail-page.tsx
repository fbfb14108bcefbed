import { Breadcrumbs, DetailPage, H1, Tabs } from '@procore/core-react';
import { type ComponentType, useState } from 'react';
import type { AppAnswer, CompanyAnswer } from '../page-contract.ts';
import { ConfigurationsTab } from './configurations-tab.tsx';
import { GeneralTab } from './general-tab.tsx';
import { Message, type MessageContent } from './message.tsx';
import { PageLink } from './navigation.tsx';
import { PermissionsTab } from './permissions-tab.tsx';
import { useAnswer } from './session-api.ts';
import { Placeholder, Shell } from './shell.tsx';

export interface TabProps {
  readonly app: AppAnswer;
  /** Where the end points of this app begin. */
  readonly appPath: string;
  readonly onMessage: (message: MessageContent) => void;
}

const TABS: Readonly<Record<string, ComponentType<TabProps>>> = {
  General: GeneralTab,
  Permissions: PermissionsTab,
  'App Configurations': ConfigurationsTab,
};

interface AppDetailPageProps {
  readonly companyId: string;
  readonly installationId: string;
}

/** One installed app. Its tabs are not part of the URL. */
export function AppDetailPage({ companyId, installationId }: AppDetailPageProps) {
  const [tab, setTab] = useState('General');
  const [message, setMessage] = useState<MessageContent | null>(null);
  const appPath = `companies/${companyId}/apps/${installationId}`;
  const { answer: company } = useAnswer<CompanyAnswer>(`companies/${companyId}`);
  const { answer: app, failed } = useAnswer<AppAnswer>(appPath);
  const Tab = TABS[tab];

  return (
    <Shell company={company} tool="Admin">
      {app === null || Tab === undefined ? (
        <Placeholder failed={failed} />
      ) : (
        <DetailPage width="lg">
          <DetailPage.Main>
            <DetailPage.Header>
              <DetailPage.Breadcrumbs>
                <Breadcrumbs>
                  <Breadcrumbs.Crumb>
                    <PageLink to={`/${companyId}/company/app_management`}>App Management</PageLink>
                  </Breadcrumbs.Crumb>
                  <Breadcrumbs.Crumb active>{app.name}</Breadcrumbs.Crumb>
                </Breadcrumbs>
              </DetailPage.Breadcrumbs>
              <DetailPage.Title>
                <H1>{app.name}</H1>
              </DetailPage.Title>
              <DetailPage.Tabs>
                <Tabs>
                  {Object.keys(TABS).map((name) => (
                    <Tabs.Tab key={name} role="button" active={name === tab} onPress={() => setTab(name)}>
                      <Tabs.Link>{name}</Tabs.Link>
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
