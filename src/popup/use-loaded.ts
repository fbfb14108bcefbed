import { useEffect } from 'preact/hooks';
import { useValue } from '../ui/use-value.ts';
import { showPartMissing } from './part-missing.tsx';

/**
 * A part of the popup that its first paint does without; `null` until it is wanted and loaded.
 * @param load the same each time
 */
export function useLoaded<Part>(load: () => Promise<Part>, isWanted = true): Part | null {
  const part = useValue<Part | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    void load().then((loaded) => {
      part.value = loaded;
    }, showPartMissing);
  }, [isWanted]);
  return part.value;
}
