import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export type Screens = typeof import('./screens.ts');

/** What is not needed for the first paint; `null` until it is loaded. */
export function useScreens(): Screens | null {
  const screens = useSignal<Screens | null>(null);
  useEffect(() => {
    void import('./screens.ts').then((loaded) => {
      screens.value = loaded;
    });
  }, []);
  return screens.value;
}
