import fc from 'fast-check';
import * as z from 'zod/mini';
import { UNSTORABLE_TEXTS } from './hostile.ts';

type Json = Readonly<Record<string, unknown>>;

/** Values that fit a schema of the contract, made from its JSON Schema. */
export function fitting(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  return valuesOf(z.toJSONSchema(schema, { io: 'input' }) as Json);
}

function valuesOf(schema: Json): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const choices = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(choices)) return fc.oneof(...choices.map((choice: Json) => valuesOf(choice)));
  switch (schema.type) {
    case 'object':
      return objectsOf(schema);
    case 'array':
      return fc.array(valuesOf(schema.items as Json), { maxLength: 8 });
    case 'string':
      return textsOf(schema);
    case 'integer':
      return fc.nat(3);
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`No values for ${JSON.stringify(schema)}.`);
  }
}

function objectsOf(schema: Json): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties as Readonly<Record<string, Json>>);
  const values = Object.fromEntries(properties.map(([name, property]) => [name, valuesOf(property)]));
  return fc.record(values, { requiredKeys: (schema.required ?? []) as string[] });
}

function textsOf({ format, pattern, minLength = 0, maxLength = 40 }: Json): fc.Arbitrary<string> {
  if (format === 'date-time') {
    const range = { min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true };
    return fc.date(range).map((date) => date.toISOString());
  }
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= 100);
  const plain = fc.string({ minLength: Number(minLength), maxLength: Math.min(Number(maxLength), 40) });
  return fc.oneof({ weight: 15, arbitrary: plain }, { weight: 1, arbitrary: fc.constantFrom(...UNSTORABLE_TEXTS) });
}
