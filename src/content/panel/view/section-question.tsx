import { message } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { attempt, confirmSection, denySectionShown } from '../actions.ts';
import { section, view } from '../state.ts';

/** Asked once where only its structure says which list this is: the page's words are none that we know. */
export function SectionQuestion() {
  const found = section.value;
  if (found === null || view.value.kind === 'nothing') return null;
  const { heading } = found;
  return (
    <>
      <p>
        {view.value.kind === 'integration'
          ? message('sectionIsItOfApp', { app: view.value.integration.app.name, heading })
          : message('sectionIsItOfThisApp', { heading })}
      </p>
      <p class="quiet">{message('sectionWhyAsked')}</p>
      <div class="row">
        <Button kind="primary" onPress={() => attempt(() => confirmSection(heading))}>
          {message('yesItIs')}
        </Button>
        <Button onPress={() => denySectionShown(heading)}>{message('no')}</Button>
      </div>
    </>
  );
}
