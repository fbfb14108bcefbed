import { message } from '../../../platform/message.ts';
import { Notice } from '../../../ui/notice.tsx';
import { remaining } from '../to-add.ts';
import { CopyReport } from './copy-report.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';

/** The section with an Add, and a control beside it that we cannot work: the names, to choose them by hand. */
export function UnknownDropDown() {
  return (
    <Notice tone="missing" title={message('unknownDropDown')}>
      <p>{message('unknownDropDownByHand')}</p>
      <ProjectsByHand label={message('missingLabel')} projects={remaining.value} />
      <CopyReport />
    </Notice>
  );
}
