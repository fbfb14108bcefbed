import { I18nProvider } from '@procore/core-react';
import type { PageVariant } from '../page-variant.ts';
import { App } from './app.tsx';
import './page.css';
import { renderInto } from './root.ts';
import { request } from './session-api.ts';
import { VariantContext } from './variant.ts';

const LOCALES = { en: 'en', 'fr-CA': 'fr-CA', de: 'de-DE', es: 'es', nonsense: 'en' } as const;

const variant = await request<PageVariant>('GET', 'page-variant');
renderInto(
  document.getElementById('root') as HTMLElement,
  variant.root,
  <I18nProvider locale={LOCALES[variant.language]}>
    <VariantContext.Provider value={variant}>
      <App />
    </VariantContext.Provider>
  </I18nProvider>,
);
