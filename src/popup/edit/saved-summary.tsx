import type { SavedCredential } from '../../domain/credential.ts';
import { credentialKindText, timeOf } from '../../ui/texts.ts';

/** The credential as it is. A secret is never shown: that it is saved is all there is to see. */
export function SavedSummary({ saved, appName }: { saved: SavedCredential; appName: string }) {
  const { kind, clientKey, savedAt } = saved;
  return (
    <dl class="facts">
      <dt>Credentials now</dt>
      <dd>{credentialKindText(kind)}</dd>
      {clientKey !== null && (
        <>
          <dt>Client key</dt>
          <dd class="key">{clientKey}</dd>
        </>
      )}
      <dt>{clientKey === null ? 'Saved' : 'Client secret'}</dt>
      <dd>{clientKey === null ? timeOf(savedAt) : `Saved ${timeOf(savedAt)}`}</dd>
      <dt>App in Procore</dt>
      <dd dir="auto">{appName}</dd>
    </dl>
  );
}
