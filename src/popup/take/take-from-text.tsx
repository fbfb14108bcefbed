import type { ReferenceSet } from '../../domain/reference-set.ts';
import { message } from '../../platform/message.ts';
import { Notice } from '../../ui/notice.tsx';
import { FoundList } from './found-list.tsx';
import { ListInput } from './list-input.tsx';
import { type ListText, referenceSetOf, useListText } from './use-list-text.ts';

/** A list that somebody pastes, drops or chooses as a file, to be taken as it was read. */
export function TakeFromText({ onTaken }: { onTaken: (set: ReferenceSet) => void }) {
  const listText = useListText();
  return (
    <div class="stack">
      <ListInput listText={listText} />
      <Read listText={listText} onTaken={onTaken} />
    </div>
  );
}

function Read({ listText, onTaken }: { listText: ListText; onTaken: (set: ReferenceSet) => void }) {
  const { list, files, chosen } = listText;
  if (list === null) return null;
  const set = referenceSetOf(list, listText);
  if (set === null) {
    return (
      <Notice title={message('noProjectRead')}>
        <p>{message('noProjectReadHint')}</p>
      </Notice>
    );
  }
  const file = files[chosen];
  const title = file === undefined ? message('pastedList') : [file.name, file.sheet].filter(Boolean).join(' · ');
  return (
    <section class="card">
      <FoundList title={title} list={list} isBest onChoose={() => onTaken(set)} />
    </section>
  );
}
