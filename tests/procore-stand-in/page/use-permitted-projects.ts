import { useCallback, useEffect, useState } from 'react';
import {
  type AddAnswer,
  byLabel,
  type OperationAnswer,
  type PermissionsAnswer,
  type ProjectItem,
} from '../page-contract.ts';
import type { MessageContent } from './message.tsx';
import { RequestFailed, request } from './session-api.ts';
import { useVariant, useWords } from './variant.ts';

const POLL_MS = 100;
const LATE_MS = 5000;

export interface PermittedProjectsState {
  readonly permitted: readonly ProjectItem[];
  readonly available: readonly ProjectItem[];
  readonly chosen: readonly ProjectItem[];
  readonly adding: boolean;
  /** How many Adds have ended, well or not. */
  readonly additions: number;
  choose(projects: readonly ProjectItem[]): void;
  add(): void;
  remove(project: ProjectItem): void;
}

/** The lists of the Permissions tab, from how they were read on. */
export function usePermittedProjects(
  initial: PermissionsAnswer,
  appPath: string,
  onMessage: (message: MessageContent) => void,
): PermittedProjectsState {
  const { offersPermitted, keepsChoice, showsAdded, addLook } = useVariant();
  const words = useWords();
  const [permitted, setPermitted] = useState(initial.permitted);
  const [available, setAvailable] = useState(initial.available);
  const [chosen, setChosen] = useState<readonly ProjectItem[]>([]);
  const [adding, setAdding] = useState(false);
  const [additions, setAdditions] = useState(0);

  /** Takes over what the operation has applied, until it is finished. */
  const follow = useCallback(
    async (operation: string) => {
      const applied: ProjectItem[] = [];
      let failure: string | null = null;
      for (;;) {
        const path = `${appPath}/operations/${operation}?after=${applied.length}`;
        const news = await request<OperationAnswer>('GET', path);
        applied.push(...news.applied);
        if (news.applied.length > 0 && showsAdded && addLook !== 'rows-late')
          setPermitted((rows) => withNewRows(rows, news.applied));
        failure = news.failure;
        if (news.finished) break;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
      const ids = new Set(applied.map((project) => project.id));
      if (!offersPermitted && showsAdded) setAvailable((options) => options.filter((project) => !ids.has(project.id)));
      if (!keepsChoice) setChosen([]);
      if (failure !== null) throw new RequestFailed(failure);
      onMessage({ variant: 'success', text: words.added(applied.length) });
      if (addLook !== 'rows-late') return;
      setAdding(false);
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      setPermitted((rows) => withNewRows(rows, applied));
    },
    [appPath, onMessage, offersPermitted, keepsChoice, showsAdded, addLook, words],
  );

  const attempt = useCallback(
    async (change: () => Promise<void>) => {
      try {
        await change();
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error;
        onMessage({ variant: 'error', text: error.message });
      }
    },
    [onMessage],
  );

  const applyAdd = useCallback(
    async (start: () => Promise<string>, takeBack: (error: unknown) => void = rethrow) => {
      setAdding(true);
      document.body.dataset.adding = '';
      await attempt(async () => {
        try {
          await follow(await start());
        } catch (error) {
          takeBack(error);
        }
      });
      setAdding(false);
      setAdditions((past) => past + 1);
      delete document.body.dataset.adding;
    },
    [attempt, follow],
  );

  function add(): void {
    const body = { project_ids: chosen.map((project) => project.id) };
    const before = { permitted, available };
    const isChosen = (project: ProjectItem) => chosen.some(({ id }) => id === project.id);
    if (addLook === 'rows-first') setPermitted((rows) => withNewRows(rows, chosen));
    if (addLook === 'options-first') {
      setAvailable((options) => options.filter((project) => !isChosen(project)));
      setChosen([]);
    }
    const takeBack = (error: unknown) => {
      if (addLook === 'rows-first') setPermitted(before.permitted);
      if (addLook === 'options-first') setAvailable(before.available);
      throw error;
    };
    void applyAdd(
      async () => (await request<AddAnswer>('POST', `${appPath}/permitted_projects`, body)).operation,
      takeBack,
    );
  }

  const remove = useCallback(
    (project: ProjectItem): void => {
      void attempt(async () => {
        await request('DELETE', `${appPath}/permitted_projects/${project.id}`);
        setPermitted((rows) => rows.filter((row) => row.id !== project.id));
        setAvailable((options) => [...options, project].sort(byLabel));
        onMessage({ variant: 'success', text: words.removed(project.label) });
      });
    },
    [appPath, attempt, onMessage, words],
  );

  useEffect(() => {
    const { pendingOperation } = initial;
    if (pendingOperation !== null) void applyAdd(async () => pendingOperation);
  }, [initial, applyAdd]);

  return { permitted, available, chosen, adding, additions, choose: setChosen, add, remove };
}

function rethrow(error: unknown): void {
  throw error;
}

/** After a reload, the table was read with some of the operation's projects in it. */
function withNewRows(rows: readonly ProjectItem[], applied: readonly ProjectItem[]): readonly ProjectItem[] {
  const known = new Set(rows.map((row) => row.id));
  return [...applied.filter((project) => !known.has(project.id)), ...rows];
}
