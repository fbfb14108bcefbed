import type { Problem } from '../domain/problem.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { nextStepOf, sentenceOf } from './problem-texts.ts';

export interface ProblemAction {
  readonly label: string;
  readonly onPress: () => void;
}

/** A problem as one clear sentence with its next step, and the buttons that take the step where there are such. */
export function ProblemNotice({ problem, actions = [] }: { problem: Problem; actions?: readonly ProblemAction[] }) {
  return (
    <Notice tone="failed" title={sentenceOf(problem)}>
      {problem.detail !== undefined && <p class="quiet">{problem.detail}</p>}
      <p>{nextStepOf(problem)}</p>
      {actions.length > 0 && (
        <div class="row">
          {actions.map(({ label, onPress }) => (
            <Button key={label} onPress={onPress}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </Notice>
  );
}
