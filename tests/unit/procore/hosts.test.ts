import { describe, expect, test } from 'vitest';
import { procorePagesIn } from '../../../src/procore/addresses/allowed-pages.ts';
import { isWebOrigin } from '../../../src/procore/addresses/hosts.ts';

describe('a web host of Procore’s', () => {
  test.each(['app', 'us02', 'uk01', 'sandbox', 'api-sandbox-monthly', 'eu01', 'a-region-to-come'])('%s', (label) => {
    expect(isWebOrigin(`https://${label}.procore.com`)).toBe(true);
    expect(isWebOrigin(`https://${label}.procoregov.com`)).toBe(true);
  });
});

describe('none of them', () => {
  test.each([
    'https://login.procore.com',
    'https://login-sandbox.procore.com',
    'https://api.procore.com',
    'https://api-monthly.procore.com',
    'https://support.procore.com',
    'https://developers.procore.com',
    'https://www.procore.com',
    'https://procore.com',
    'https://v2.support.procore.com',
    'https://app.procore.com:8443',
    'http://app.procore.com',
    'https://evilprocore.com',
    'https://login.procoregov.com',
    'https://app.procoregov.com.example.com',
    'https://app.procore.com.example.com',
  ])('%s', (origin) => {
    expect(isWebOrigin(origin)).toBe(false);
  });
});

describe('the pages of Procore’s among permissions', () => {
  test('one pattern for each host', () => {
    const permitted = ['https://app.procore.com/*', 'https://uk01.procore.com/*', 'https://sync.example.com/*'];
    expect(procorePagesIn(permitted)).toEqual(['https://app.procore.com/*', 'https://uk01.procore.com/*']);
  });

  test.each(['<all_urls>', '*://*/*', 'https://*/*'])('all hosts for %s', (pattern) => {
    const all = ['https://*.procore.com/*', 'https://*.procoregov.com/*'];
    expect(procorePagesIn(['https://app.procore.com/*', pattern])).toEqual(all);
  });

  test('all hosts of one domain, and a host of the other', () => {
    const permitted = ['https://*.procore.com/*', 'https://app.procore.com/*', 'https://app.procoregov.com/*'];
    expect(procorePagesIn(permitted)).toEqual(['https://*.procore.com/*', 'https://app.procoregov.com/*']);
  });

  test('none for the API and the log-in page', () => {
    expect(procorePagesIn(['https://api.procore.com/*', 'https://login.procore.com/*'])).toEqual([]);
  });
});
