import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { ProblemError } from '../../../domain/problem.ts';
import { decodeText } from '../../../lists/decode-text.ts';
import { LIST_FILES, mayBeWorkbook } from '../../../lists/file-kind.ts';
import type { ReadList } from '../../../lists/reader-place.ts';
import { message, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { ListReading } from '../../../ui/list-reading.tsx';
import { attempt, useList } from '../actions.ts';
import { offeredOnPage } from '../list-comparison.ts';
import { correct, listDraft, setText } from '../list-draft.ts';
import { listReader, workbookText } from '../list-reader.ts';

const MOST_BYTES = 2_000_000;
const BYTES_TO_KNOW_IT = 8;
const NOTHING_READ: ReadList = { entries: [], rows: [], problems: [], columns: [], isPart: false };

/** For integrations whose vendor has no backend: the missing projects as the vendor's portal names them. */
export function UseAList({ onCancel, onUsed }: { onCancel?: (() => void) | undefined; onUsed?: () => void }) {
  const parsed = useSignal(NOTHING_READ);
  useSignalEffect(() => {
    const stop = new AbortController();
    const { text, corrections } = listDraft.value;
    const offered = offeredOnPage.value;
    void attempt(async () => {
      const read =
        text.trim() === '' ? NOTHING_READ : await (await listReader())(text, corrections, stop.signal, offered);
      if (!stop.signal.aborted) parsed.value = read;
    });
    return () => stop.abort();
  });
  const entries = useComputed(() => parsed.value.entries).value;

  const readFile = ({ currentTarget, isTrusted }: TargetedEvent<HTMLInputElement>) =>
    attempt(async () => {
      const file = currentTarget.files?.[0];
      if (file === undefined || !isTrusted) return;
      setText(await textOfFile(file));
    });

  // Not by a form: the browser trusts a submit that a script of the page has asked for.
  const use = () =>
    attempt(async () => {
      await useList(entries, parsed.peek().isPart);
      onUsed?.();
    });

  return (
    <div class="stack">
      <label class="field">
        {message('missingLabel')}
        <textarea
          name="list"
          rows={6}
          spellcheck={false}
          placeholder={message('useListHint')}
          value={listDraft.value.text}
          onInput={({ currentTarget, isTrusted }) => {
            if (isTrusted) setText(currentTarget.value);
          }}
        />
      </label>
      <label class="field">
        {message('useListFile')}
        <input name="list-file" type="file" accept={LIST_FILES} onChange={readFile} />
      </label>
      <ListReading list={parsed.value} onCorrect={correct} />
      <div class="row">
        <Button kind="primary" disabled={entries.length === 0} onPress={use}>
          {entries.length === 0 ? message('useThisList') : plural('useThese', entries.length)}
        </Button>
        {onCancel && (
          <Button kind="bare" onPress={onCancel}>
            {message('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** @throws ProblemError */
async function textOfFile(file: File): Promise<string> {
  if (mayBeWorkbook(new Uint8Array(await file.slice(0, BYTES_TO_KNOW_IT).arrayBuffer()))) return workbookText(file);
  if (file.size > MOST_BYTES) throw new ProblemError('list-too-large');
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}
