import { demand, demandStatus } from '../demand.ts';
import { textAt, textsAt } from '../json.ts';
import type { Rule } from '../rule.ts';

export const accountRules: readonly Rule[] = [
  {
    id: 'account.version',
    requires: 'The contract version of the account is 1.x.',
    async check({ wire }) {
      const answer = await wire.call('readAccount');
      demandStatus(answer, 200);
      const version = textAt(answer.json, 'contractVersion') ?? 'no contractVersion';
      demand(/^1\.\d+$/.test(version), answer, 'contractVersion "1.0" or a later 1.x', version);
    },
  },
  {
    id: 'account.scopes',
    requires: 'A token that reads says so in its scopes.',
    async check({ wire }) {
      const answer = await wire.call('readAccount');
      demandStatus(answer, 200);
      demand(textsAt(answer.json, 'scopes').includes('read'), answer, 'scopes with "read" among them');
    },
  },
];
