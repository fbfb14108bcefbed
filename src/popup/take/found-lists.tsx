import type { ReadFound } from '../../lists/found-lists.ts';
import { type MessageName, message, plural } from '../../platform/message.ts';
import { FoundList } from './found-list.tsx';
import { partialText } from './partial-text.ts';

const MOST_SHOWN = 4;

/** What was found on a page, the likeliest first, each with its first lines: the user says which one it is. */
export function FoundLists({ lists, onChoose }: { lists: readonly ReadFound[]; onChoose: (found: ReadFound) => void }) {
  const likely = lists.filter(({ isLikely }) => isLikely);
  const first = (likely.length > 0 ? likely : lists).slice(0, MOST_SHOWN);
  const others = lists.filter((one) => !first.includes(one));
  return (
    <>
      <p role="status">{plural('listsFound', lists.length)}</p>
      <Lists lists={first} isFirstBest={likely.length > 0} onChoose={onChoose} />
      {others.length > 0 && (
        <details>
          <summary>{plural('otherLists', others.length)}</summary>
          <Lists lists={others} isFirstBest={false} onChoose={onChoose} />
        </details>
      )}
    </>
  );
}

function Lists({
  lists,
  isFirstBest,
  onChoose,
}: {
  lists: readonly ReadFound[];
  isFirstBest: boolean;
  onChoose: (found: ReadFound) => void;
}) {
  return (
    <ul class="found-lists" aria-label={message('foundLists')}>
      {lists.map((one, index) => (
        <li key={index} class="card">
          <FoundList
            title={titleOf(one)}
            list={one.list}
            doubt={one.partial && partialText(one.partial, one.list.entries.length)}
            isBest={isFirstBest && index === 0}
            onChoose={() => onChoose(one)}
          />
        </li>
      ))}
    </ul>
  );
}

const TITLES = {
  table: 'foundTable',
  text: 'foundText',
  list: 'foundList',
  blocks: 'foundList',
} as const satisfies Record<string, MessageName>;

function titleOf({ found: { place, kind, depth } }: ReadFound): string {
  if (kind === 'selection') return message('foundSelection');
  const title = place === '' ? message(TITLES[kind]) : place;
  return depth === 'hidden' ? message('foundHidden', { title }) : title;
}
