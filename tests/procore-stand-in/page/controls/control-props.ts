import type { ProjectItem } from '../../page-contract.ts';

/** What every kind of drop-down is told, whatever it is made of. */
export interface ControlProps {
  /** The options that came with the page. */
  readonly initial: readonly ProjectItem[];
  /** The end point that has more of them. */
  readonly optionsPath: string;
  readonly chosen: readonly ProjectItem[];
  readonly onChoose: (projects: readonly ProjectItem[]) => void;
  readonly disabled: boolean;
  readonly placeholder: string;
  /** Id of the element that is its label. */
  readonly labelledBy?: string;
}
