import { isOfConnection, isPassing, type Problem } from '../domain/problem.ts';
import { openSettings } from '../platform/active-tab.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';

/** What went wrong, with the button that leads on: the settings, or the same once more where that can help. */
export function Failure({ problem, again }: { problem: Problem | null; again: () => void }) {
  if (problem === null) return null;
  return <ProblemNotice problem={problem} action={actionFor(problem, again)} />;
}

function actionFor({ code }: Problem, again: () => void) {
  if (isOfConnection(code)) return { label: 'Open settings', onPress: openSettings };
  return isPassing(code) ? { label: 'Try again', onPress: again } : undefined;
}
