import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** A script can change the path of a tab; only the load of a page says that somebody asked Procore for that company. */
export function MovedTab() {
  return (
    <Notice title="This tab has moved to another company">
      <p>
        It did so without loading the page of that company, so nothing of it is shown yet. Reload the page to go on.
      </p>
      <div class="row">
        <Button kind="primary" onPress={() => location.reload()}>
          Reload
        </Button>
      </div>
    </Notice>
  );
}
