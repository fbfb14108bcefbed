import { useSignal } from '@preact/signals';
import type { Integration } from '../../domain/integration.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { ValidatedProject } from '../../domain/project.ts';
import { message } from '../../platform/message.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../failure.tsx';
import { adminMessage, missingCsv, missingText } from './exports.ts';

/** The ways to take the missing projects along. */
export function MissingTools({
  integration,
  missing,
}: {
  integration: Integration;
  missing: readonly ValidatedProject[];
}) {
  const isCopied = useSignal(false);
  const { problem, attempt, again } = useAttempts();
  const copy = (text: string) =>
    attempt(async () => {
      await copyText(text);
      isCopied.value = true;
    });
  return (
    <div class="stack tight">
      <fieldset class="row tools" aria-label={message('missingTools')}>
        <Button kind="bare" onPress={() => void copy(missingText(missing))}>
          {message('copy')}
        </Button>
        <Button kind="bare" onPress={() => download(integration, missing)}>
          {message('downloadCsv')}
        </Button>
        <Button kind="bare" onPress={() => void copy(adminMessage(integration, missing))}>
          {message('copyForAdmin')}
        </Button>
        <span class="quiet" role="status">
          {isCopied.value && message('copied')}
        </span>
      </fieldset>
      <Failure problem={problem.value} again={again} />
    </div>
  );
}

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    throw new ProblemError('copy-failed');
  }
}

function download({ name }: Integration, missing: readonly ValidatedProject[]): void {
  const url = URL.createObjectURL(new Blob([missingCsv(missing)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${message('missingFileName', { integration: name })}.csv`.replace(/[\\/:*?"<>|]/g, ' ');
  link.click();
  URL.revokeObjectURL(url);
}
