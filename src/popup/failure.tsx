import { isOfConnection, isPassing, type Problem } from '../domain/problem.ts';
import { openSettings } from '../platform/active-tab.ts';
import { message } from '../platform/message.ts';
import { useLoaded } from './use-loaded.ts';

/** All that can go wrong is much to read: it is loaded once something has. */
const loadNotice = () => import('../ui/problem-notice.tsx');

/** What went wrong, with the button that leads on: the settings, or the same once more where that can help. */
export function Failure({ problem, again }: { problem: Problem | null; again: () => void }) {
  const notice = useLoaded(loadNotice, problem !== null);
  if (problem === null || notice === null) return null;
  return <notice.ProblemNotice problem={problem} actions={actionsFor(problem, again)} />;
}

function actionsFor({ code }: Problem, again: () => void) {
  const settings = isOfConnection(code) ? [{ label: message('openSettings'), onPress: openSettings }] : [];
  return isPassing(code) || isOfConnection(code)
    ? [...settings, { label: message('tryAgain'), onPress: again }]
    : settings;
}
