import { listAudit } from '../store/audit.ts';
import { type CommandContext, withDatabase } from './command.ts';

export async function audit(
  context: CommandContext,
  wanted: { readonly integrationId: string | undefined; readonly limit: number },
): Promise<void> {
  const entries = await withDatabase(context, (database) => listAudit(database, wanted));
  for (const { sequence: _sequence, ...entry } of entries) context.print(JSON.stringify(entry));
}
