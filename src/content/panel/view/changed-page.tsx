import { useSignal } from '@preact/signals';
import { copyText } from '../../../platform/clipboard.ts';
import { describePage, reportText } from '../../../procore/app-management/report/page-report.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { attempt } from '../actions.ts';
import { missing } from '../to-add.ts';
import { ProjectsByHand } from './projects-by-hand.tsx';

/** A page that we do not recognise: what was looked for, a report for us, and the way on by hand. */
export function ChangedPage() {
  const copied = useSignal<string | null>(null);
  const copy = () =>
    attempt(async () => {
      const report = reportText(describePage());
      await copyText(report);
      copied.value = report;
    });
  return (
    <Notice tone="failed" title="Procore changed this page">
      <p>
        Looked for: the section “Permitted Projects” with a drop-down of projects and an Add button. Found nothing that
        is certainly it, so nothing is marked, selected or added here.
      </p>
      <div class="row">
        <Button onPress={copy}>Copy report</Button>
      </div>
      {copied.value === null ? (
        <p class="quiet">
          The report holds the structure of the page, roles and names of attributes: no project, no person, no id.
        </p>
      ) : (
        <details>
          <summary>Copied. Show what is in it</summary>
          <pre class="report">{copied.value}</pre>
        </details>
      )}
      {missing.value.length > 0 && (
        <>
          <p>Until then, by hand:</p>
          <ProjectsByHand label="Missing projects" projects={missing.value} />
        </>
      )}
    </Notice>
  );
}
