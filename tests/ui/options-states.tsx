/** The parts of the settings page in their states. */
import { ConnectionForm } from '../../src/options/connection-form.tsx';
import { KeptHere } from '../../src/options/kept-here.tsx';
import { RemoveEverything } from '../../src/options/remove-everything.tsx';
import { SnapshotList } from '../../src/options/snapshot-list.tsx';
import type { SnapshotSummary } from '../../src/platform/snapshot-commands.ts';

const nothing = async () => {};
const connection = { address: 'https://backend.example', label: 'Acme consultant', forgetOnClose: false };
const snapshot = (change: Partial<SnapshotSummary>): SnapshotSummary => ({
  id: 'one',
  companyId: '4278454',
  companyName: 'Acme Builders',
  appName: 'ProConnector File Sync',
  takenAt: '2026-01-05T10:00:00.000Z',
  seenAt: '2026-01-05T10:00:00.000Z',
  projects: 120,
  ...change,
});

export const optionsStates = {
  'src/options/connection-form.tsx': {
    empty: () => <ConnectionForm connection={null} isBusy={false} onSubmit={nothing} />,
    stored: () => <ConnectionForm connection={connection} isBusy={false} onSubmit={nothing} />,
    busy: () => <ConnectionForm connection={connection} isBusy onSubmit={nothing} />,
  },
  'src/options/kept-here.tsx': { 'nothing kept': () => <KeptHere /> },
  'src/options/remove-everything.tsx': { 'not asked yet': () => <RemoveEverything /> },
  'src/options/snapshot-list.tsx': {
    none: () => <SnapshotList snapshots={[]} attempt={nothing} onChange={nothing} />,
    two: () => (
      <SnapshotList
        snapshots={[snapshot({}), snapshot({ id: 'two', companyName: null, projects: 1 })]}
        attempt={nothing}
        onChange={nothing}
      />
    ),
  },
};
