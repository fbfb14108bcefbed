import { Card } from '@procore/core-react';
import { useEffect, useState } from 'react';
import { BesidePage } from './beside-page.tsx';
import { TextTable } from './text-table.tsx';

const TOOLS = ['RFIs', 'Submittals', 'Observations', 'Punch List', 'Inspections', 'Incidents'] as const;
const DAYS = Array.from({ length: 20 }, (_, index) => index + 1);

/** Six tables of figures, all of which change every second. */
export default function DashboardPage({ id }: { id: string }) {
  const [second, setSecond] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSecond((past) => past + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <BesidePage companyPath={`companies/${id}`} title="Dashboard">
      {TOOLS.map((tool, index) => (
        <Card key={tool}>
          <TextTable
            columns={['Day', tool, 'Overdue']}
            rows={DAYS.map((day) => [`Day ${day}`, String(second + day * index), String((second * day) % 17)])}
          />
        </Card>
      ))}
    </BesidePage>
  );
}
