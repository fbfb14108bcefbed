import type { Problem } from '../domain/problem.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { nextStepOf, PROBLEM_TEXTS } from './problem-texts.ts';

/** A problem as one clear sentence with its next step, and the button that takes the step where there is one. */
export function ProblemNotice({
  problem,
  action,
}: {
  problem: Problem;
  action?: { label: string; onPress: () => void } | undefined;
}) {
  const { sentence } = PROBLEM_TEXTS[problem.code];
  return (
    <Notice tone="failed" title={sentence}>
      {problem.detail !== undefined && <p class="quiet">{problem.detail}</p>}
      <p>{nextStepOf(problem)}</p>
      {action && (
        <div class="row">
          <Button onPress={action.onPress}>{action.label}</Button>
        </div>
      )}
    </Notice>
  );
}
