import { useSignal } from '@preact/signals';
import type { CompanyRule, ReferenceSet } from '../../domain/reference-set.ts';
import { message, plural } from '../../platform/message.ts';
import { Button } from '../../ui/button.tsx';
import { ProjectsSource } from './projects-source.tsx';

/** Other projects in place of those that are kept of an integration. */
export function Replacement({
  rule,
  onReplace,
  onCancel,
}: {
  rule: CompanyRule | null;
  onReplace: (set: ReferenceSet) => void;
  onCancel: () => void;
}) {
  const set = useSignal<ReferenceSet | null>(null);
  const found = set.value;
  return (
    <>
      <ProjectsSource
        rule={rule}
        onRead={(read) => {
          set.value = read;
        }}
      />
      <div class="row">
        <Button kind="primary" disabled={found === null} onPress={() => found && onReplace(found)}>
          {found === null ? message('useInstead') : plural('useTheseInstead', found.entries.length)}
        </Button>
        <Button kind="bare" onPress={onCancel}>
          {message('leaveThem')}
        </Button>
      </div>
    </>
  );
}
