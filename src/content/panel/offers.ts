import { type ReadonlySignal, signal } from '@preact/signals';
import type { Picker, Reading } from '../../procore/drop-downs/picker.ts';

interface Offers {
  readonly picker: Picker;
  readonly reading: Reading;
}

/** What the drop-down was last seen to offer. */
const ownOffers = signal<Offers | null>(null);
export const offers: ReadonlySignal<Offers | null> = ownOffers;

/** What the drop-down has shown while it was looked at, for whatever reason. */
export function noteOffers(picker: Picker, reading: Reading): void {
  ownOffers.value = { picker, reading };
}

/** Another drop-down is there, which does not tell at once. */
export function forgetOffers(): void {
  ownOffers.value = null;
}
