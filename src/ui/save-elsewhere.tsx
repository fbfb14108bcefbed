import type { Integration } from '../domain/integration.ts';
import type { Validation } from '../domain/validation.ts';
import { message } from '../platform/message.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { credentialKindText } from './texts.ts';

export interface SaveElsewhereCommands {
  readonly copy: (text: string) => void;
  /** `byPage`: how many projects rest on Procore's page alone. */
  readonly recordSaved: (byPage: number) => void;
  readonly takeBackSaved: () => void;
}

/** The last step where nobody but the user can save: what to do in the vendor's portal, and that it was done. */
export function SaveElsewhere({
  integration: { portalUrl },
  validation: { credential, byPage },
  commands,
}: {
  integration: Integration;
  validation: Validation;
  commands: SaveElsewhereCommands;
}) {
  const { clientKey } = credential;
  const kind = credentialKindText(credential.kind);
  return (
    <Notice title={message('saveElsewhere')}>
      <p>{message(clientKey === null ? 'saveElsewhereKind' : 'saveElsewhereKey', { kind })}</p>
      {clientKey !== null && (
        <div class="row">
          <span class="key">{clientKey}</span>
          <Button kind="bare" onPress={() => commands.copy(clientKey)}>
            {message('copy')}
          </Button>
        </div>
      )}
      <div class="row next-step">
        <Button kind="primary" onPress={() => commands.recordSaved(byPage ?? 0)}>
          {message('saveElsewhereConfirm')}
        </Button>
        {portalUrl !== undefined && (
          <a href={portalUrl} target="_blank" rel="noreferrer">
            {message('saveElsewhereOpen')}
          </a>
        )}
      </div>
    </Notice>
  );
}
