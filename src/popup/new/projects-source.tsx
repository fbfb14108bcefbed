import '../../ui/list-reading.css';
import { useSignal, useSignalEffect } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { ProblemError } from '../../domain/problem.ts';
import type { CompanyRule, ReferenceSet } from '../../domain/reference-set.ts';
import { LIST_FILES } from '../../lists/file-kind.ts';
import { type Corrections, NO_CORRECTIONS, type ParsedList } from '../../lists/parsed-list.ts';
import { WorkbookError } from '../../lists/workbook/workbook-error.ts';
import { message } from '../../platform/message.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { ListReading } from '../../ui/list-reading.tsx';
import { Failure } from '../failure.tsx';
import { CompanyProjects } from './company-projects.tsx';

const NOTHING_READ: ParsedList = { entries: [], rows: [], problems: [], columns: [] };

interface Typed {
  readonly text: string;
  readonly fileName: string | null;
  readonly corrections: Corrections;
}

/** Which projects the vendor syncs, as somebody has them. `onRead` is told of each reading, `null` where it gave none. */
export function ProjectsSource({
  rule = null,
  onRead,
}: {
  /** By which projects of the company were taken before. */
  rule?: CompanyRule | null;
  onRead: (set: ReferenceSet | null) => void;
}) {
  const typed = useSignal<Typed>({ text: '', fileName: null, corrections: NO_CORRECTIONS });
  const parsed = useSignal(NOTHING_READ);
  const { problem, attempt, again } = useAttempts();

  useSignalEffect(() => {
    const stop = new AbortController();
    const { text, fileName, corrections } = typed.value;
    void attempt(async () => {
      const list = await read(text, corrections, stop.signal);
      if (stop.signal.aborted) return;
      const isFirst = list === NOTHING_READ && parsed.peek() === NOTHING_READ;
      parsed.value = list;
      if (isFirst && fileName === null) return;
      onRead(list.entries.length === 0 ? null : referenceSetOf(list, fileName));
    });
    return () => stop.abort();
  });

  const readFile = ({ currentTarget }: TargetedEvent<HTMLInputElement>) =>
    attempt(async () => {
      const file = currentTarget.files?.[0];
      if (file === undefined) return;
      typed.value = { text: await textOf(file), fileName: file.name, corrections: NO_CORRECTIONS };
    });
  const correct = (change: (said: Corrections) => Corrections) => {
    typed.value = { ...typed.value, corrections: change(typed.value.corrections) };
  };

  return (
    <div class="stack">
      <label class="field">
        {message('pasteProjects')}
        <textarea
          name="projects"
          rows={4}
          spellcheck={false}
          placeholder={message('pasteProjectsHint')}
          value={typed.value.text}
          onInput={({ currentTarget }) => {
            typed.value = { text: currentTarget.value, fileName: null, corrections: NO_CORRECTIONS };
          }}
        />
      </label>
      <label class="field">
        {message('orFile')}
        <input name="projects-file" type="file" accept={LIST_FILES} onChange={readFile} />
      </label>
      <ListReading list={parsed.value} onCorrect={correct} />
      <CompanyProjects rule={rule} onRead={onRead} />
      <Failure problem={problem.value} again={again} />
    </div>
  );
}

/** Of a workbook the sheet that looks like a list of projects. */
async function textOf(file: File): Promise<string> {
  const { likelySheet, readListFile } = await import('../../lists/read-list-file.ts');
  try {
    const texts = await readListFile(file, () => import('../../lists/workbook/read-workbook.ts'));
    return texts[likelySheet(texts)]?.text ?? '';
  } catch (error) {
    throw error instanceof WorkbookError ? new ProblemError('file-unreadable', error.obstacle) : error;
  }
}

/** Reading knows many words: it is loaded once there is something to read. A reading that is called off gives nothing. */
async function read(text: string, corrections: Corrections, signal: AbortSignal): Promise<ParsedList> {
  if (text.trim() === '') return NOTHING_READ;
  const { parseProjectListInSlices } = await import('../../lists/parse-list.ts');
  return parseProjectListInSlices(text, corrections, signal).catch((error) => {
    if (signal.aborted) return NOTHING_READ;
    throw error;
  });
}

function referenceSetOf({ entries }: ParsedList, fileName: string | null): ReferenceSet {
  return { entries, source: { kind: 'list', fileName }, readAt: new Date().toISOString(), isPartial: false };
}
