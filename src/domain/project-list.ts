/** One project of a list that a user has brought along, as the list has it. */
export interface ListedProject {
  readonly name: string;
  readonly number: string | null;
  /** Procore's id, where a column is clearly called so. */
  readonly id: string | null;
}
