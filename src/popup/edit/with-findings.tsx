import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RunSummary, RunView } from '../../domain/run-view.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { useValue } from '../../ui/use-value.ts';
import { Failure } from '../failure.tsx';
import { type Told, toldRun } from './told-run.ts';

/** A run with each project that it found: asked for here, because the popup opens without them. */
export function WithFindings({
  integrationId,
  run,
  children,
}: {
  integrationId: string;
  run: RunSummary;
  children: (run: RunView) => ComponentChildren;
}) {
  const told = useValue<Told | null>(null);
  const { problem, attempt, again } = useAttempts();
  const foundId = run.found?.id ?? null;
  const validationId = run.validation?.id ?? null;
  useEffect(() => {
    if (foundId === null) return;
    void attempt(async () => {
      const findings = await sendCommand('findings.read', { integrationId, foundId });
      // Otherwise something else was found meanwhile, of which the next summary tells.
      if (findings !== null) told.value = { foundId, validationId, findings };
    });
  }, [foundId]);
  return (
    <>
      {children(toldRun(run, told.value, problem.value !== null))}
      {foundId !== null && <Failure problem={problem.value} again={again} />}
    </>
  );
}
