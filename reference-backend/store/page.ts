/** Both count from 1. */
export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Of the whole list. */
  readonly total: number;
}

export function offsetOf(request: PageRequest): number {
  return (request.page - 1) * request.perPage;
}
