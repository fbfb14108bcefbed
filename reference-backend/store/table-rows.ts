import { type SQL, sql } from 'drizzle-orm';
import type { PermittedTable } from '../../src/domain/permitted-table.ts';
import { type StoredTable, validations } from '../database/schema.ts';

const { permittedTable: table } = validations;

/** How many rows the table of a run has, or had. */
export const ROWS_OF_TABLE: SQL<number> = sql`coalesce(${table} -> 'rows', to_jsonb(jsonb_array_length(${table} -> 'labels')))`;

export function rowsOf({ labels, rows }: StoredTable): number {
  return rows ?? labels.length;
}

/** Holds for a run whose table still has its rows, which may be 20,000. */
export const HAS_TABLE_ROWS: SQL = sql`${table} is not null and not (${table} ? 'rows')`;

/** The table without its rows, once no run can need them any more. */
export const TABLE_WITHOUT_ROWS: SQL<PermittedTable> = sql`case when ${table} is null then null
  else ${table} || jsonb_build_object('labels', '[]'::jsonb, 'rows', ${ROWS_OF_TABLE}) end`;
