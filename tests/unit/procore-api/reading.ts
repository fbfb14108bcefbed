import type { Project } from '../../../src/domain/project.ts';
import type { AccessQuestion, AccessReading } from '../../../src/procore-api/access/question.ts';
import { readAccess } from '../../../src/procore-api/access/read-access.ts';
import type { ReadingOptions } from '../../../src/procore-api/client/reading-options.ts';
import { createPatience } from '../../../src/procore-api/http/patience.ts';
import type { FakeProcore } from './fake-procore.ts';

const NOON = Date.UTC(2026, 10, 23, 12, 0, 0);

const named = (list: readonly string[]): Project[] => list.map((id) => ({ id, name: `Saved ${id}`, number: null }));

function question(wanted: readonly string[]): AccessQuestion {
  return {
    loginUrl: 'https://login.example',
    apiUrl: 'https://api.example',
    companyId: '4278454',
    clientKey: 'the-key',
    clientSecret: 'the-secret',
    projects: named(wanted),
    permittedTable: null,
    requiredTools: [],
    previousCredential: null,
  };
}

/** Never really waits, and allows 60 seconds of it. */
export function read(
  procore: FakeProcore,
  wanted: readonly string[],
  options: ReadingOptions = {},
  waits: number[] = [],
) {
  const clock = { now: NOON };
  const now = () => clock.now;
  const patience = createPatience(
    60_000,
    async (ms) => {
      waits.push(ms);
      clock.now += ms;
    },
    now,
  );
  return readAccess(question(wanted), { fetch: procore.fetch, patience, now, ...options });
}

/** How many of the projects have which access. */
export function accesses(reading: AccessReading): Record<string, number> {
  if (reading.outcome !== 'read') throw new Error(reading.message);
  const counts: Record<string, number> = {};
  for (const { access, reason } of reading.projects) {
    const words = reason === null ? access : `${access}: ${reason}`;
    counts[words] = (counts[words] ?? 0) + 1;
  }
  return counts;
}

export const messageOf = (reading: AccessReading) => reading.message;
export const pageOf = ({ url }: { url: URL }) => Number(url.searchParams.get('page'));
export const askedIds = ({ url }: { url: URL }) => url.searchParams.getAll('filters[id][]');
