import type { ListedProject } from '../../domain/listed-project.ts';
import type { ParsedList } from '../../lists/parsed-list.ts';
import { plural } from '../../platform/message.ts';
import { Button } from '../../ui/button.tsx';

const MOST_EXAMPLES = 3;

/** A list with its first lines, to be known by them and taken. */
export function FoundList({
  title,
  list,
  doubt = null,
  isBest,
  onChoose,
}: {
  title: string;
  list: ParsedList;
  /** Why it may be only a part. */
  doubt?: string | null;
  isBest: boolean;
  onChoose: () => void;
}) {
  const { entries } = list;
  const beside = besideIn(list);
  return (
    <>
      <h2 dir="auto">{title}</h2>
      <ul class="examples">
        {entries.slice(0, MOST_EXAMPLES).map((entry, index) => (
          <li key={index} dir="auto">
            {lineOf(entry)}
          </li>
        ))}
        {entries.length > MOST_EXAMPLES && <li class="quiet">{plural('andMore', entries.length - MOST_EXAMPLES)}</li>}
      </ul>
      {beside !== '' && <p class="quiet">{beside}</p>}
      {doubt !== null && <p class="doubt">{doubt}</p>}
      <div class="row">
        <Button kind={isBest ? 'primary' : 'secondary'} onPress={onChoose}>
          {plural('useThese', entries.length)}
        </Button>
      </div>
    </>
  );
}

function lineOf({ name, number, id }: ListedProject): string {
  return [number, name === '' ? id : name].filter(Boolean).join(' · ');
}

const UNREAD: ReadonlySet<string> = new Set([
  'columns-unknown',
  'no-name',
  'too-many-columns',
  'unreadable',
  'too-long',
  'too-many',
  'remark',
]);

/** What of the list gave no project. */
function besideIn({ problems }: ParsedList): string {
  const present = problems.filter(({ kind }) => kind === 'not-missing').length;
  const unread = problems.filter(({ kind }) => UNREAD.has(kind)).length;
  return [present > 0 && plural('saidNotMissing', present), unread > 0 && plural('linesNotRead', unread)]
    .filter(Boolean)
    .join(' · ');
}
