/**
 * What the panel's side and the page's own world say to each other: events on the page's top document, with JSON as
 * text, answered before `dispatchEvent` returns.
 */

/** Set on the control of the drop-down that is meant. */
export const CONTROL_ATTRIBUTE = 'data-dmsa-control';

/** Where each side finds the name of their events when it starts. It is made up for each page: no script can guess it. */
export const CHANNEL = 'dmsaChannel';

export const askOn = (channel: string) => `${channel}-ask`;
export const answerOn = (channel: string) => `${channel}-answer`;
/** Makes an older copy of the page-world side fall silent. */
export const retireOn = (channel: string) => `${channel}-retire`;

export type ComponentKind = 'multi-select' | 'super-select' | 'react-select';

export interface Ask {
  readonly id: string;
  readonly kind: ComponentKind;
  readonly what: 'options' | 'selected' | 'set';
  /** For `set`: the names of the options that are to be selected from now on. */
  readonly names?: readonly string[];
  /** For `options`: the version of the options that the asker has already. */
  readonly version?: string | undefined;
}

export interface ComponentAnswer {
  readonly id: string;
  /** For `options`: changes with them. Where it is the one that the asker has, they are not told again. */
  readonly version?: string;
  readonly holdsOne: boolean;
  /** The component may get more options from somewhere else. */
  readonly isOpenEnded: boolean;
  /** What is typed into its search goes to the page, not to the options that were loaded. */
  readonly asksServer: boolean;
  readonly selected: readonly string[];
  /**
   * For `options`: one entry per option in each, selected ones outside the component's own options included. Without
   * names an option's JSON is its name.
   */
  readonly names?: readonly string[] | undefined;
  readonly labels?: readonly string[];
  /** The option objects; empty where they are no plain data. */
  readonly fields?: readonly unknown[];
  /** For `options`: names of those that nobody may choose. */
  readonly disabled?: readonly string[];
  /** For `set`: the component was given its new value. */
  readonly isSet?: boolean;
}
