import { message } from '../../../platform/message.ts';
import { Notice } from '../../../ui/notice.tsx';
import { missing } from '../to-add.ts';
import { CopyReport } from './copy-report.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';

/** A page that we do not recognise: what was looked for, a report for us, and the way on by hand. */
export function ChangedPage() {
  return (
    <Notice tone="failed" title={message('changedPage')}>
      <p>{message('changedPageLookedFor')}</p>
      <CopyReport />
      {missing.value.length > 0 && (
        <>
          <p>{message('changedPageByHand')}</p>
          <ProjectsByHand label={message('missingLabel')} projects={missing.value} />
        </>
      )}
    </Notice>
  );
}
