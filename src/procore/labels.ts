/**
 * Words by which we recognise parts of Procore's pages, each with its source. Words decide only together with
 * structure; a language without a sourced word is not recognised here.
 */
export interface Label {
  readonly texts: readonly string[];
  readonly source: string;
}

const ADD_PERMITTED_PROJECT =
  'support.procore.com/products/online/user-guide/company-level/admin/tutorials/add-permitted-project';

export const LABELS = {
  permittedProjects: { texts: ['Permitted Projects'], source: ADD_PERMITTED_PROJECT },
  add: { texts: ['Add'], source: ADD_PERMITTED_PROJECT },
  view: { texts: ['View'], source: ADD_PERMITTED_PROJECT },
} as const satisfies Record<string, Label>;

export function hasLabel(element: Element, label: Label): boolean {
  const text = element.textContent?.trim() ?? '';
  return label.texts.includes(text);
}
