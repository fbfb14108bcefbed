import fc from 'fast-check';

/** A word that stands for secrets in the fuzz. With its spaces it fits no client key, which is shown on purpose. */
export const CANARY = 'canary secret 4711';

/** Texts that have hurt somebody's service somewhere. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '99999999999999999999999',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  "'; drop table accounts; --",
  '" or ""="',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%',
  '\ufeff',
  '\u202e\u200b',
  'İﬀé🏗️',
  '$' + '{jndi:ldap://host/a}',
  '{{7*7}}',
  '\r\nX-Injected: yes',
  '\\',
  CANARY,
  'x'.repeat(3000),
];

/** Texts that are good JSON and that PostgreSQL refuses. */
export const UNSTORABLE_TEXTS: readonly string[] = ['\0', 'a\0b', '\ud800', 'a\udc00b'];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...UNSTORABLE_TEXTS),
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 200 }),
);

/** What may stand where something else was expected. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, false, 0, -1, 1.5, 2 ** 53, 1e308, [], {}, [[]], { __proto__: null }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Text that is no JSON, or JSON that a reader may stumble over, made from JSON that is right. */
export function maimed(json: string): fc.Arbitrary<Uint8Array> {
  const encoder = new TextEncoder();
  const texts = fc.oneof(
    fc.nat(json.length).map((end) => json.slice(0, end)),
    fc.constantFrom(
      '',
      '\0',
      `\ufeff${json}`,
      `${json}${json}`,
      `${json},`,
      json.replace('{', `{"__proto__":{"admin":true},"constructor":{},"password":"${CANARY}",`),
      json.replace('{', '{"credential":{"kind":"saved"},"validationId":"x","synced":1,'),
      json.replaceAll('"', "'"),
      '1e999',
      '-0',
      `${'9'.repeat(1000)}`,
      '"\\ud800"',
      '[]',
      'null',
      `{"synced":${CANARY}}`,
    ),
    fc.constantFrom('[', '{"a":', '{"credential":', '[{"labels":').map((opening) => opening.repeat(20_000)),
    fc.constant(`{"permittedTable":{"labels":${'['.repeat(9_000)}${']'.repeat(9_000)}}}`),
  );
  const noUtf8 = fc.uint8Array({ minLength: 1, maxLength: 4 }).map((bytes) => {
    const broken = encoder.encode(json);
    broken.set([0xff, ...bytes].slice(0, broken.length), Math.floor(broken.length / 2) - 5 < 0 ? 0 : 5);
    return broken;
  });
  return fc.oneof(
    { weight: 5, arbitrary: texts.map((text) => encoder.encode(text)) },
    { weight: 1, arbitrary: noUtf8 },
  );
}
