import { useEffect } from 'preact/hooks';
import { isOfConnection, isPassing, type Problem } from '../domain/problem.ts';
import { openSettings } from '../platform/active-tab.ts';
import { message } from '../platform/message.ts';
import { useValue } from '../ui/use-value.ts';

/** What went wrong, with the button that leads on: the settings, or the same once more where that can help. */
export function Failure({ problem, again }: { problem: Problem | null; again: () => void }) {
  const notice = useValue<typeof import('../ui/problem-notice.tsx') | null>(null);
  const isNeeded = problem !== null;
  // All that can go wrong is much to read: it is loaded once something has.
  useEffect(() => {
    if (!isNeeded) return;
    void import('../ui/problem-notice.tsx').then((loaded) => {
      notice.value = loaded;
    });
  }, [isNeeded]);
  if (problem === null || notice.value === null) return null;
  return <notice.value.ProblemNotice problem={problem} actions={actionsFor(problem, again)} />;
}

function actionsFor({ code }: Problem, again: () => void) {
  const settings = isOfConnection(code) ? [{ label: message('openSettings'), onPress: openSettings }] : [];
  return isPassing(code) || isOfConnection(code)
    ? [...settings, { label: message('tryAgain'), onPress: again }]
    : settings;
}
