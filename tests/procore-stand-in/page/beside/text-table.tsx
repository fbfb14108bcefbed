import { Table } from '@procore/core-react';

interface TextTableProps {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of texts; the first of each row is its key. */
export function TextTable({ columns, rows }: TextTableProps) {
  return (
    <Table.Container>
      <Table>
        <Table.Header>
          <Table.HeaderRow>
            {columns.map((column) => (
              <Table.HeaderCell key={column}>{column}</Table.HeaderCell>
            ))}
          </Table.HeaderRow>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.BodyRow key={row[0]}>
              {columns.map((column, index) => (
                <Table.BodyCell key={column}>
                  <Table.TextCell>{row[index]}</Table.TextCell>
                </Table.BodyCell>
              ))}
            </Table.BodyRow>
          ))}
        </Table.Body>
      </Table>
    </Table.Container>
  );
}
