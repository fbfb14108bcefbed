import { Spinner } from '@procore/core-react';
import type { ReactNode } from 'react';
import type { CompanyAnswer } from '../page-contract.ts';
import { HeaderProjectChoice } from './header-project-choice.tsx';
import { PageLink } from './navigation.tsx';
import { useVariant, useWords } from './variant.ts';

interface ShellProps {
  readonly company: CompanyAnswer | null;
  /** What stands in the middle of the bar, such as the name of a tool. */
  readonly tool: string;
  readonly children: ReactNode;
}

/** The dark bar on top of every page, and the page. */
export function Shell({ company, tool, children }: ShellProps) {
  const words = useWords();
  const { header } = useVariant();
  return (
    <>
      <header className="bar">
        {company !== null && (
          <PageLink to={`/${company.id}/company/home/list`}>
            <span className="bar-mark">{initials(company.name)}</span>
            <strong>{company.name}</strong>
          </PageLink>
        )}
        <span className="bar-tool">
          <small>{words.companyTools}</small>
          {tool}
        </span>
        <span className="bar-user">AM</span>
      </header>
      {header === 'project-choice' && <HeaderProjectChoice />}
      <main>{children}</main>
    </>
  );
}

/** Stands where content is still being loaded, or says that there is none. */
export function Placeholder({ failed }: { failed: boolean }) {
  const words = useWords();
  return <div className="placeholder">{failed ? words.unavailable : <Spinner />}</div>;
}

function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word[0])
    .join('');
}
