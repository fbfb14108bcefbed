import { useSignal } from '@preact/signals';
import { copyText } from '../../../platform/clipboard.ts';
import { message } from '../../../platform/message.ts';
import { describePage, reportText } from '../../../procore/app-management/report/page-report.ts';
import { Button } from '../../../ui/button.tsx';
import { attempt } from '../actions.ts';

/** A report for us about a page that we do not know, which the user can read before it is sent. */
export function CopyReport() {
  const copied = useSignal<string | null>(null);
  const copy = () =>
    attempt(async () => {
      const report = reportText(describePage());
      await copyText(report);
      copied.value = report;
    });
  return (
    <>
      <div class="row">
        <Button onPress={copy}>{message('reportCopy')}</Button>
      </div>
      {copied.value === null ? (
        <p class="quiet">{message('reportHolds')}</p>
      ) : (
        <details>
          <summary>{message('reportCopied')}</summary>
          <pre class="report">{copied.value}</pre>
        </details>
      )}
    </>
  );
}
