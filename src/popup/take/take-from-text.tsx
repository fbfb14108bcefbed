import type { TargetedDragEvent } from 'preact';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import { LIST_FILES } from '../../lists/file-kind.ts';
import type { ParsedList } from '../../lists/parsed-list.ts';
import type { FileText } from '../../lists/read-list-file.ts';
import { message } from '../../platform/message.ts';
import { Notice } from '../../ui/notice.tsx';
import { WORKBOOK_TEXTS } from '../../ui/workbook-texts.ts';
import { FoundList } from './found-list.tsx';
import { useListText } from './use-list-text.ts';

/** A list that somebody pastes, drops or chooses as a file: text in any form that lists come in, or an .xlsx workbook. */
export function TakeFromText({ onTaken }: { onTaken: (set: ReferenceSet) => void }) {
  const { pasted, sheets, sheet, obstacle, list, paste, open } = useListText();
  const file = sheets.value[sheet.value] ?? null;
  const openFirst = (files: FileList | null | undefined) => {
    const [first] = files ?? [];
    if (first !== undefined) void open(first);
  };
  const drop = (event: TargetedDragEvent<HTMLDivElement>) => {
    if (event.dataTransfer?.files.length === 0) return;
    event.preventDefault();
    openFirst(event.dataTransfer?.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be chosen by keyboard below
    <div class="stack" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <label class="field">
        {message('pasteProjects')}
        <textarea
          name="list"
          rows={4}
          spellcheck={false}
          placeholder={message('pasteProjectsHint')}
          value={pasted}
          onInput={({ currentTarget }) => paste(currentTarget.value)}
        />
      </label>
      <label class="field">
        {message('orFile')}
        <input
          name="list-file"
          type="file"
          accept={LIST_FILES}
          onChange={({ currentTarget }) => openFirst(currentTarget.files)}
        />
      </label>
      {obstacle.value !== null && (
        <Notice tone="failed" title={WORKBOOK_TEXTS[obstacle.value].sentence}>
          <p>{WORKBOOK_TEXTS[obstacle.value].nextStep}</p>
        </Notice>
      )}
      {sheets.value.length > 1 && (
        <SheetChoice
          sheets={sheets.value}
          chosen={sheet.value}
          onChange={(index) => {
            sheet.value = index;
          }}
        />
      )}
      {list.value !== null && <Read list={list.value} file={file} onTaken={onTaken} />}
    </div>
  );
}

function SheetChoice({
  sheets,
  chosen,
  onChange,
}: {
  sheets: readonly FileText[];
  chosen: number;
  onChange: (index: number) => void;
}) {
  return (
    <label class="field">
      {message('sheet')}
      <select name="sheet" value={chosen} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
        {sheets.map(({ sheet }, index) => (
          <option key={index} value={index}>
            {sheet}
          </option>
        ))}
      </select>
    </label>
  );
}

function Read({
  list,
  file,
  onTaken,
}: {
  list: ParsedList;
  file: FileText | null;
  onTaken: (set: ReferenceSet) => void;
}) {
  if (list.entries.length === 0) {
    return (
      <Notice title={message('noProjectRead')}>
        <p>{message('noProjectReadHint')}</p>
      </Notice>
    );
  }
  const take = () => {
    const source = { kind: 'list', fileName: file?.name ?? null } as const;
    onTaken({ entries: list.entries, source, readAt: new Date().toISOString(), isPartial: false });
  };
  const title = file === null ? message('pastedList') : [file.name, file.sheet].filter(Boolean).join(' · ');
  return (
    <section class="card">
      <FoundList title={title} list={list} isBest onChoose={take} />
    </section>
  );
}
