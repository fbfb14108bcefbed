import { Notice } from '../../../ui/notice.tsx';

/** Translated names are no names: nothing can be compared, marked or added by them. */
export function TranslatedPage() {
  return (
    <Notice tone="failed" title="Your browser has translated this page">
      <p>
        The names of projects may be translated, too, so nothing is compared, marked or added here. Switch the
        translation off for this page (“Show original”); the panel then goes on by itself.
      </p>
    </Notice>
  );
}
