import type { ListedProject } from '../../domain/project-list.ts';
import type { ReadFound } from '../../lists/found-lists.ts';
import type { ParsedList } from '../../lists/parsed-list.ts';
import { Button } from '../../ui/button.tsx';
import { countOf, projectCount } from '../../ui/texts.ts';
import { partialText } from './partial-text.ts';

const MOST_SHOWN = 4;

/** What was found on a page, the likeliest first, each with its first lines: the user says which one it is. */
export function FoundLists({ lists, onChoose }: { lists: readonly ReadFound[]; onChoose: (found: ReadFound) => void }) {
  const likely = lists.filter(({ isLikely }) => isLikely);
  const first = (likely.length > 0 ? likely : lists).slice(0, MOST_SHOWN);
  const others = lists.filter((one) => !first.includes(one));
  return (
    <>
      <p role="status">{foundText(first.length, others.length)}</p>
      <List lists={first} onChoose={onChoose} isFirstBest={likely.length > 0} />
      {others.length > 0 && (
        <details>
          <summary>{countOf(others.length, 'other list', 'other lists')} on this page</summary>
          <List lists={others} onChoose={onChoose} isFirstBest={false} />
        </details>
      )}
    </>
  );
}

function foundText(shown: number, others: number): string {
  if (shown + others === 1) return 'This was found. Is it the list of missing projects?';
  return `${countOf(shown + others, 'list was found', 'lists were found')}. Which one names the missing projects?`;
}

function List({
  lists,
  onChoose,
  isFirstBest,
}: {
  lists: readonly ReadFound[];
  onChoose: (found: ReadFound) => void;
  isFirstBest: boolean;
}) {
  return (
    <ul class="found-lists" aria-label="Lists found">
      {lists.map((one, index) => (
        <li key={index} class="card">
          <Found found={one} isBest={isFirstBest && index === 0} onChoose={() => onChoose(one)} />
        </li>
      ))}
    </ul>
  );
}

const MOST_EXAMPLES = 3;

function Found({ found, isBest, onChoose }: { found: ReadFound; isBest: boolean; onChoose: () => void }) {
  const { list, partial } = found;
  const { entries } = list;
  return (
    <>
      <h2 dir="auto">{titleOf(found)}</h2>
      <ul class="examples">
        {entries.slice(0, MOST_EXAMPLES).map((entry, index) => (
          <li key={index} dir="auto">
            {lineOf(entry)}
          </li>
        ))}
        {entries.length > MOST_EXAMPLES && <li class="quiet">and {entries.length - MOST_EXAMPLES} more</li>}
      </ul>
      {beside(list) !== '' && <p class="quiet">{beside(list)}</p>}
      {partial !== null && <p class="partial">{partialText(partial, entries.length)}</p>}
      <div class="row">
        <Button kind={isBest ? 'primary' : 'secondary'} onPress={onChoose}>
          {entries.length === 1 ? 'Use this project' : `Use these ${projectCount(entries.length)}`}
        </Button>
      </div>
    </>
  );
}

function titleOf({ found: { place, kind, depth } }: ReadFound): string {
  if (kind === 'selection') return 'What you have selected';
  const title = place === '' ? { table: 'A table', text: 'A text', list: 'A list', blocks: 'A list' }[kind] : place;
  return depth === 'hidden' ? `${title} (not shown now)` : title;
}

function lineOf({ name, number, id }: ListedProject): string {
  return [number, name === '' ? id : name].filter(Boolean).join(' · ');
}

/** What of the list gave no project. */
function beside({ problems }: ParsedList): string {
  const present = problems.filter(({ kind }) => kind === 'not-missing').length;
  const unread = problems.filter(({ kind }) => UNREAD.has(kind)).length;
  return [
    present > 0 && `${countOf(present, 'other is', 'others are')} said not to be missing`,
    unread > 0 && `${countOf(unread, 'line was', 'lines were')} not read as a project`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const UNREAD: ReadonlySet<string> = new Set([
  'columns-unknown',
  'no-name',
  'too-many-columns',
  'unreadable',
  'too-long',
  'remark',
]);
