import { expect, test } from 'vitest';
import { tellingMessage } from '../../../../src/content/adding/telling-message.ts';
import { said } from '../said.ts';

const refused = said('You can add up to 5 projects at a time.', 'words of failure');
const failed = said('Error', 'failure');
const count = said('12 projects selected', 'unknown');
const added = said('5 projects were added.', 'unknown');
const progress = said('Adding …', 'words of progress');
const success = said('Done', 'success');

test.each([
  ['nothing', [], null],
  ['the last one', [progress, refused], refused],
  ['a refusal, whatever else is said then', [refused, count], refused],
  ['a failure by its picture, likewise', [progress, failed, count, count], failed],
  ['a success after a refusal', [refused, added], added],
  ['a success by its picture after a refusal', [refused, success], success],
  ['that it goes on again after a refusal', [refused, progress], progress],
  ['the last one, where none is a refusal', [progress, count], count],
])('%s', (_what, messages, telling) => {
  expect(tellingMessage(messages)).toBe(telling);
});
