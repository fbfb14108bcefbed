import { DetailPage, EmptyState, H1 } from '@procore/core-react';
import type { CompanyAnswer } from '../page-contract.ts';
import { useAnswer } from './session-api.ts';
import { Shell } from './shell.tsx';

/** Any page of Procore that has no part in the story. `companyId` is `null` where the path names no company. */
export function OtherPage({ companyId }: { companyId: string | null }) {
  return companyId === null ? <Page company={null} /> : <CompanyPage companyId={companyId} />;
}

function CompanyPage({ companyId }: { companyId: string }) {
  const { answer: company } = useAnswer<CompanyAnswer>(`companies/${companyId}`);
  return <Page company={company} />;
}

function Page({ company }: { company: CompanyAnswer | null }) {
  return (
    <Shell company={company} tool="Tools">
      <DetailPage width="lg">
        <DetailPage.Main>
          <DetailPage.Header>
            <DetailPage.Title>
              <H1>Tools</H1>
            </DetailPage.Title>
          </DetailPage.Header>
          <DetailPage.Body>
            <DetailPage.Card>
              <EmptyState>
                <EmptyState.Title>There is nothing on this page.</EmptyState.Title>
              </EmptyState>
            </DetailPage.Card>
          </DetailPage.Body>
        </DetailPage.Main>
      </DetailPage>
    </Shell>
  );
}
