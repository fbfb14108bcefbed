import { Button, EmptyState, Table } from '@procore/core-react';
import { memo } from 'react';
import type { ProjectItem } from '../page-contract.ts';

interface PermittedTableProps {
  readonly permitted: readonly ProjectItem[];
  /** `null` for a user who may only look. */
  readonly onRemove: ((project: ProjectItem) => void) | null;
}

export function PermittedTable({ permitted, onRemove }: PermittedTableProps) {
  if (permitted.length === 0) {
    return (
      <EmptyState compact>
        <EmptyState.Title>No projects are permitted yet.</EmptyState.Title>
      </EmptyState>
    );
  }
  return (
    <Table.Container>
      <Table>
        <Table.Header>
          <Table.HeaderRow>
            <Table.HeaderCell>Project</Table.HeaderCell>
            {onRemove !== null && <Table.HeaderCell snugfit />}
          </Table.HeaderRow>
        </Table.Header>
        <Table.Body>
          {permitted.map((project) => (
            <PermittedRow key={project.id} project={project} onRemove={onRemove} />
          ))}
        </Table.Body>
      </Table>
    </Table.Container>
  );
}

// Remembered, because the table may hold thousands of rows while new ones come in.
const PermittedRow = memo(function PermittedRow({ project, onRemove }: { project: ProjectItem } & RowAction) {
  return (
    <Table.BodyRow>
      <Table.BodyCell>
        <Table.TextCell>{project.label}</Table.TextCell>
      </Table.BodyCell>
      {onRemove !== null && (
        <Table.BodyCell snugfit>
          <Button variant="tertiary" size="sm" onClick={() => onRemove(project)}>
            Delete
          </Button>
        </Table.BodyCell>
      )}
    </Table.BodyRow>
  );
});

type RowAction = Pick<PermittedTableProps, 'onRemove'>;
