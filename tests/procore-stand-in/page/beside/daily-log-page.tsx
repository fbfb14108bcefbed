import { Button, Checkbox, Input, TextArea } from '@procore/core-react';
import { useState } from 'react';
import { BesidePage } from './beside-page.tsx';

const LINES = Array.from({ length: 40 }, (_, index) => index + 1);

/** A long form: a company, its hours and a remark on each line, all of it rendered again with every key. */
export default function DailyLogPage({ id }: { id: string }) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const field = (name: string) => ({
    'aria-label': name,
    value: values[name] ?? '',
    onChange: ({ target }: { target: { value: string } }) => setValues((past) => ({ ...past, [name]: target.value })),
  });
  return (
    <BesidePage companyPath={`projects/${id}`} title="New Daily Log">
      {LINES.map((line) => (
        <div key={line} className="choose">
          <Input {...field(`Company ${line}`)} />
          <Input {...field(`Hours ${line}`)} />
          <TextArea {...field(`Remark ${line}`)} />
          <Checkbox>Billable</Checkbox>
        </div>
      ))}
      <Button type="submit">Create</Button>
    </BesidePage>
  );
}
