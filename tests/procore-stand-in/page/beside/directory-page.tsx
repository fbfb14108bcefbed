import { Button, Search } from '@procore/core-react';
import { BesidePage } from './beside-page.tsx';
import { TextTable } from './text-table.tsx';

const ROLES = ['Project Manager', 'Superintendent', 'Architect', 'Subcontractor'] as const;
const PEOPLE = Array.from({ length: 500 }, (_, index) => [
  `Person ${index + 1}`,
  ROLES[index % ROLES.length] ?? '',
  `person.${index + 1}@example.com`,
  index % 7 === 0 ? 'Inactive' : 'Active',
]);

/** The people of a company, all on one page. */
export default function DirectoryPage({ id }: { id: string }) {
  return (
    <BesidePage companyPath={`companies/${id}`} title="Directory">
      <div className="choose">
        <Search placeholder="Search" />
        <Button>Add Person</Button>
      </div>
      <TextTable columns={['Name', 'Job Title', 'Email', 'Status']} rows={PEOPLE} />
    </BesidePage>
  );
}
