import { describe, expect, test } from 'vitest';
import {
  appManagementUrl,
  canShowPermittedProjects,
  formOf,
  idsBesidePath,
  isAppListPath,
  isAppManagementPath,
  isProjectPath,
} from '../../../src/procore/addresses/urls.ts';

const NEW = '/webclients/host/companies/562949953421312';

describe('App Management', () => {
  test.each([
    new URL(appManagementUrl('https://us02.procore.com', '4278454')).pathname,
    '/4278454/company/app_management/17',
    '/4278454/company/admin/app_management/17/permissions',
    `${NEW}/tools/app-management`,
    `${NEW}/tools/app_management/17`,
    `${NEW}/tools/appmanagement/17/permissions`,
    `${NEW}/app-management`,
  ])('%s', (path) => {
    expect(isAppManagementPath(path)).toBe(true);
  });

  test.each([
    '/4278454/company/app_management_help',
    '/4278454/company/apps/17',
    '/4278454/project/app_management',
    `${NEW}/tools/apps/app-management-x`,
    `${NEW}/projects/5/tools/app-management`,
    `${NEW}/projects/5/app-management`,
    '/app_management',
    '/',
  ])('not %s', (path) => {
    expect(isAppManagementPath(path)).toBe(false);
  });

  test('its list of apps is told from what is below it', () => {
    expect(isAppListPath('/4278454/company/app_management')).toBe(true);
    expect(isAppListPath('/4278454/company/app_management/')).toBe(true);
    expect(isAppListPath(`${NEW}/tools/app-management`)).toBe(true);
    expect(isAppListPath('/4278454/company/app_management/17')).toBe(false);
    expect(isAppListPath(`${NEW}/tools/app-management/17`)).toBe(false);
    expect(isAppListPath('/4278454/company/home')).toBe(false);
  });
});

test.each([
  ['/562949953421312/project/home', true],
  [`${NEW}/projects/5/tools/rfis`, true],
  ['/562949953421312/company/home', false],
  ['/562949953421312/projects', false],
  [`${NEW}/tools/projects`, false],
])('%s is a project’s: %s', (path, isProject) => {
  expect(isProjectPath(path)).toBe(isProject);
});

test('a form is what paths of other companies and apps have in common', () => {
  expect(formOf('/4278454/company/integrations/17/access/')).toBe('/*/company/integrations/*/access');
  expect(formOf(`${NEW}/tools/installed/0b1f-4c/rights`)).toBe('/webclients/host/companies/*/tools/installed/*/rights');
  expect(formOf('/installed/rights')).toBe('/installed/rights');
});

test.each([
  ['?tab=permissions&app=17', '', 'app=17'],
  ['?b=2&a=1', '', 'a=1&b=2'],
  ['?tab=permissions', '#projects', ''],
  ['', '#/companies/99/apps', '#/companies/99/apps'],
  [`?token=${'1'.repeat(65)}`, '', ''],
])('of "%s%s", ids are "%s"', (search, hash, ids) => {
  expect(idsBesidePath(search, hash)).toBe(ids);
});

test.each([
  ['/4278454/company/home/list', false],
  [`${NEW}/tools/directory`, false],
  ['/562949953421312/project/home', false],
  ['/4278454/company/app_management', true],
  ['/4278454/company/admin', true],
  ['/apps/17', true],
])('whether %s can show Permitted Projects: %s', (path, can) => {
  expect(canShowPermittedProjects(path)).toBe(can);
});
