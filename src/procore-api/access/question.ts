import type { PermittedTable } from '../../domain/permitted-table.ts';
import type { Project, ValidatedProject } from '../../domain/project.ts';
import type { CompanyApp } from '../client/company-app.ts';

/** What may this app do with each of these projects? */
export interface AccessQuestion extends CompanyApp {
  readonly projects: readonly Project[];
  /** Procore's own table as a person saw it. It raises doubt; where the API cannot tell, it is named as what it is. */
  readonly permittedTable: PermittedTable | null;
  /** Procore's engine names of the tools that have to be at hand in each project. */
  readonly requiredTools: readonly string[];
  /** Companies of the same customer, where a project may be that this company does not have. None if left out. */
  readonly otherCompanyIds?: readonly string[];
  /** The credential that worked until now, which may know that a project was deleted. */
  readonly previousCredential: { readonly clientKey: string; readonly clientSecret: string } | null;
}

export type AccessReading =
  | { readonly outcome: 'credentials-rejected' | 'app-not-installed'; readonly message: string }
  | {
      readonly outcome: 'read';
      /** As they were asked for, under the names that Procore gives them where it lists them. */
      readonly projects: readonly ValidatedProject[];
      /** Whether Procore has listed anything, so that key and installation are known to work. */
      readonly isAnswered: boolean;
      /** One sentence for people on what is unknown and why, or on what they should know; holds no secret. */
      readonly message: string | null;
    };
