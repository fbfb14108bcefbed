import { Button, EmptyState, Pagination, Search, Table } from '@procore/core-react';
import { memo, useEffect, useState } from 'react';
import type { ProjectItem, ProjectListAnswer } from '../page-contract.ts';
import { PermittedGrid } from './permitted-grid.tsx';
import { request } from './session-api.ts';
import { Placeholder } from './shell.tsx';
import { useVariant, useWords } from './variant.ts';

const ROWS_PER_PAGE = 50;

interface PermittedTableProps {
  readonly permitted: readonly ProjectItem[];
  /** Where the end points of the app begin. */
  readonly appPath: string;
  /** `null` for a user who may only look. */
  readonly onRemove: ((project: ProjectItem) => void) | null;
}

/** The permitted projects, in the form that the variant asks for. */
export function PermittedTable({ permitted, appPath, onRemove }: PermittedTableProps) {
  const { table } = useVariant();
  const words = useWords();
  if (table === 'server-paged') return <ServerPages permitted={permitted} appPath={appPath} onRemove={onRemove} />;
  if (permitted.length === 0) {
    return (
      <EmptyState compact>
        <EmptyState.Title>{words.noneYet}</EmptyState.Title>
      </EmptyState>
    );
  }
  const Form = table === 'paged' ? PagedRows : table === 'searchable' ? SearchableRows : Rows;
  return <Form permitted={permitted} onRemove={onRemove} />;
}

type RowsProps = Omit<PermittedTableProps, 'appPath'>;

function PagedRows({ permitted, onRemove }: RowsProps) {
  const [page, setPage] = useState(1);
  const start = (page - 1) * ROWS_PER_PAGE;
  return (
    <>
      <Rows permitted={permitted.slice(start, start + ROWS_PER_PAGE)} onRemove={onRemove} />
      <Pagination items={permitted.length} perPage={ROWS_PER_PAGE} activePage={page} onSelectPage={setPage} />
    </>
  );
}

/** Of `permitted` it is told only what was added or removed since; whatever changes, it asks for its page again. */
function ServerPages({ permitted, appPath, onRemove }: PermittedTableProps) {
  const [page, setPage] = useState(1);
  const [list, setList] = useState<ProjectListAnswer | null>(null);
  const { loadDelayMs } = useVariant();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the rows makes the answer out of date
  useEffect(() => {
    let wanted = true;
    setList(null);
    const timer = setTimeout(async () => {
      const answer = await request<ProjectListAnswer>('GET', `${appPath}/permitted?page=${page}`);
      if (wanted) setList(answer);
    }, loadDelayMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [appPath, page, permitted, loadDelayMs]);

  if (list === null) return <Placeholder failed={false} />;
  return (
    <>
      <Rows permitted={list.projects} onRemove={onRemove} />
      <Pagination items={list.total} perPage={list.perPage} activePage={page} onSelectPage={setPage} />
    </>
  );
}

function SearchableRows({ permitted, onRemove }: RowsProps) {
  const [text, setText] = useState('');
  const words = useWords();
  const shown = permitted.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
  return (
    <>
      <Search
        placeholder={words.search}
        value={text}
        onChange={(event: { target: { value: string } }) => setText(event.target.value)}
      />
      <Rows permitted={shown} onRemove={onRemove} />
    </>
  );
}

function Rows({ permitted, onRemove }: RowsProps) {
  const { table, columns, hasRemarks } = useVariant();
  const words = useWords();
  const shown = hasRemarks ? permitted.map(withRemark) : permitted;
  if (table === 'grid') return <PermittedGrid permitted={shown} onRemove={onRemove} />;
  if (table === 'list') {
    return (
      <ul className="permitted">
        {shown.map((project) => (
          <li key={project.id}>
            <span>{project.label}</span> <RemoveButton project={project} onRemove={onRemove} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table.Container>
      <Table>
        <Table.Header>
          <Table.HeaderRow>
            {columns === 'number, name' && <Table.HeaderCell>{words.number}</Table.HeaderCell>}
            {columns === 'id, label' && <Table.HeaderCell>ID</Table.HeaderCell>}
            <Table.HeaderCell>{words.project}</Table.HeaderCell>
            {columns === 'name, number' && <Table.HeaderCell>{words.number}</Table.HeaderCell>}
            {onRemove !== null && <Table.HeaderCell snugfit />}
          </Table.HeaderRow>
        </Table.Header>
        <Table.Body>
          {shown.map((project) => (
            <PermittedRow key={project.id} project={project} onRemove={onRemove} />
          ))}
        </Table.Body>
      </Table>
    </Table.Container>
  );
}

function withRemark(project: ProjectItem, index: number): ProjectItem {
  const end = ' (on hold)';
  return index % 3 === 0 ? { ...project, label: project.label + end, name: project.name + end } : project;
}

type RowProps = { readonly project: ProjectItem } & Pick<PermittedTableProps, 'onRemove'>;

// Remembered, because the table may hold thousands of rows while new ones come in.
const PermittedRow = memo(function PermittedRow({ project, onRemove }: RowProps) {
  const { columns } = useVariant();
  const isSplit = columns === 'number, name' || columns === 'name, number';
  return (
    <Table.BodyRow>
      {(columns === 'number, name' || columns === 'id, label') && (
        <Table.BodyCell>
          <Table.TextCell>{isSplit ? project.number : project.id}</Table.TextCell>
        </Table.BodyCell>
      )}
      <Table.BodyCell>
        <Table.TextCell>{isSplit ? project.name : project.label}</Table.TextCell>
      </Table.BodyCell>
      {columns === 'name, number' && (
        <Table.BodyCell>
          <Table.TextCell>{project.number}</Table.TextCell>
        </Table.BodyCell>
      )}
      {onRemove !== null && (
        <Table.BodyCell snugfit>
          <RemoveButton project={project} onRemove={onRemove} />
        </Table.BodyCell>
      )}
    </Table.BodyRow>
  );
});

export function RemoveButton({ project, onRemove }: RowProps) {
  const words = useWords();
  if (onRemove === null) return null;
  return (
    <Button variant="tertiary" size="sm" onClick={() => onRemove(project)}>
      {words.remove}
    </Button>
  );
}
