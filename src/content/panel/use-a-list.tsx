import { useComputed, useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { ProblemError } from '../../domain/problem.ts';
import { Button } from '../../ui/button.tsx';
import { countOf, projectCount } from '../../ui/texts.ts';
import { decodeText } from '../list/decode-text.ts';
import { parseProjectList } from '../list/parse-list.ts';

import { attempt, useList } from '../panel-actions.ts';
import { LIST_PROBLEM_TEXTS } from './list-problem-texts.ts';

const MOST_BYTES = 2_000_000;

/** For integrations whose vendor has no backend: the missing projects as the vendor's portal names them. */
export function UseAList({ onCancel }: { onCancel?: (() => void) | undefined }) {
  const text = useSignal('');
  const parsed = useComputed(() => parseProjectList(text.value));
  const { entries, problems } = parsed.value;

  const readFile = ({ currentTarget }: TargetedEvent<HTMLInputElement>) =>
    attempt(async () => {
      const file = currentTarget.files?.[0];
      if (file === undefined) return;
      if (file.size > MOST_BYTES) throw new ProblemError('list-too-large');
      text.value = decodeText(new Uint8Array(await file.arrayBuffer()));
    });

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (event.isTrusted && entries.length > 0) void attempt(() => useList(entries));
      }}
    >
      <label class="field">
        Missing projects
        <textarea
          name="list"
          rows={6}
          spellcheck={false}
          placeholder="Paste them from the portal: one per line, or a CSV with a header"
          value={text}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
      </label>
      <label class="field">
        Or a CSV file
        <input
          name="list-file"
          type="file"
          accept=".csv,.tsv,.txt,.json,.md,text/*,application/json"
          onChange={readFile}
        />
      </label>
      {problems.length > 0 && (
        <details>
          <summary>{countOf(problems.length, 'line', 'lines')} to look at</summary>
          <ul class="lines">
            {problems.map((problem) => (
              <li key={`${problem.row} ${problem.kind}`}>
                Line {problem.row}: {LIST_PROBLEM_TEXTS[problem.kind]}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="row">
        <Button kind="primary" disabled={entries.length === 0}>
          {entries.length === 0 ? 'Use this list' : `Use these ${projectCount(entries.length)}`}
        </Button>
        {onCancel && (
          <Button kind="bare" onPress={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
