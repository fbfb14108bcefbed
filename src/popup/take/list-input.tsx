import type { TargetedDragEvent } from 'preact';
import { LIST_FILES } from '../../lists/file-kind.ts';
import { message } from '../../platform/message.ts';
import { Failure } from '../failure.tsx';
import type { ListText } from './use-list-text.ts';

/** Takes a list that is pasted, dropped or chosen as a file: text in any form that lists come in, or a workbook. */
export function ListInput({ listText }: { listText: ListText }) {
  const { text, files, problem, again, paste, open } = listText;
  const openFirst = (chosen: FileList | null | undefined) => {
    const [first] = chosen ?? [];
    if (first !== undefined) open(first);
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
          value={text}
          onInput={({ currentTarget }) => paste(currentTarget.value)}
        />
      </label>
      <label class="field">
        {message('orFile')}
        <input
          name="list-file"
          type="file"
          accept={LIST_FILES}
          // The same file may be chosen again once it is repaired.
          onClick={({ currentTarget }) => {
            currentTarget.value = '';
          }}
          onChange={({ currentTarget }) => openFirst(currentTarget.files)}
        />
      </label>
      {files.length > 1 && <SheetChoice listText={listText} />}
      <Failure problem={problem} again={again} />
    </div>
  );
}

function SheetChoice({ listText: { files, chosen, choose } }: { listText: ListText }) {
  return (
    <label class="field">
      {message('sheet')}
      <select name="sheet" value={chosen} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
        {files.map(({ sheet }, index) => (
          <option key={index} value={index}>
            {sheet}
          </option>
        ))}
      </select>
    </label>
  );
}
