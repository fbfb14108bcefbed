import { basename } from 'node:path';
import { Script } from 'node:vm';
import { type ESTree, parseSync } from 'vite';

/** In the world of the scripts: what each of them gives to those that come after it. */
const GIVEN = 'globalThis[Symbol.for("dmsa-validator.given")]';
/** A name that no module has. */
const GIVEN_NAME = '__given';

export interface ModuleScript {
  readonly fileName: string;
  readonly code: string;
}

/**
 * A module of the web as a classic script. What it gives is a list, and what it takes has a place in the list of an
 * earlier one: names would be a part of both scripts. What is injected again does nothing.
 * @param all the scripts that it may take from
 */
export function asClassicScript({ fileName, code }: ModuleScript, all: readonly ModuleScript[]): string {
  const { program, errors, module } = parseSync(fileName, code);
  if (errors.length > 0) throw new Error(`${fileName} was not read`);
  if (module.dynamicImports.length > 0) throw new Error(`${fileName} imports while it runs`);
  const late = namesSetLate(program);
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
        return { taken: nameOf(one.imported), local: one.local.name };
      });
      const places = namesGivenBy(all.find((one) => keyOf(one.fileName) === keyOf(statement.source.value)));
      const missing = names.find(({ taken }) => !places.includes(taken));
      if (missing !== undefined) throw new Error(`${fileName} takes ${missing.taken}, which nobody gives`);
      const locals = places.map((place) => names.find(({ taken }) => taken === place)?.local ?? '');
      script += `const[${locals.join()}]=${GIVEN_NAME}[${keyOf(statement.source.value)}];`;
    } else if (statement.type === 'ExportNamedDeclaration' && statement.declaration === null && !statement.source) {
      for (const { local } of statement.specifiers) {
        if (late.has(nameOf(local))) throw new Error(`${fileName} gives ${nameOf(local)} before it is set`);
        given.push(nameOf(local));
      }
    } else {
      throw new Error(`${fileName} contains an unsupported statement: ${statement.type}`);
    }
  }
  script += code.slice(end);
  const key = keyOf(fileName);
  const classic = `(()=>{"use strict";const ${GIVEN_NAME}=${GIVEN}??={};if(${GIVEN_NAME}[${key}])return;${script}
${GIVEN_NAME}[${key}]=[${given.join()}]})();
`;
  requireClassic(fileName, classic);
  return classic;
}

function namesGivenBy(script: ModuleScript | undefined): readonly string[] {
  if (script === undefined) throw new Error('A script takes something from one that is not there');
  const { body } = parseSync(script.fileName, script.code).program;
  const statements = body.flatMap((one) => (one.type === 'ExportNamedDeclaration' ? one.specifiers : []));
  return statements.map(({ exported }) => nameOf(exported));
}

/** Those have no value yet when the script has run once, and what is given is a copy. */
function namesSetLate({ body }: ESTree.Program): ReadonlySet<string> {
  const declared = body.flatMap((statement) =>
    statement.type === 'VariableDeclaration' ? statement.declarations : [],
  );
  return new Set(declared.flatMap(({ id, init }) => (id.type === 'Identifier' && init === null ? id.name : [])));
}

/** Modules may wait and ask for their own address, scripts may not. */
function requireClassic(fileName: string, script: string): void {
  try {
    new Script(script);
  } catch (error) {
    throw new Error(`${fileName} is no classic script`, { cause: error });
  }
}

function keyOf(file: string): string {
  return JSON.stringify(basename(file));
}

function nameOf(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? JSON.stringify(name.value) : name.name;
}
