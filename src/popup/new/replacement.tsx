import { useRef } from 'preact/hooks';
import type { CompanyRule, ReferenceSet } from '../../domain/reference-set.ts';
import { message, plural } from '../../platform/message.ts';
import { Button } from '../../ui/button.tsx';
import { ProjectsSource } from './projects-source.tsx';
import { ReferenceSummary } from './reference-summary.tsx';

/** Other projects in place of those that are kept of an integration. */
export function Replacement({
  rule,
  set,
  onRead,
  onReplace,
  onCancel,
}: {
  rule: CompanyRule | null;
  /** What was read last, here or before the popup was closed. */
  set: ReferenceSet | null;
  onRead: (set: ReferenceSet | null) => void;
  onReplace: (set: ReferenceSet) => void;
  onCancel: () => void;
}) {
  const isReadHere = useRef(false);
  return (
    <>
      <ProjectsSource
        rule={rule}
        onRead={(read) => {
          isReadHere.current = true;
          onRead(read);
        }}
      />
      {set !== null && !isReadHere.current && <ReferenceSummary origin={set} projects={set.entries.length} />}
      <div class="row">
        <Button kind="primary" disabled={set === null} onPress={() => set && onReplace(set)}>
          {set === null ? message('useInstead') : plural('useTheseInstead', set.entries.length)}
        </Button>
        <Button kind="bare" onPress={onCancel}>
          {message('leaveThem')}
        </Button>
      </div>
    </>
  );
}
