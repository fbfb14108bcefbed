import { Button, DetailPage, MultiSelect } from '@procore/core-react';
import { useState } from 'react';
import type { ProjectItem, ProjectListAnswer } from '../../page-contract.ts';
import { useAnswer } from '../session-api.ts';
import { useWords } from '../variant.ts';
import { BesidePage } from './beside-page.tsx';
import { TextTable } from './text-table.tsx';

/** Adds users to projects. It looks much like the permitted projects of an app, and has nothing to do with apps. */
export default function AddUsersPage({ id }: { id: string }) {
  const { answer } = useAnswer<ProjectListAnswer>(`companies/${id}/projects?page=1`);
  const [chosen, setChosen] = useState<readonly ProjectItem[]>([]);
  const [added, setAdded] = useState<readonly ProjectItem[]>([]);
  const words = useWords();

  function add(): void {
    setAdded((past) => [...new Set([...past, ...chosen])]);
    setChosen([]);
  }

  return (
    <BesidePage companyPath={`companies/${id}`} title="Add Users to Projects">
      <DetailPage.Section heading="Projects of 3 Users">
        <div className="choose">
          <MultiSelect
            block
            placeholder={words.placeholder}
            options={(answer?.projects ?? []) as ProjectItem[]}
            value={chosen as ProjectItem[]}
            onChange={setChosen}
          />
          <Button onClick={add} disabled={chosen.length === 0}>
            {words.add}
          </Button>
        </div>
        <TextTable columns={[words.project]} rows={added.map(({ label }) => [label])} />
      </DetailPage.Section>
    </BesidePage>
  );
}
