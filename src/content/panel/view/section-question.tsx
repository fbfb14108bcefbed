import { Button } from '../../../ui/button.tsx';
import { attempt, confirmSection, denySectionShown } from '../actions.ts';
import { section, view } from '../state.ts';

/** Asked once where only its structure says which list this is: the page's words are none that we know. */
export function SectionQuestion() {
  const found = section.value;
  if (found === null || view.value.kind === 'nothing') return null;
  const appName = view.value.kind === 'integration' ? view.value.integration.app.name : 'this app';
  return (
    <>
      <p>
        Is “{found.heading}” the Permitted Projects list of {appName}?
      </p>
      <p class="quiet">
        Procore’s page is in words that the extension does not know. The list it means has a dashed frame.
      </p>
      <div class="row">
        <Button kind="primary" onPress={() => attempt(() => confirmSection(found.heading))}>
          Yes, it is
        </Button>
        <Button onPress={() => denySectionShown(found.heading)}>No</Button>
      </div>
    </>
  );
}
