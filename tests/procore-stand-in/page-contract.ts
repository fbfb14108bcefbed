/** What the pages and their own server tell each other under `/internal`. Nobody else may know of it. */

/** A project as an option of a drop-down or a row of a table. */
export interface ProjectItem {
  readonly id: number;
  readonly label: string;
  readonly name: string;
  readonly number: string | null;
  /** Shown among the options, and not to be chosen. */
  readonly disabled: boolean;
}

export interface CompanyAnswer {
  readonly id: number;
  readonly name: string;
}

export interface ProjectAnswer {
  readonly company: CompanyAnswer;
  readonly id: number;
  readonly name: string;
  readonly number: string | null;
}

export interface ProjectListAnswer {
  readonly total: number;
  readonly perPage: number;
  readonly projects: readonly ProjectItem[];
}

export interface AppAnswer {
  readonly installationId: string;
  readonly name: string;
  readonly kind: 'marketplace' | 'custom';
  readonly developer: string;
  readonly version: string;
}

export interface PermissionsAnswer {
  readonly canEdit: boolean;
  /** Active and inactive ones; none where the table gets its pages from the server. */
  readonly permitted: readonly ProjectItem[];
  /** What the drop-down offers; only the first of them where it loads the rest by and by. */
  readonly available: readonly ProjectItem[];
  /** An Add that is still being applied, to be followed after a reload of the page. */
  readonly pendingOperation: string | null;
}

export interface OptionsAnswer {
  readonly options: readonly ProjectItem[];
  readonly hasMore: boolean;
}

export interface ConfigurationAnswer {
  readonly canEdit: boolean;
  /** Active projects; only the first of them where the drop-down loads the rest by and by. */
  readonly available: readonly ProjectItem[];
  readonly chosen: readonly ProjectItem[];
}

export interface AddAnswer {
  readonly operation: string;
}

export interface OperationAnswer {
  readonly finished: boolean;
  /** Why it ended before all were applied. */
  readonly failure: string | null;
  /** What became permitted since the `after` of the request, which counts projects. */
  readonly applied: readonly ProjectItem[];
}

const collator = new Intl.Collator('en', { numeric: true });

/** The order of every list of projects, for `sort`. */
export function byLabel(one: { readonly label: string }, other: { readonly label: string }): number {
  return collator.compare(one.label, other.label);
}
