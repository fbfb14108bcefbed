import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import { type ReadFound, readFoundLists, referenceSetOf } from '../../lists/found-lists.ts';
import { type ActiveTab, tabTitle } from '../../platform/active-tab.ts';
import { message } from '../../platform/message.ts';
import { requestOriginPermission } from '../../platform/origin-permission.ts';
import { readTab } from '../../platform/tab-reading.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FoundLists } from './found-lists.tsx';

interface Reading {
  readonly lists: readonly ReadFound[];
  readonly foreignFrames: readonly string[];
  readonly contentType: string;
  readonly readAt: string;
}

/** Nothing is read before the user's press. */
type State = { readonly kind: 'idle' | 'reading' | 'refused' } | { readonly kind: 'read'; readonly reading: Reading };

/**
 * Reads the lists that the tab shows, on the user's press, for the user to choose one.
 * @param isAsked the user has asked for it elsewhere already, in the menu of what is selected
 */
export function TakeFromTab({
  tab,
  isAsked = false,
  onTaken,
}: {
  tab: ActiveTab | null;
  isAsked?: boolean;
  onTaken: (set: ReferenceSet) => void;
}) {
  const state = useSignal<State>({ kind: 'idle' });
  const take = async () => {
    state.value = { kind: 'reading' };
    state.value = await readingOf(tab);
  };
  useEffect(() => {
    if (isAsked) void take();
  }, [isAsked]);

  const now = state.value;
  const choose = async (found: ReadFound, readAt: string) => {
    if (tab === null) return;
    const source = { kind: 'tab', title: await tabTitle(tab.id), origin: new URL(tab.url).origin } as const;
    onTaken(referenceSetOf(found, source, readAt));
  };
  if (now.kind === 'read') {
    return (
      <div class="stack">
        <Outcome reading={now.reading} onChoose={(found) => choose(found, now.reading.readAt)} />
        <div class="row">
          <Button kind={now.reading.lists.length > 0 ? 'bare' : 'secondary'} onPress={take}>
            {message('takeFromTabAgain')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div class="stack">
      <div class="row">
        <Button kind="primary" busy={now.kind === 'reading'} onPress={take}>
          {message('takeFromTab')}
        </Button>
      </div>
      {now.kind === 'idle' && <p class="quiet">{message('takeFromTabHint')}</p>}
      {now.kind === 'refused' && <Refused />}
    </div>
  );
}

async function readingOf(tab: ActiveTab | null): Promise<State> {
  if (tab === null) return { kind: 'refused' };
  try {
    const { lists, foreignFrames, contentType } = await readTab(tab.id);
    const readAt = new Date().toISOString();
    const read = await readFoundLists(lists, new AbortController().signal);
    return { kind: 'read', reading: { lists: read, foreignFrames, contentType, readAt } };
  } catch (error) {
    console.error(error);
    return { kind: 'refused' };
  }
}

function Refused() {
  return (
    <Notice tone="failed" title={message('tabRefused')}>
      <p>{message('tabRefusedHint')}</p>
    </Notice>
  );
}

function Outcome({ reading, onChoose }: { reading: Reading; onChoose: (found: ReadFound) => void }) {
  const { lists, foreignFrames, contentType } = reading;
  return (
    <>
      {lists.length > 0 ? <FoundLists lists={lists} onChoose={onChoose} /> : <Nothing contentType={contentType} />}
      {foreignFrames.slice(0, 1).map((origin) => (
        <ForeignFrame key={origin} origin={origin} />
      ))}
    </>
  );
}

function Nothing({ contentType }: { contentType: string }) {
  const isPage = contentType === '' || /html|xml|text\/plain/u.test(contentType);
  return (
    <Notice title={isPage ? message('noListOnPage') : message('tabIsDocument')}>
      <p>{isPage ? message('noListOnPageHint') : message('tabIsDocumentHint')}</p>
    </Notice>
  );
}

function ForeignFrame({ origin }: { origin: string }) {
  const { protocol, host, hostname } = new URL(origin);
  const isAllowable = protocol === 'https:';
  return (
    <Notice title={message('foreignPart', { host })}>
      <p>{isAllowable ? message('foreignPartAllowable') : message('foreignPartClosed')}</p>
      {isAllowable && (
        <div class="row">
          <Button onPress={() => void requestOriginPermission(`https://${hostname}/*`)}>
            {message('allowHost', { host })}
          </Button>
        </div>
      )}
    </Notice>
  );
}
