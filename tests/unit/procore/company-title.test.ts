import { expect, test } from 'vitest';
import { companyNameIn } from '../../../src/procore/addresses/company-title.ts';

test.each([
  ['Home • Acme Builders', '/4278454/company/home/list', 'Acme Builders'],
  ['App Management • Acme • East', '/webclients/host/companies/1/tools/app-management', 'Acme • East'],
  ['Procore', '/4278454/company/home/list', null],
  ['Meetings • Tower', '/webclients/host/companies/1/projects/2/tools/meetings', null],
  ['Meetings • Tower', '/2/project/meetings', null],
  ['Home • ', '/4278454/company/home/list', null],
])('%s at %s: %s', (title, path, name) => {
  expect(companyNameIn(title, path)).toBe(name);
});
