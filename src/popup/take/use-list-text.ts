import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type Problem, ProblemError } from '../../domain/problem.ts';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import { type Corrections, NO_CORRECTIONS } from '../../lists/parsed-list.ts';
import type { FileText } from '../../lists/read-list-file.ts';
import type { ReadList } from '../../lists/reader-place.ts';
import { WorkbookError } from '../../lists/workbook/workbook-error.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { workbookText } from '../../ui/workbook-texts.ts';

/** Where the text comes from: a file, or each sheet of one, and which of them it is. None where it was pasted. */
interface Origin {
  readonly files: readonly FileText[];
  readonly chosen: number;
}

interface Typed extends Origin {
  readonly text: string;
  readonly corrections: Corrections;
}

/** What was read, and what it was read from. */
export interface ReadText extends Origin {
  readonly list: ReadList;
}

/** A list that somebody brings along as text or as a file, and how it is read. */
export interface ListText extends Typed {
  /** The last reading; `null` where there was nothing to be read. */
  readonly read: ReadText | null;
  /** Why a file cannot be read; what was read before stays. */
  readonly problem: Problem | null;
  readonly again: () => void;
  readonly paste: (text: string) => void;
  readonly open: (file: File) => void;
  readonly choose: (sheet: number) => void;
  readonly correct: (change: (said: Corrections) => Corrections) => void;
}

const NOTHING: Typed = { text: '', files: [], chosen: 0, corrections: NO_CORRECTIONS };

/** `onRead` is told of each reading, `null` where it gave no project. */
export function useListText(onRead: (set: ReferenceSet | null) => void = () => {}): ListText {
  const typed = useSignal(NOTHING);
  const read = useSignal<ReadText | null>(null);
  /** Ends the opening of a file in whose place something else has come. */
  const opening = useRef(new AbortController());
  const { problem, attempt, again } = useAttempts();

  useSignalEffect(() => {
    const now = typed.value;
    if (now === NOTHING) return;
    const stop = new AbortController();
    void attempt(async () => {
      const list = await readText(now, stop.signal);
      if (stop.signal.aborted) return;
      read.value = list && { ...now, list };
      onRead(read.value && referenceSetOf(read.value));
    });
    return () => stop.abort();
  });

  const show = ({ files, chosen }: Origin) => {
    typed.value = { ...NOTHING, text: files[chosen]?.text ?? '', files, chosen };
  };
  const instead = () => {
    opening.current.abort();
    opening.current = new AbortController();
    return opening.current.signal;
  };
  const open = async (file: File) => {
    const signal = instead();
    const origin = await readFile(file).finally(() => signal.throwIfAborted());
    show(origin);
  };
  return {
    ...typed.value,
    read: read.value,
    problem: problem.value,
    again,
    paste(text) {
      instead();
      typed.value = { ...NOTHING, text };
    },
    open: (file) => void attempt(() => open(file)),
    choose(sheet) {
      instead();
      show({ files: typed.value.files, chosen: sheet });
    },
    correct(change) {
      typed.value = { ...typed.value, corrections: change(typed.value.corrections) };
    },
  };
}

/** What the list says of the vendor's projects, if anything. */
export function referenceSetOf({ list: { entries, isPart }, files, chosen }: ReadText): ReferenceSet | null {
  if (entries.length === 0) return null;
  const source = { kind: 'list', fileName: files[chosen]?.name ?? null } as const;
  return { entries, source, readAt: new Date().toISOString(), isPartial: isPart };
}

/** Reading knows many words: it is loaded once there is something to read. */
async function readText({ text, corrections }: Typed, signal: AbortSignal): Promise<ReadList | null> {
  if (text.trim() === '') return null;
  const { readList } = await import('../../lists/read-list.ts');
  return readList(text, corrections, signal);
}

/** Of a workbook all sheets, and the one that looks like a list of projects. */
async function readFile(file: File): Promise<Origin> {
  const { likelySheet, readListFile } = await import('../../lists/read-list-file.ts');
  try {
    const files = await readListFile(file, () => import('../../lists/workbook/read-workbook.ts'));
    return { files, chosen: likelySheet(files) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { sentence, nextStep } = workbookText(error.obstacle);
    throw new ProblemError('file-unreadable', `${sentence} ${nextStep}`);
  }
}
