import { Notice } from '../../../ui/notice.tsx';
import { missing } from '../to-add.ts';
import { CopyReport } from './copy-report.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';

/** A page that we do not recognise: what was looked for, a report for us, and the way on by hand. */
export function ChangedPage() {
  return (
    <Notice tone="failed" title="Procore changed this page">
      <p>
        Looked for: the section “Permitted Projects” with a drop-down of projects and an Add button. Found nothing that
        is certainly it, so nothing is marked, selected or added here.
      </p>
      <CopyReport />
      {missing.value.length > 0 && (
        <>
          <p>Until then, by hand:</p>
          <ProjectsByHand label="Missing projects" projects={missing.value} />
        </>
      )}
    </Notice>
  );
}
