import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { ConnectedProject, ValidatedProject } from '../../domain/project.ts';
import type { RunView } from '../../domain/run-view.ts';
import { numberText } from '../../platform/language.ts';
import { type MessageName, message, plural } from '../../platform/message.ts';
import { reasonText } from '../../ui/reason-texts.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import {
  type BrowsedProject,
  type Filter,
  filterOf,
  found,
  haveOneReason,
  listsOf,
  offeredOf,
} from './project-filter.ts';

const LABELS: Readonly<Record<Filter, { short: MessageName; list: MessageName }>> = {
  all: { short: 'filterAll', list: 'filterAllList' },
  missing: { short: 'filterMissing', list: 'filterMissingList' },
  unknown: { short: 'filterUnknown', list: 'filterUnknownList' },
  inactive: { short: 'filterInactive', list: 'filterInactiveList' },
};

const ACCESS: Readonly<Record<ValidatedProject['access'], MessageName>> = {
  permitted: 'accessPermitted',
  missing: 'accessMissing',
  unknown: 'accessUnknown',
};

/** With fewer, looking is faster than typing. */
const WORTH_A_SEARCH = 8;

/** The connected projects, to be searched and, once they are validated, filtered. */
export function ProjectBrowser({
  connected,
  run,
}: {
  connected: ReadonlySignal<readonly ConnectedProject[] | null>;
  run: RunView | null;
}) {
  const search = useSignal('');
  const chosen = useSignal<Filter | null>(null);
  const lists = listsOf(connected.value, run);
  const offered = offeredOf(connected.value, lists);
  const filter = filterOf(offered, chosen.value);
  if (filter === null) return null;
  const list = lists[filter];
  if (offered.length === 1 && list.length === 0) return null;
  const hasNumbers = list.some(({ number }) => number !== null);
  const textOf = filter === 'all' ? accessOf : haveOneReason(list) ? () => '' : reasonOf;
  const shown = found(list, search.value);
  return (
    <div class="stack tight">
      {offered.length > 1 && (
        <fieldset class="filters" aria-label={message('filters')}>
          {offered.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="filter"
                checked={filter === name}
                onChange={() => {
                  chosen.value = name;
                }}
              />
              <span>
                {message(LABELS[name].short)} {numberText(lists[name].length)}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {list.length >= WORTH_A_SEARCH && (
        <input
          class="search"
          type="search"
          aria-label={message('searchProjects')}
          placeholder={plural('searchCountedProjects', list.length)}
          spellcheck={false}
          value={search}
          onInput={({ currentTarget }) => {
            search.value = currentTarget.value;
          }}
        />
      )}
      {shown.length === 0 ? (
        <p class="quiet" role="status">
          {message('noProjectFound')}
        </p>
      ) : (
        <WindowedList
          label={message(LABELS[filter].list)}
          items={shown}
          keyOf={({ id }) => id}
          row={(project) => <Row project={project} textOf={textOf} hasNumbers={hasNumbers} />}
        />
      )}
    </div>
  );
}

function Row({
  project: { number, name, finding, synced },
  textOf,
  hasNumbers,
}: {
  project: BrowsedProject;
  textOf: (finding: ValidatedProject) => string;
  hasNumbers: boolean;
}) {
  const why = finding !== null ? textOf(finding) : synced ? '' : message('notSynced');
  return (
    <>
      {hasNumbers && <span class="number">{number}</span>}
      <span class="name" dir="auto" title={name}>
        {name}
      </span>
      {why !== '' && <span class={`why ${finding?.access ?? ''}`}>{why}</span>}
    </>
  );
}

const accessOf = ({ access }: ValidatedProject) => message(ACCESS[access]);

/** The usual reason is said by the heading already. */
function reasonOf({ reason }: ValidatedProject): string {
  return reason === null || reason === 'not-permitted' ? '' : reasonText(reason);
}
