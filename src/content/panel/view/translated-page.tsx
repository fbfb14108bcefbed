import { message } from '../../../platform/message.ts';
import { Notice } from '../../../ui/notice.tsx';

/** Translated names are no names: nothing can be compared, marked or added by them. */
export function TranslatedPage() {
  return (
    <Notice tone="failed" title={message('translatedPage')}>
      <p>{message('translatedPageWhy')}</p>
    </Notice>
  );
}
