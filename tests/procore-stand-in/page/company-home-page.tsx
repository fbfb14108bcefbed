import { Card, H1, ListPage, Pagination, Panel, Table, ToolHeader } from '@procore/core-react';
import { useState } from 'react';
import { appManagementAddress } from '../page-addresses.ts';
import type { CompanyAnswer, ProjectListAnswer } from '../page-contract.ts';
import { PageLink } from './navigation.tsx';
import { useAnswer } from './session-api.ts';
import { Placeholder, Shell } from './shell.tsx';
import { useVariant } from './variant.ts';

/** The list of the company's projects, with the company's settings on the right. */
export function CompanyHomePage({ companyId }: { companyId: string }) {
  const [page, setPage] = useState(1);
  const { answer: company } = useAnswer<CompanyAnswer>(`companies/${companyId}`);
  const { answer: list, failed } = useAnswer<ProjectListAnswer>(`companies/${companyId}/projects?page=${page}`);

  return (
    <Shell company={company} tool="Portfolio">
      <div className="with-panel">
        <ListPage>
          <ListPage.Main>
            <ListPage.ToolHeader>
              <ToolHeader>
                <ToolHeader.Title>
                  <H1>Portfolio</H1>
                </ToolHeader.Title>
              </ToolHeader>
            </ListPage.ToolHeader>
            <ListPage.Body>
              {list === null ? (
                <Placeholder failed={failed} />
              ) : (
                <ProjectList list={list} page={page} onSelectPage={setPage} />
              )}
            </ListPage.Body>
          </ListPage.Main>
        </ListPage>
        <CompanySettings companyId={companyId} />
      </div>
    </Shell>
  );
}

interface ProjectListProps {
  readonly list: ProjectListAnswer;
  readonly page: number;
  readonly onSelectPage: (page: number) => void;
}

function ProjectList({ list, page, onSelectPage }: ProjectListProps) {
  return (
    <Card>
      <Table.Container>
        <Table>
          <Table.Header>
            <Table.HeaderRow>
              <Table.HeaderCell>Name</Table.HeaderCell>
              <Table.HeaderCell>Status</Table.HeaderCell>
            </Table.HeaderRow>
          </Table.Header>
          <Table.Body>
            {list.projects.map(({ id, label }) => (
              <Table.BodyRow key={id}>
                <Table.BodyCell>
                  <Table.TextCell>
                    <PageLink to={`/${id}/project/home`}>{label}</PageLink>
                  </Table.TextCell>
                </Table.BodyCell>
                <Table.BodyCell>
                  <Table.TextCell>Active</Table.TextCell>
                </Table.BodyCell>
              </Table.BodyRow>
            ))}
          </Table.Body>
        </Table>
      </Table.Container>
      <Pagination activePage={page} items={list.total} perPage={list.perPage} onSelectPage={onSelectPage} />
    </Card>
  );
}

function CompanySettings({ companyId }: { companyId: string }) {
  const { urlForm } = useVariant();
  return (
    <Panel className="settings">
      <Panel.Header>
        <Panel.Title>Company Settings</Panel.Title>
      </Panel.Header>
      <Panel.Body>
        <ul>
          <li>General Settings</li>
          <li>
            <PageLink to={appManagementAddress(urlForm, companyId)}>App Management</PageLink>
          </li>
          <li>Currency Configuration</li>
          <li>Expense Allocations</li>
          <li>Webhooks</li>
          <li>Work Breakdown Structure</li>
        </ul>
      </Panel.Body>
    </Panel>
  );
}
