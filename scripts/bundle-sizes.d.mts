export interface Size {
  readonly raw: number;
  readonly gzip: number;
}

export type Sizes = Readonly<Record<string, Size>>;

export function bundleSizes(): Sizes;
export function readBudgets(): Sizes;
export function overBudget(sizes: Sizes, budgets: Sizes): string[];
