import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openApiDocument } from '../../../reference-backend/http/openapi.ts';
import { CALLS } from '../../../src/integration-backend/calls.ts';

const document = z.parse(
  z.looseObject({
    openapi: z.string(),
    info: z.looseObject({ title: z.string(), version: z.string() }),
    paths: z.record(
      z.string(),
      z.record(
        z.enum(['get', 'post', 'put', 'patch', 'delete']),
        z.optional(
          z.looseObject({
            operationId: z.string(),
            parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), schema: z.looseObject({}) })),
            requestBody: z.optional(
              z.looseObject({ content: z.looseObject({ 'application/json': z.looseObject({}) }) }),
            ),
            responses: z.record(z.string().check(z.regex(/^[2-5]\d\d$/)), z.looseObject({})),
          }),
        ),
      ),
    ),
    components: z.record(z.string(), z.record(z.string().check(z.regex(/^[\w.-]+$/)), z.looseObject({}))),
  }),
  openApiDocument(),
);

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) =>
    operation === undefined ? [] : [{ path, method, ...operation }],
  ),
);

test('docs/openapi.json is what the table of calls says: else run "npm run openapi"', () => {
  const kept = readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
  expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

describe('the form of OpenAPI 3.1', () => {
  test('its version, and the names that components may have', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    const sections = ['schemas', 'responses', 'headers', 'securitySchemes'];
    expect(Object.keys(document.components).sort()).toEqual(sections.sort());
  });

  test('every reference leads somewhere, and every component is used', () => {
    const used = new Set<string>();
    visit(document, (node) => {
      const { $ref } = node;
      if (typeof $ref !== 'string') return;
      used.add($ref);
      expect(targetOf($ref), $ref).toBeTypeOf('object');
    });
    const { securitySchemes: _schemes, ...referenced } = document.components;
    const all = Object.entries(referenced).flatMap(([section, entries]) =>
      Object.keys(entries).map((name) => `#/components/${section}/${name}`),
    );
    expect([...used].sort()).toEqual(all.sort());
  });

  test('every call once, under an operationId of its own', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.sort()).toEqual(Object.keys(CALLS).sort());
  });

  test.each(operations)('$method $path declares the parameters of its path, and no parameter twice', (operation) => {
    const ofPath = operation.parameters.filter((parameter) => parameter.in === 'path');
    const inTemplate = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(ofPath.map(({ name }) => name)).toEqual(inTemplate);
    expect(ofPath.every((parameter) => parameter.required === true)).toBe(true);
    const keys = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(operation.requestBody !== undefined).toBe(['post', 'put', 'patch'].includes(operation.method));
  });

  test('every answer has a description, as every component of the kind does', () => {
    for (const { responses } of operations) {
      for (const response of Object.values(responses)) {
        const resolved = typeof response.$ref === 'string' ? targetOf(response.$ref) : response;
        expect(resolved).toMatchObject({ description: expect.any(String), content: expect.any(Object) });
      }
    }
  });

  test('no schema carries an identity that would move its references', () => {
    visit(document.components.schemas, (node) => {
      expect(node).not.toHaveProperty('$id');
      expect(node).not.toHaveProperty('$schema');
    });
  });
});

function targetOf(reference: string): unknown {
  expect(reference).toMatch(/^#\//);
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
}

function visit(node: unknown, see: (node: Record<string, unknown>) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) see(node as Record<string, unknown>);
  for (const child of Object.values(node)) visit(child, see);
}
