import { DetailPage, H1 } from '@procore/core-react';
import type { ReactNode } from 'react';
import type { CompanyAnswer } from '../../page-contract.ts';
import { useAnswer } from '../session-api.ts';
import { Shell } from '../shell.tsx';

interface BesidePageProps {
  /** Under `/internal`: what says whose page it is. */
  readonly companyPath: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A page that has nothing to do with apps: the bar, a heading, and a card. */
export function BesidePage({ companyPath, title, children }: BesidePageProps) {
  const { answer } = useAnswer<CompanyAnswer | { readonly company: CompanyAnswer }>(companyPath);
  const company = answer !== null && 'company' in answer ? answer.company : answer;
  return (
    <Shell company={company} tool={title}>
      <DetailPage width="lg">
        <DetailPage.Main>
          <DetailPage.Header>
            <DetailPage.Title>
              <H1>{title}</H1>
            </DetailPage.Title>
          </DetailPage.Header>
          <DetailPage.Body>
            <DetailPage.Card>{children}</DetailPage.Card>
          </DetailPage.Body>
        </DetailPage.Main>
      </DetailPage>
    </Shell>
  );
}
