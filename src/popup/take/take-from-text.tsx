import { useSignal, useSignalEffect } from '@preact/signals';
import type { TargetedDragEvent, TargetedEvent } from 'preact';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import { isAboutProjects } from '../../lists/headings.ts';
import { parseProjectListInSlices } from '../../lists/parse-list.ts';
import { NO_CORRECTIONS, type ParsedList } from '../../lists/parsed-list.ts';
import { WorkbookError, type WorkbookObstacle } from '../../lists/workbook/workbook-error.ts';
import { Notice } from '../../ui/notice.tsx';
import { FoundList } from './found-list.tsx';
import { FILE_TEXTS, type FileText, readFile } from './read-file.ts';

const ROWS_TO_LOOK_AT = 30;

/** Whether a heading of projects stands near the top. */
function isHeaded(text: string): boolean {
  const top = text.split('\n', ROWS_TO_LOOK_AT);
  return top.some((line) => line.split('\t').some(isAboutProjects));
}

/** A list that somebody pastes, drops or chooses as a file: text in any form that lists come in, or an .xlsx workbook. */
export function TakeFromText({ onTaken }: { onTaken: (set: ReferenceSet) => void }) {
  const text = useSignal('');
  const texts = useSignal<readonly FileText[]>([]);
  const chosen = useSignal(0);
  const obstacle = useSignal<WorkbookObstacle | null>(null);
  const list = useSignal<ParsedList | null>(null);
  useSignalEffect(() => {
    const stop = new AbortController();
    const now = texts.value[chosen.value]?.text ?? text.value;
    void (now.trim() === '' ? Promise.resolve(null) : parseProjectListInSlices(now, NO_CORRECTIONS, stop.signal)).then(
      (parsed) => {
        if (!stop.signal.aborted) list.value = parsed;
      },
      () => undefined,
    );
    return () => stop.abort();
  });

  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    obstacle.value = null;
    try {
      const read = await readFile(file);
      const likely = read.findIndex((one) => isHeaded(one.text));
      texts.value = read;
      chosen.value = Math.max(likely, 0);
    } catch (error) {
      // What was read before stays.
      if (!(error instanceof WorkbookError)) throw error;
      obstacle.value = error.obstacle;
    }
  };
  const drop = (event: TargetedDragEvent<HTMLDivElement>) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void open(file);
  };
  const type = ({ currentTarget }: TargetedEvent<HTMLTextAreaElement>) => {
    texts.value = [];
    obstacle.value = null;
    text.value = currentTarget.value;
  };
  const use = (parsed: ParsedList) => {
    const fileName = texts.value[chosen.value]?.name ?? null;
    const readAt = new Date().toISOString();
    onTaken({ entries: parsed.entries, source: { kind: 'list', fileName }, readAt, isPartial: false });
  };

  const file = texts.value[chosen.value];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be chosen by keyboard below
    <div class="stack" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <label class="field">
        Projects
        <textarea
          name="list"
          rows={4}
          spellcheck={false}
          placeholder="Paste them here, or drop a file: CSV, text or an Excel workbook"
          value={text}
          onInput={type}
        />
      </label>
      <label class="field">
        Or a file
        <input
          name="list-file"
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,.json,.md,text/*,application/json"
          onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
        />
      </label>
      {obstacle.value !== null && (
        <Notice tone="failed" title={FILE_TEXTS[obstacle.value].title}>
          <p>{FILE_TEXTS[obstacle.value].nextStep}</p>
        </Notice>
      )}
      {texts.value.length > 1 && (
        <label class="field">
          Sheet
          <select
            name="sheet"
            value={chosen}
            onChange={({ currentTarget }) => {
              chosen.value = Number(currentTarget.value);
            }}
          >
            {texts.value.map(({ sheet }, index) => (
              <option key={index} value={index}>
                {sheet}
              </option>
            ))}
          </select>
        </label>
      )}
      {list.value !== null && list.value.entries.length > 0 && (
        <section class="card">
          <FoundList
            title={file === undefined ? 'What you have pasted' : [file.name, file.sheet].filter(Boolean).join(' · ')}
            list={list.value}
            isBest
            onChoose={() => list.value !== null && use(list.value)}
          />
        </section>
      )}
      {list.value?.entries.length === 0 && (
        <Notice title="No project was found in it.">
          <p>Paste or save only the rows with the projects, with their heading.</p>
        </Notice>
      )}
    </div>
  );
}
