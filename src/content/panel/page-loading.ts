/** Whether a page without the section is still loading: until then nothing is said about what it lacks. */
import { computed, effect, signal } from '@preact/signals';
import { isStillLoading } from '../../procore/app-management/is-loading.ts';
import { address, isPageUsed, isSaidToBeThere, section, tab } from './state.ts';

/** A page that has just been shown gets this time, whatever it looks like. */
const FIRST_MS = 3_000;
/** After this one it is no longer believed to be loading. */
const LONGEST_MS = 30_000;
const LOOK_MS = 500;

const isExpected = computed(
  () => section.value === null && (isPageUsed.value || isSaidToBeThere.value || tab.value === 'permissions'),
);
const shown = computed(() => ({ address: address.value, since: Date.now() }));
const seemsToLoad = signal(true);

export const isPageLoading = computed(() => isExpected.value && seemsToLoad.value);

/**
 * Looks again and again while the section is expected on this page and not there.
 * @returns ends it
 */
export function followLoading(): () => void {
  return effect(() => {
    const { since } = shown.value;
    if (!isExpected.value) {
      seemsToLoad.value = true;
      return undefined;
    }
    const look = () => {
      const age = Date.now() - since;
      seemsToLoad.value = age < FIRST_MS || (age < LONGEST_MS && isStillLoading());
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  });
}
