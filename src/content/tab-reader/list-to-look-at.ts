export interface ListToLookAt {
  readonly element: Element;
  /** The elements of its rows. */
  readonly rows: readonly Element[];
  readonly isCut: boolean;
}
