/** A path of the profile: below the package's folder, or an address. */
const path = { type: 'string', pattern: '^((?=[^./~])(?!file:)((?!/\\.\\./)(?!\\\\)(?!://).)*|https?://.*)$' };
const text = { type: 'string', minLength: 1 };

/**
 * What datapackage.org/profiles/2.0/datapackage.json and the standard's text ask of the properties that a package here
 * has, and no other property: a wrong name is found, which the profile would let pass.
 */
export const dataPackageProfile = {
  type: 'object',
  additionalProperties: false,
  required: ['$schema', 'name', 'title', 'version', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    ...{ title: text, description: text },
    homepage: { type: 'string', format: 'uri' },
    // SemVer 2.0, item 10: build metadata behind a plus.
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+\\+[0-9A-Za-z-]+$' },
    created: { type: 'string', format: 'date-time' },
    keywords: { type: 'array', minItems: 1, items: text },
    sources: { type: 'array', items: { $ref: '#/$defs/source' } },
    resources: { type: 'array', minItems: 1, items: { $ref: '#/$defs/resource' } },
  },
  $defs: {
    source: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: { title: text, path },
    },
    resource: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'path', 'format', 'mediatype', 'encoding', 'bytes', 'hash'],
      properties: {
        name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
        ...{ path, title: text, format: text, encoding: { const: 'utf-8' } },
        mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
        bytes: { type: 'integer', minimum: 0 },
        hash: { type: 'string', pattern: '^sha256:[a-f0-9]{64}$' },
        type: { const: 'table' },
        dialect: { type: 'object', additionalProperties: false, properties: { lineTerminator: text } },
        schema: { $ref: '#/$defs/table' },
      },
    },
    table: {
      type: 'object',
      additionalProperties: false,
      required: ['fields'],
      properties: {
        fields: { type: 'array', minItems: 1, items: { $ref: '#/$defs/field' } },
        missingValues: { type: 'array', items: { type: 'string' } },
        primaryKey: { type: 'array', minItems: 1, items: text },
      },
    },
    field: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'type', 'description'],
      properties: {
        ...{ name: text, description: text },
        type: { enum: ['string', 'number', 'integer'] },
        constraints: {
          type: 'object',
          additionalProperties: false,
          properties: {
            required: { type: 'boolean' },
            enum: { type: 'array', minItems: 1, uniqueItems: true, items: text },
          },
        },
      },
    },
  },
} as const;
