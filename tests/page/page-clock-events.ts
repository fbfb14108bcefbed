/** Between the clock of a page and the other script worlds in it, which share nothing with it but events. */
export const ASK = 'page-clock-ask';
/** The time, as the answer to an order without id; in the same turn. */
export const TELL = 'page-clock-tell';
/** That the timer with this id is due. */
export const FIRE = 'page-clock-fire';

/** A timer to set, or without `ms` to clear; without either the time is asked for. */
export interface Order {
  readonly id?: number;
  readonly ms?: number;
}
