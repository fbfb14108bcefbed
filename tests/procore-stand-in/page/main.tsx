import { I18nProvider } from '@procore/core-react';
import type { PageVariant } from '../page-variant.ts';
import { App } from './app.tsx';
import { loadControl } from './controls/projects-control.tsx';
import './page.css';
import { localeOf } from './locale.ts';
import { renderInto } from './root.ts';
import { request } from './session-api.ts';
import { VariantContext } from './variant.ts';

const variant = await request<PageVariant>('GET', 'page-variant');
await loadControl(variant);
renderInto(
  document.getElementById('root') as HTMLElement,
  variant.root,
  <I18nProvider locale={localeOf(variant)}>
    <VariantContext.Provider value={variant}>
      <App />
    </VariantContext.Provider>
  </I18nProvider>,
);
