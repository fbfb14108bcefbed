import { render } from 'preact';
import { activeTabUrl } from '../platform/active-tab.ts';
import { placeOf } from '../procore/place.ts';
import { CompanyPage } from './company-page.tsx';
import { NoCompany } from './no-company.tsx';

const root = document.getElementById('root');
const place = placeOf(await activeTabUrl());
if (root !== null) {
  render(place.kind === 'company' ? <CompanyPage companyId={place.companyId} /> : <NoCompany place={place} />, root);
}
