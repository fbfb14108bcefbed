import { Breadcrumbs, Card, DetailPage, EmptyState, H1, Table } from '@procore/core-react';
import { appManagementAddress } from '../page-addresses.ts';
import type { AppAnswer, CompanyAnswer } from '../page-contract.ts';
import { PageLink } from './navigation.tsx';
import { useAnswer } from './session-api.ts';
import { Placeholder, Shell } from './shell.tsx';
import { useVariant, useWords } from './variant.ts';

/** App Management: the apps that are installed in the company. */
export function AppListPage({ companyId }: { companyId: string }) {
  const words = useWords();
  const { answer: company } = useAnswer<CompanyAnswer>(`companies/${companyId}`);
  const { answer: apps, failed } = useAnswer<readonly AppAnswer[]>(`companies/${companyId}/apps`);

  return (
    <Shell company={company} tool={words.admin}>
      <DetailPage width="lg">
        <DetailPage.Main>
          <DetailPage.Header>
            <DetailPage.Breadcrumbs>
              <Breadcrumbs>
                <Breadcrumbs.Crumb>
                  <PageLink to={`/${companyId}/company/home/list`}>{words.companySettings}</PageLink>
                </Breadcrumbs.Crumb>
                <Breadcrumbs.Crumb active>{words.appManagement}</Breadcrumbs.Crumb>
              </Breadcrumbs>
            </DetailPage.Breadcrumbs>
            <DetailPage.Title>
              <H1>{words.appManagement}</H1>
            </DetailPage.Title>
          </DetailPage.Header>
          <DetailPage.Body>
            <DetailPage.Card>
              <DetailPage.Section heading={words.installedApps}>
                {apps === null ? <Placeholder failed={failed} /> : <AppTable companyId={companyId} apps={apps} />}
              </DetailPage.Section>
            </DetailPage.Card>
          </DetailPage.Body>
        </DetailPage.Main>
      </DetailPage>
    </Shell>
  );
}

function AppTable({ companyId, apps }: { companyId: string; apps: readonly AppAnswer[] }) {
  const words = useWords();
  const { urlForm } = useVariant();
  if (apps.length === 0) {
    return (
      <EmptyState compact>
        <EmptyState.Title>{words.noApps}</EmptyState.Title>
      </EmptyState>
    );
  }
  return (
    <Card>
      <Table.Container>
        <Table>
          <Table.Header>
            <Table.HeaderRow>
              <Table.HeaderCell>{words.name}</Table.HeaderCell>
              <Table.HeaderCell>{words.developer}</Table.HeaderCell>
              <Table.HeaderCell>{words.version}</Table.HeaderCell>
              <Table.HeaderCell snugfit />
            </Table.HeaderRow>
          </Table.Header>
          <Table.Body>
            {apps.map(({ installationId, name, developer, version }) => (
              <Table.BodyRow key={installationId}>
                <Table.BodyCell>
                  <Table.TextCell>{name}</Table.TextCell>
                </Table.BodyCell>
                <Table.BodyCell>
                  <Table.TextCell>{developer}</Table.TextCell>
                </Table.BodyCell>
                <Table.BodyCell>
                  <Table.TextCell>{version}</Table.TextCell>
                </Table.BodyCell>
                <Table.BodyCell snugfit>
                  <Table.TextCell>
                    <PageLink to={appManagementAddress(urlForm, companyId, installationId)}>{words.view}</PageLink>
                  </Table.TextCell>
                </Table.BodyCell>
              </Table.BodyRow>
            ))}
          </Table.Body>
        </Table>
      </Table.Container>
    </Card>
  );
}
