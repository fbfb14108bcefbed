import { DetailPage, Table } from '@procore/core-react';
import { useWords } from './variant.ts';

const REQUESTED = [
  ['Documents', 'Admin'],
  ['Directory', 'Read Only'],
  ['Drawings', 'Standard'],
  ['Photos', 'Standard'],
] as const;

/** What the app asked for in its manifest; the same for every app here. */
export function RequestedPermissions() {
  const words = useWords();
  return (
    <DetailPage.Card>
      <DetailPage.Section heading={words.requested}>
        <Table.Container>
          <Table>
            <Table.Header>
              <Table.HeaderRow>
                <Table.HeaderCell>{words.name}</Table.HeaderCell>
                <Table.HeaderCell>{words.permissions}</Table.HeaderCell>
              </Table.HeaderRow>
            </Table.Header>
            <Table.Body>
              {REQUESTED.map(([tool, level]) => (
                <Table.BodyRow key={tool}>
                  <Table.BodyCell>
                    <Table.TextCell>{tool}</Table.TextCell>
                  </Table.BodyCell>
                  <Table.BodyCell>
                    <Table.TextCell>{level}</Table.TextCell>
                  </Table.BodyCell>
                </Table.BodyRow>
              ))}
            </Table.Body>
          </Table>
        </Table.Container>
      </DetailPage.Section>
    </DetailPage.Card>
  );
}
