/**
 * Words by which we recognise parts of Procore's pages, by language, each with its source. Words decide only together
 * with structure. Where a language has no sourced word, structure decides alone and the user confirms once.
 */
export interface Label {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** Where Procore itself uses the word. */
  readonly source: string;
}

const ADD_PERMITTED_PROJECT =
  'support.procore.com/products/online/user-guide/company-level/admin/tutorials/add-permitted-project';
const FRENCH_CANADIAN = 'fr-ca.support.procore.com, the French text of add-permitted-project';
const GERMAN = 'de.support.procore.com, the modal of an app that is being installed';
const INSTALL_MODAL = 'github.com/procore/documentation, assets/guides/dmsa-add-permitted-projects-modal.png';
const CUSTOM_APP = 'support.procore.com, install-a-custom-app, step 7';

export const LABELS = {
  /** The title of the section on the Permissions tab, or of the modal that asks the same while an app is installed. */
  permittedProjects: [
    { text: 'Permitted Projects', language: 'en', source: ADD_PERMITTED_PROJECT },
    { text: 'Add Permitted Projects', language: 'en', source: INSTALL_MODAL },
    { text: 'Projets autorisés', language: 'fr-CA', source: FRENCH_CANADIAN },
    { text: 'Genehmigte Projekte hinzufügen', language: 'de', source: GERMAN },
  ],
  add: [
    { text: 'Add', language: 'en', source: ADD_PERMITTED_PROJECT },
    { text: 'Ajouter', language: 'fr-CA', source: FRENCH_CANADIAN },
  ],
  /** The tab that has the section. */
  permissionsTab: [
    { text: 'Permissions', language: 'en', source: ADD_PERMITTED_PROJECT },
    { text: 'Permissions', language: 'fr-CA', source: FRENCH_CANADIAN },
  ],
  /** The title of the section next door, whose drop-down looks the same and grants nothing. */
  appConfigurations: [{ text: 'App Configurations', language: 'en', source: CUSTOM_APP }],
} as const satisfies Record<string, readonly Label[]>;

export type LabelName = keyof typeof LABELS;

/** The label that a text of the page is, `null` where it is none. Letter case, a count and a colon do not matter. */
export function findLabel(text: string, name: LabelName): Label | null {
  if (text.length > LONGEST_TEXT) return null;
  return byText[name].get(normalForm(text)) ?? null;
}

/** "Add projects …": the label, or more that begins with it. */
export function beginsWithLabel(text: string, name: LabelName): boolean {
  if (text.length > LONGEST_TEXT) return false;
  const words = normalForm(text).replace(/^[^\p{L}]+/u, '');
  return [...byText[name].keys()].some((label) => words === label || words.startsWith(`${label} `));
}

/** Whether the language in which somebody wrote `known` has a sourced word for `name` too. */
export function hasLanguage(name: LabelName, { language }: Label): boolean {
  return LABELS[name].some((label) => label.language === language);
}

const LONGEST_TEXT = 80;
const COUNT_OR_SIGN = /[\s:*]*(?:[([]\s*[\d.,\s]+[)\]])?[\s:*]*$/u;

function normalForm(text: string): string {
  return text.normalize('NFKC').replace(COUNT_OR_SIGN, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

const byText = Object.fromEntries(
  Object.entries(LABELS).map(([name, labels]) => [name, new Map(labels.map((one) => [normalForm(one.text), one]))]),
) as unknown as Record<LabelName, ReadonlyMap<string, Label>>;
