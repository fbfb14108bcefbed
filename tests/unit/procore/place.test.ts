import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/procore/place.ts';
import { appManagementUrl, isAppManagementPath } from '../../../src/procore/urls.ts';

describe('what a tab shows', () => {
  test.each([
    ['https://app.procore.com/4278454/company/home/list', { kind: 'company', companyId: '4278454' }],
    ['https://app.procore.com/4278454/company/app_management/7', { kind: 'company', companyId: '4278454' }],
    [
      'https://app.procore.com/webclients/host/companies/4278454/projects/5/tools/rfis',
      { kind: 'company', companyId: '4278454' },
    ],
    ['https://app.procore.com/562949953421312/project/home', { kind: 'project' }],
    ['https://app.procore.com/', { kind: 'procore' }],
    ['https://login.procore.com/?next=1', { kind: 'log-in' }],
    ['https://app.procore.com.example.com/1/company/home', { kind: 'elsewhere' }],
    ['https://example.com/4278454/company/home', { kind: 'elsewhere' }],
    ['about:blank', { kind: 'elsewhere' }],
    [undefined, { kind: 'elsewhere' }],
  ])('%s', (url, place) => {
    expect(placeOf(url)).toEqual(place);
  });
});

test('App Management is told from pages with a similar address', () => {
  expect(isAppManagementPath(new URL(appManagementUrl('4278454')).pathname)).toBe(true);
  expect(isAppManagementPath('/4278454/company/app_management/17')).toBe(true);
  expect(isAppManagementPath('/4278454/company/app_management_help')).toBe(false);
  expect(isAppManagementPath('/4278454/company/apps/17')).toBe(false);
});
