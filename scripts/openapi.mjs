/** `npm run openapi`: writes docs/openapi.json from the table of calls. The unit tests fail when it is out of date. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './failure.mjs';
import { packageCommand, projectFolder } from './project-folder.mjs';
import { setUp } from './set-up.mjs';
import { commandStep } from './step.mjs';

await runScript(async () => {
  await setUp({ standIn: false });
  const { tsImport } = await import('tsx/esm/api');
  const { openApiDocument } = await tsImport('../reference-backend/http/openapi.ts', import.meta.url);
  const file = join('docs', 'openapi.json');
  writeFileSync(join(projectFolder, file), JSON.stringify(openApiDocument(), null, 2));
  await commandStep({
    title: `writing ${file}`,
    log: 'openapi.log',
    command: packageCommand('biome'),
    args: ['format', '--write', file],
  });
});
