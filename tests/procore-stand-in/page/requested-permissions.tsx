import { DetailPage, Table } from '@procore/core-react';

const REQUESTED = [
  ['Documents', 'Admin'],
  ['Directory', 'Read Only'],
  ['Drawings', 'Standard'],
  ['Photos', 'Standard'],
] as const;

/** What the app asked for in its manifest; the same for every app here. */
export function RequestedPermissions() {
  return (
    <DetailPage.Card>
      <DetailPage.Section heading="Permissions Requested">
        <Table.Container>
          <Table>
            <Table.Header>
              <Table.HeaderRow>
                <Table.HeaderCell>Project Tool</Table.HeaderCell>
                <Table.HeaderCell>Access Level</Table.HeaderCell>
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
