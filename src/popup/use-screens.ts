import { useEffect } from 'preact/hooks';
import { useValue } from '../ui/use-value.ts';

export type Screens = typeof import('./screens.ts');

/** What is not needed for the first paint; `null` until it is loaded. */
export function useScreens(): Screens | null {
  const screens = useValue<Screens | null>(null);
  useEffect(() => {
    void import('./screens.ts').then((loaded) => {
      screens.value = loaded;
    });
  }, []);
  return screens.value;
}
