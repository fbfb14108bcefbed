import { useCallback, useEffect, useRef, useState } from 'react';
import type { OptionsAnswer, ProjectItem } from '../../page-contract.ts';
import { loadingOf } from '../../page-variant.ts';
import { RequestFailed, request } from '../session-api.ts';
import { useVariant } from '../variant.ts';

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
export function useOptions(initial: readonly ProjectItem[], optionsPath: string): Options {
  const variant = useVariant();
  const { onScroll, onSearch } = loadingOf(variant);
  const { loadDelayMs, showsLoading } = variant;
  const [options, setOptions] = useState(initial);
  const [loading, setLoading] = useState(false);
  const hasMore = useRef(true);
  const searched = useRef('');
  const asked = useRef(0);

  useEffect(() => {
    setOptions(initial);
    hasMore.current = true;
    searched.current = '';
  }, [initial]);

  /** Only the answer to the last question counts. */
  const load = useCallback(
    async (start: number, take: (answer: OptionsAnswer) => void) => {
      asked.current += 1;
      const mine = asked.current;
      setLoading(true);
      await pause(loadDelayMs);
      const query = new URLSearchParams({ start: String(start), search: searched.current });
      const answer = await request<OptionsAnswer>('GET', `${optionsPath}?${query}`).catch((error: unknown) => {
        if (!(error instanceof RequestFailed)) throw error;
        return null;
      });
      if (mine !== asked.current) return;
      setLoading(false);
      if (answer === null) return;
      hasMore.current = answer.hasMore;
      take(answer);
    },
    [optionsPath, loadDelayMs],
  );

  function scroll(): void {
    if (!hasMore.current || loading) return;
    void load(options.length, (answer) => setOptions((known) => [...known, ...answer.options]));
  }

  function search(text: string): void {
    searched.current = text;
    void load(0, (answer) => setOptions(answer.options));
  }

  return {
    options,
    loading: loading && showsLoading,
    onScrollBottom: onScroll ? scroll : undefined,
    onSearch: onSearch ? search : undefined,
  };
}
