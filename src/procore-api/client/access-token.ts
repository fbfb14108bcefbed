export interface CachedToken {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}
