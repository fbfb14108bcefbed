import type { ListedProject } from './listed-project.ts';

/** Which projects an integration syncs, where no vendor's backend says it: as somebody has brought them along. */
export interface ReferenceSet {
  readonly entries: readonly ListedProject[];
  readonly source: ReferenceSource;
  /** ISO 8601: when the entries were read. */
  readonly readAt: string;
  /** The source showed only a part of its list, so that there may be more projects than these. */
  readonly isPartial: boolean;
}

export type ReferenceSource =
  /** `fileName`: `null` where the list was typed or pasted. */
  | { readonly kind: 'list'; readonly fileName: string | null }
  /** A web page, such as the vendor's portal. */
  | { readonly kind: 'tab'; readonly title: string; readonly origin: string }
  /** What Procore's own complete table permitted at that moment. */
  | { readonly kind: 'snapshot' }
  /** All projects that Procore's page offers and lists in the company, or those that `rule` keeps. */
  | { readonly kind: 'company'; readonly rule: CompanyRule };

/** By name or number, whatever the case. What is empty decides nothing. */
export interface CompanyRule {
  readonly startsWith: string;
  readonly contains: string;
  readonly except: string;
}
