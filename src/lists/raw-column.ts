/** A column that is to be understood: its heading, and what its first rows hold. */
export interface RawColumn {
  readonly heading: string;
  readonly values: readonly string[];
}
