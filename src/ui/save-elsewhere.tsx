import type { Integration } from '../domain/integration.ts';
import type { Validation } from '../domain/validation.ts';
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
  const { kind, clientKey } = credential;
  return (
    <Notice title="Save the credentials in your vendor’s portal">
      <p>
        This extension cannot save them there. In the portal choose {credentialKindText(kind)}
        {clientKey === null ? '' : ' with this client key and its secret'}, validate once more if it offers that, and
        save.
      </p>
      {clientKey !== null && (
        <div class="row">
          <span class="key">{clientKey}</span>
          <Button kind="bare" onPress={() => commands.copy(clientKey)}>
            Copy
          </Button>
        </div>
      )}
      <div class="row next-step">
        <Button kind="primary" onPress={() => commands.recordSaved(byPage ?? 0)}>
          I have saved them there
        </Button>
        {portalUrl !== undefined && (
          <a href={portalUrl} target="_blank" rel="noreferrer">
            Open the portal
          </a>
        )}
      </div>
    </Notice>
  );
}
