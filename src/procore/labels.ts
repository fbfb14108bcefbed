/**
 * Words by which we recognise parts of Procore's pages, by language. Each has a source, in
 * tests/unit/procore/label-sources.ts. Words decide only together with structure. Where a language has no sourced word,
 * structure decides alone and the user confirms once.
 */
export interface Label {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

export const LABELS = {
  /** The title of the section on the Permissions tab, or of the modal that asks the same while an app is installed. */
  permittedProjects: [
    { text: 'Permitted Projects', language: 'en' },
    { text: 'Add Permitted Projects', language: 'en' },
    { text: 'Projets autorisés', language: 'fr-CA' },
    { text: 'Genehmigte Projekte hinzufügen', language: 'de' },
  ],
  /** What leads to the list of installed apps. */
  appManagement: [
    { text: 'App Management', language: 'en' },
    { text: 'Gestion des applications', language: 'fr-CA' },
  ],
  add: [
    { text: 'Add', language: 'en' },
    { text: 'Ajouter', language: 'fr-CA' },
  ],
  /** The tab that has the section. */
  permissionsTab: [
    { text: 'Permissions', language: 'en' },
    { text: 'Permissions', language: 'fr-CA' },
  ],
  /** The title of the section next door, whose drop-down looks the same and grants nothing. */
  appConfigurations: [{ text: 'App Configurations', language: 'en' }],
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
const COUNT_OR_SIGN = /[\s:*]*(?:[([]\s*[\d.,\s]+[)\]]|(?<=\s)[\d.,]+)?[\s:*?]*$/u;

function normalForm(text: string): string {
  return text.normalize('NFKC').replace(COUNT_OR_SIGN, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

const byText = Object.fromEntries(
  Object.entries(LABELS).map(([name, labels]) => [name, new Map(labels.map((one) => [normalForm(one.text), one]))]),
) as unknown as Record<LabelName, ReadonlyMap<string, Label>>;
