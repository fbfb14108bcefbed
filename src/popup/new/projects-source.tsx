import '../../ui/list-reading.css';
import type { CompanyRule, ReferenceSet } from '../../domain/reference-set.ts';
import { ListReading } from '../../ui/list-reading.tsx';
import { ListInput } from '../take/list-input.tsx';
import { useListText } from '../take/use-list-text.ts';
import { CompanyProjects } from './company-projects.tsx';

/** Which projects the vendor syncs, as somebody has them. `onRead` is told of each reading, `null` where it gave none. */
export function ProjectsSource({
  rule = null,
  onRead,
}: {
  /** By which projects of the company were taken before. */
  rule?: CompanyRule | null;
  onRead: (set: ReferenceSet | null) => void;
}) {
  const listText = useListText(onRead);
  return (
    <div class="stack">
      <ListInput listText={listText} />
      {listText.read !== null && <ListReading list={listText.read.list} onCorrect={listText.correct} />}
      <CompanyProjects rule={rule} onRead={onRead} />
    </div>
  );
}
