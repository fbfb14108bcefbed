import { message } from '../../../platform/message.ts';
import { Notice } from '../../../ui/notice.tsx';
import { question } from '../procore-asks.ts';

/** Procore waits for the user's answer, which nobody gives for them. */
export function ProcoreAsks() {
  if (question.value === null) return null;
  return (
    <Notice tone="plain" title={message('procoreAsks')}>
      {question.value !== '' && <p>“{question.value}”</p>}
      <p>{message('procoreAsksHint')}</p>
    </Notice>
  );
}
