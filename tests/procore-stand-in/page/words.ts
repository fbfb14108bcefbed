import type { PageVariant } from '../page-variant.ts';
import { LANGUAGES } from './languages.ts';

/** Every word that App Management's pages show. */
export interface Words {
  readonly companyTools: string;
  readonly admin: string;
  readonly companySettings: string;
  readonly appManagement: string;
  readonly installedApps: string;
  readonly noApps: string;
  readonly name: string;
  readonly developer: string;
  readonly version: string;
  readonly view: string;
  readonly general: string;
  readonly generalInformation: string;
  readonly installedFrom: string;
  readonly marketplace: string;
  readonly customApp: string;
  readonly authentication: string;
  readonly serviceAccount: string;
  readonly permissions: string;
  readonly configurations: string;
  readonly permittedProjects: string;
  readonly lead: string;
  readonly placeholder: string;
  /** The option of a GroupSelect that stands for many projects. */
  readonly group: string;
  readonly add: string;
  readonly remove: string;
  readonly save: string;
  readonly saved: string;
  readonly skip: string;
  readonly project: string;
  readonly projects: string;
  readonly number: string;
  readonly search: string;
  readonly noneYet: string;
  readonly lookOnly: string;
  readonly requested: string;
  readonly addTitle: string;
  readonly unavailable: string;
  added(count: number): string;
  removed(label: string): string;
}

export function wordsOf({ language }: Pick<PageVariant, 'language'>): Words {
  return LANGUAGES[language];
}
