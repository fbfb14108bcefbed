import { basename } from 'node:path';
import { type ESTree, parseSync } from 'vite';

/** In the world of the scripts: what each of them gives to those that come after it. */
const GIVEN = 'globalThis[Symbol.for("dmsa-validator.given")]';
/** A name that no module has. */
const OBJECT = '__given';

/**
 * A module of the web as a classic script: its imports and exports are properties of one object. What is injected again
 * does nothing.
 */
export function asClassicScript({ fileName, code }: { fileName: string; code: string }): string {
  const { program, errors } = parseSync(fileName, code);
  if (errors.length > 0) throw new Error(`${fileName} was not read`);
  const given: string[] = [];
  let script = '';
  let end = 0;
  for (const statement of program.body) {
    if (!/^(?:Import|Export)/.test(statement.type)) continue;
    script += code.slice(end, statement.start);
    end = statement.end;
    if (statement.type === 'ImportDeclaration') {
      const names = statement.specifiers.map((one) => {
        if (one.type !== 'ImportSpecifier') throw new Error(`${fileName} takes ${one.local.name} as a whole`);
        return `${nameOf(one.imported)}:${one.local.name}`;
      });
      script += `const{${names.join()}}=${OBJECT}[${keyOf(statement.source.value)}];`;
    } else if (statement.type === 'ExportNamedDeclaration' && statement.declaration === null && !statement.source) {
      for (const { local, exported } of statement.specifiers) given.push(`${nameOf(exported)}:${nameOf(local)}`);
    } else {
      throw new Error(`${fileName} has what no script may have: ${statement.type}`);
    }
  }
  script += code.slice(end);
  const key = keyOf(fileName);
  return `(()=>{"use strict";const ${OBJECT}=${GIVEN}??={};if(${OBJECT}[${key}])return;${script}
${OBJECT}[${key}]={${given.join()}}})();
`;
}

function keyOf(file: string): string {
  return JSON.stringify(basename(file));
}

function nameOf(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? JSON.stringify(name.value) : name.name;
}
