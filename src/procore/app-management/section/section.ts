import type { Picker } from '../../drop-downs/picker.ts';

/** The Permitted Projects section of an app's Permissions tab, or the modal that asks the same. */
export interface PermittedProjectsSection {
  /** The smallest element around the section's label, its drop-down with Add, and its rows. */
  readonly container: HTMLElement;
  /** The page's own words for the section; may be empty. */
  readonly heading: string;
  /** `by-structure`: in a language without a sourced label. The user has to confirm it once. */
  readonly certainty: 'labelled' | 'by-structure';
  /** `null` where the user may look but not edit, or where nobody knows which drop-down belongs to Add. */
  readonly editor: { readonly picker: Picker; readonly addButton: HTMLElement } | null;
  /** Without an editor: something to add with stands there all the same, so that the user may well edit. */
  readonly isControlUnknown: boolean;
}
