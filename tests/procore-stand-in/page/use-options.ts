import { useCallback, useEffect, useRef, useState } from 'react';
import type { OptionsAnswer, ProjectItem } from '../page-contract.ts';
import { request } from './session-api.ts';
import { useVariant } from './variant.ts';

interface Options {
  readonly options: readonly ProjectItem[];
  readonly loading: boolean;
  /** For a drop-down that gets more options when its list is scrolled to the end. */
  readonly onScrollBottom: (() => void) | undefined;
  /** For a drop-down whose search is the server's. */
  readonly onSearch: ((text: string) => void) | undefined;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The options as the variant loads them; `initial` are those that came with the page. */
export function useOptions(initial: readonly ProjectItem[], appPath: string): Options {
  const { loading: mode, loadDelayMs } = useVariant();
  const [options, setOptions] = useState(initial);
  const [loading, setLoading] = useState(false);
  const hasMore = useRef(mode === 'lazy');
  const asked = useRef(0);

  useEffect(() => setOptions(initial), [initial]);

  const load = useCallback(
    async (query: string) => {
      asked.current += 1;
      const mine = asked.current;
      setLoading(true);
      await pause(loadDelayMs);
      const answer = await request<OptionsAnswer>('GET', `${appPath}/options?${query}`);
      if (mine !== asked.current) return null;
      setLoading(false);
      return answer;
    },
    [appPath, loadDelayMs],
  );

  const onScrollBottom = useCallback(async () => {
    if (!hasMore.current || loading) return;
    const answer = await load(`start=${options.length}`);
    if (answer === null) return;
    hasMore.current = answer.hasMore;
    setOptions((known) => [...known, ...answer.options]);
  }, [load, loading, options.length]);

  const onSearch = useCallback(
    async (text: string) => {
      const answer = await load(`search=${encodeURIComponent(text)}`);
      if (answer !== null) setOptions(answer.options);
    },
    [load],
  );

  return {
    options,
    loading,
    onScrollBottom: mode === 'lazy' ? () => void onScrollBottom() : undefined,
    onSearch: mode === 'search' ? (text) => void onSearch(text) : undefined,
  };
}
