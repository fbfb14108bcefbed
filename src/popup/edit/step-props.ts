import type { EditView, IntegrationView } from '../../platform/protocol.ts';
import type { Attempts } from '../../ui/attempts.ts';

/** What each step of "Edit Integration" is given. */
export interface StepProps {
  readonly view: IntegrationView;
  readonly edit: EditView;
  readonly attempts: Attempts;
  /** The address of the tab that the popup was opened on. */
  readonly tabUrl: string;
  /** Asks first where something typed would be lost. */
  readonly onCancel: (hasTyped: boolean) => void;
}
