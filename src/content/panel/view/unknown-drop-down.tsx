import { Notice } from '../../../ui/notice.tsx';
import { remaining } from '../to-add.ts';
import { CopyReport } from './copy-report.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';

/** The section with an Add, and a control beside it that we cannot work: the names, to choose them by hand. */
export function UnknownDropDown() {
  return (
    <Notice tone="missing" title="DMSA Validator does not know this drop-down">
      <p>Choose the projects by hand, then press Procore’s own Add button:</p>
      <ProjectsByHand label="Missing projects" projects={remaining.value} />
      <CopyReport />
    </Notice>
  );
}
