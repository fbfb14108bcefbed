import { I18nProvider } from '@procore/core-react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './page.css';

createRoot(document.getElementById('root') as HTMLElement).render(
  <I18nProvider locale="en">
    <App />
  </I18nProvider>,
);
