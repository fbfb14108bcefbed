import type { Project } from './project.ts';

/** One option of Procore's drop-down, as far as it can be read. */
export interface OfferedProject {
  readonly label: string;
  /** What the page knows of the option beside its label: digit strings by key. Empty where it knows nothing. */
  readonly ids: Readonly<Record<string, string>>;
}

export interface Matches<Known extends Project, Offered extends OfferedProject> {
  /** Each project with the one option that is certainly it. */
  readonly found: readonly { readonly project: Known; readonly option: Offered }[];
  /** Projects that an option could be, and nothing shows which, or whether it is not another project. */
  readonly ambiguous: readonly Known[];
  /** For the ambiguous ones the options that each could be, the likeliest first. */
  readonly likely: ReadonlyMap<Known, readonly Offered[]>;
  /** Projects that no option is. */
  readonly absent: readonly Known[];
  /** Options that none of the projects could be. */
  readonly unclaimed: readonly Offered[];
}
