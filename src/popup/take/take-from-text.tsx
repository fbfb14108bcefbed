import type { ReferenceSet } from '../../domain/reference-set.ts';
import { message } from '../../platform/message.ts';
import { Notice } from '../../ui/notice.tsx';
import { FoundList } from './found-list.tsx';
import { ListInput } from './list-input.tsx';
import { type ReadText, referenceSetOf, useListText } from './use-list-text.ts';

/** A list that somebody pastes, drops or chooses as a file, to be taken as it was read. */
export function TakeFromText({ onTaken }: { onTaken: (set: ReferenceSet) => void }) {
  const listText = useListText();
  return (
    <div class="stack">
      <ListInput listText={listText} />
      {listText.read !== null && <Read read={listText.read} onTaken={onTaken} />}
    </div>
  );
}

function Read({ read, onTaken }: { read: ReadText; onTaken: (set: ReferenceSet) => void }) {
  const { list, files, chosen } = read;
  const set = referenceSetOf(read);
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
      <FoundList
        title={title}
        list={list}
        doubt={list.isPart ? message('setIsPart') : null}
        isBest
        onChoose={() => onTaken(set)}
      />
    </section>
  );
}
