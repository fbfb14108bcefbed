import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Findings, RunSummary, RunView } from '../../domain/run-view.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { useValue } from '../../ui/use-value.ts';
import { Failure } from '../failure.tsx';

const NONE = { attention: null, table: null } as const;

/** A run with each project that it found: asked for here, as the popup opens without. Until then it is as it was before. */
export function WithFindings({
  integrationId,
  run,
  children,
}: {
  integrationId: string;
  run: RunSummary;
  children: (run: RunView) => ComponentChildren;
}) {
  const told = useValue<{ readonly id: string; readonly findings: Findings } | null>(null);
  const shown = useRef<RunView | null>(null);
  const { problem, attempt, again } = useAttempts();
  const foundId = run.found?.id ?? null;
  useEffect(() => {
    if (foundId === null) return;
    void attempt(async () => {
      const findings = await sendCommand('findings.read', { integrationId, foundId });
      // Otherwise something else was found meanwhile, of which the next summary tells.
      if (findings !== null) told.value = { id: foundId, findings };
    });
  }, [foundId]);
  if (foundId === null) shown.current = { ...run, ...NONE };
  else if (told.value?.id === foundId) shown.current = { ...run, ...told.value.findings };
  return (
    <>
      {shown.current !== null && children(shown.current)}
      <Failure problem={problem.value} again={again} />
    </>
  );
}
