import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { message } from '../../platform/message.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Message } from '../../ui/message.tsx';
import { Discard } from '../discard.tsx';
import { Failure } from '../failure.tsx';
import { KeptSettings } from '../new/kept-settings.tsx';
import { StepOne } from './step-one.tsx';
import type { StepProps } from './step-props.ts';
import { StepTwo } from './step-two.tsx';

/** "Edit Integration", on the step where the user was. */
export function EditIntegration({ view, edit, tabUrl }: Pick<StepProps, 'view' | 'edit' | 'tabUrl'>) {
  const { integration } = view;
  const { id: integrationId } = integration;
  const isAsking = useSignal(false);
  const hasSettings = useRef(false);
  const attempts = useAttempts();
  const close = () => attempts.attempt(() => sendCommand('edit.close', { integrationId }));
  const cancel = (hasTyped: boolean) => {
    if (hasTyped || hasSettings.current) isAsking.value = true;
    else void close();
  };
  const Step = edit.step === 1 ? StepOne : StepTwo;
  return (
    <section class="stack" aria-labelledby="edit-heading">
      <div class="stack tight">
        <h1 id="edit-heading" tabIndex={-1} data-focus="">
          <Message name="editHeading" values={{ integration: <span dir="auto">{integration.name}</span> }} />
        </h1>
        <p class="quiet">{edit.step === 1 ? message('editStepOne') : message('editStepTwo')}</p>
      </div>
      {integration.referenceSet !== undefined && (
        <KeptSettings
          integration={integration}
          origin={integration.referenceSet}
          onEntered={(isEntered) => {
            hasSettings.current = isEntered;
          }}
        />
      )}
      {isAsking.value ? (
        <Discard
          hint={message('discardHint')}
          onDiscard={close}
          onKeep={() => {
            isAsking.value = false;
          }}
        />
      ) : (
        <Step key={edit.order} view={view} edit={edit} attempts={attempts} tabUrl={tabUrl} onCancel={cancel} />
      )}
      <Failure problem={attempts.problem.value} again={attempts.again} />
    </section>
  );
}
