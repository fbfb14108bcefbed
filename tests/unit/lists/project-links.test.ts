import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';

const MILL = 'https://app.procore.com/562949953421312/project/home';
const QUAY = 'https://us02.procore.com/webclients/host/companies/4242/projects/562949953421313/tools/home';
const entriesOf = (text: string) => parseProjectList(text).entries.map(({ name, id }) => [name, id]);

describe('addresses of projects', () => {
  const named = [
    ['Mill', '562949953421312'],
    ['Quay', '562949953421313'],
  ];
  test.each<[string, string, unknown]>([
    ['alone', `${MILL}\n${QUAY}`, named.map(([, id]) => ['', id])],
    ['behind names', `Mill - ${MILL}\nQuay: ${QUAY}`, named],
    ['in brackets', `Mill (${MILL}) - Missing\nQuay (${QUAY}) - Missing`, named],
    ['as links of Markdown', `- [Mill](${MILL})\n- [Quay](${QUAY})`, named],
    ['in a column', `Name\tLink\nMill\t${MILL}\nQuay\t${QUAY}`, named],
    ['in a column of ids', `Project ID;Name\n${MILL};Mill\n${QUAY};Quay`, named],
  ])('%s', (_what, text, expected) => {
    expect(entriesOf(text)).toEqual(expected);
  });

  test('of other sites, of companies, or of two projects name none', () => {
    expect(entriesOf('Mill https://procore.com.example/562949953421312/project/home')[0]?.[1]).toBeNull();
    expect(entriesOf('Mill https://app.procore.com/4242/company/app_management')[0]?.[1]).toBeNull();
    expect(entriesOf(`Name\tOld\tNew\nMill\t${MILL}\t${QUAY}`)).toEqual([['Mill', null]]);
  });
});
