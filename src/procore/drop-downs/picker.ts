import type { OfferedProject } from '../../domain/matching.ts';

/** One option of an opened drop-down. */
export interface PickerOption extends OfferedProject {
  /** Names the option within this drop-down, for reading it again after the page has rendered anew. */
  readonly value: string;
  readonly selected: boolean;
  /** The row that shows it now. The page may use the row for another option later: never keep it. */
  readonly row: HTMLElement;
}

/** A drop-down of Procore's with many choices, whatever component it is made of. */
export interface Picker {
  /** The element of the closed control. */
  readonly control: HTMLElement;
  /** The element that holds the options while the drop-down is open, else `null`. */
  list(): HTMLElement | null;
  /**
   * Opens the drop-down with no search text and resolves once its options are there.
   * @throws ProblemError `page-changed` if it does not open within `OPEN_TIMEOUT_MS`
   */
  open(signal: AbortSignal): Promise<void>;
  close(signal: AbortSignal): Promise<void>;
  /** All options of the open drop-down, in its order. */
  readOptions(): PickerOption[];
  /** Presses one option as a person would. A selected one becomes unselected. */
  press(option: PickerOption): void;
}

export const OPEN_TIMEOUT_MS = 10_000;
