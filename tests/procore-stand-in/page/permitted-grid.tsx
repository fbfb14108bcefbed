// biome-ignore-all lint/a11y: a grid by its roles only is what this form is about
import type { ProjectItem } from '../page-contract.ts';
import { RemoveButton } from './permitted-table.tsx';
import { useWords } from './variant.ts';

interface PermittedGridProps {
  readonly permitted: readonly ProjectItem[];
  readonly onRemove: ((project: ProjectItem) => void) | null;
}

/** As grids of data do it that pin a column: the rows of the middle, and the same rows of the pinned column, apart. */
export function PermittedGrid({ permitted, onRemove }: PermittedGridProps) {
  const words = useWords();
  const columns = onRemove === null ? 1 : 2;
  return (
    <div role="treegrid" aria-rowcount={permitted.length + 1} aria-colcount={columns}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1}>
          <div role="columnheader" aria-colindex={1}>
            {words.project}
          </div>
          {onRemove !== null && <div role="columnheader" aria-colindex={2} />}
        </div>
      </div>
      <div role="rowgroup">
        {permitted.map((project, index) => (
          <div role="row" key={project.id} aria-rowindex={index + 2}>
            <div role="gridcell" aria-colindex={1}>
              {project.label}
            </div>
          </div>
        ))}
      </div>
      {onRemove !== null && (
        <div role="rowgroup">
          {permitted.map((project, index) => (
            <div role="row" key={project.id} aria-rowindex={index + 2}>
              <div role="gridcell" aria-colindex={2}>
                <RemoveButton project={project} onRemove={onRemove} />
              </div>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
