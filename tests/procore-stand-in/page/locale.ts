import type { PageVariant } from '../page-variant.ts';

/** Made-up words come with those of a language that Procore has no documentation in. */
const LOCALES = { en: 'en', 'fr-CA': 'fr-CA', de: 'de-DE', es: 'es', nonsense: 'is-IS' } as const;

/** For the words that core-react brings itself. */
export function localeOf({ language }: Pick<PageVariant, 'language'>) {
  return LOCALES[language];
}
