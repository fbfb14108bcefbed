import { Button, Pagination, Tabs } from '@procore/core-react';
import { useState } from 'react';
import { BesidePage } from './beside-page.tsx';
import { TextTable } from './text-table.tsx';

const TABS = ['Items', 'Recycle Bin', 'Settings'] as const;
const PER_PAGE = 50;
const RFIS = Array.from({ length: 180 }, (_, index) => [
  `RFI-${index + 1}`,
  `Clarify detail ${index + 1} on sheet A${100 + index}`,
  index % 3 === 0 ? 'Open' : 'Closed',
  `2026-10-${String((index % 28) + 1).padStart(2, '0')}`,
]);

/** The requests for information of a project. */
export default function RfiPage({ id }: { id: string }) {
  const [tab, setTab] = useState<string>(TABS[0]);
  const [page, setPage] = useState(1);
  return (
    <BesidePage companyPath={`projects/${id}`} title="RFIs">
      <Tabs>
        {TABS.map((name) => (
          <Tabs.Tab key={name} role="button" active={name === tab} onPress={() => setTab(name)}>
            <Tabs.Link>{name}</Tabs.Link>
          </Tabs.Tab>
        ))}
      </Tabs>
      <div className="actions">
        <Button>Create RFI</Button>
      </div>
      <TextTable
        columns={['#', 'Subject', 'Status', 'Due Date']}
        rows={RFIS.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
      />
      <Pagination items={RFIS.length} perPage={PER_PAGE} activePage={page} onSelectPage={setPage} />
    </BesidePage>
  );
}
