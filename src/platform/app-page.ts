/** What the panel reports of the page it lives on; company and address come from the tab, not from here. */
export interface AppPage {
  /** What the name of the app can be, as the page shows it. */
  readonly titles: readonly string[];
  /** Whether the page leaves no doubt that the name is among them. */
  readonly isSure: boolean;
}

/** When, in milliseconds since 1970, the rows of a table came into the page as they are. */
export interface Rendered {
  readonly renderedAt: number;
}
