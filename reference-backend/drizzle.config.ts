import { defineConfig } from 'drizzle-kit';

/** After a change of the schema: `npx drizzle-kit generate --config reference-backend/drizzle.config.ts`. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './reference-backend/database/schema.ts',
  out: './reference-backend/migrations',
});
