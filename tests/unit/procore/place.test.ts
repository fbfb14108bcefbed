import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/procore/addresses/place.ts';

const APP = 'https://app.procore.com';

describe('what a tab shows', () => {
  test.each([
    [`${APP}/4278454/company/home/list`, { kind: 'company', origin: APP, companyId: '4278454' }],
    [`${APP}/4278454/company/app_management/7?tab=1#x`, { kind: 'company', origin: APP, companyId: '4278454' }],
    [
      'https://us02.procore.com/webclients/host/companies/4278454/projects/5/tools/rfis',
      { kind: 'company', origin: 'https://us02.procore.com', companyId: '4278454' },
    ],
    [
      'https://sandbox.procore.com/562949953421312/company/home',
      { kind: 'company', origin: 'https://sandbox.procore.com', companyId: '562949953421312' },
    ],
    [
      'https://api-sandbox-monthly.procore.com/1/company/home',
      { kind: 'company', origin: 'https://api-sandbox-monthly.procore.com', companyId: '1' },
    ],
    [`${APP}/562949953421312/project/home`, { kind: 'project', origin: APP }],
    ['https://uk01.procore.com/562949953421312/project', { kind: 'project', origin: 'https://uk01.procore.com' }],
    [`${APP}/`, { kind: 'procore', origin: APP }],
    [`${APP}/companies/42/apps`, { kind: 'procore', origin: APP }],
    ['https://login.procore.com/?next=1', { kind: 'log-in' }],
    ['https://login-sandbox-monthly.procore.com/', { kind: 'log-in' }],
    ['https://app.procore.com.example.com/1/company/home', { kind: 'elsewhere' }],
    ['https://example.com/4278454/company/home', { kind: 'elsewhere' }],
    ['http://app.procore.com/1/company/home', { kind: 'elsewhere' }],
    ['https://support.procore.com/1/company/home', { kind: 'elsewhere' }],
    ['about:blank', { kind: 'elsewhere' }],
    [undefined, { kind: 'elsewhere' }],
  ])('%s', (url, place) => {
    expect(placeOf(url)).toEqual(place);
  });
});
