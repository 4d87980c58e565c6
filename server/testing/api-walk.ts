import type { TypedApp } from '../http/typed-app.ts';

/** The parts of JSON Schema that the contract uses. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly format?: 'date' | 'date-time';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

export interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly schema: Schema;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One thing the API can be asked. */
export interface Operation {
  readonly method: Method;
  /** As the document writes it, such as /api/courses/{courseId}/plan. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The JSON it takes; null where it takes none. */
  readonly body: Schema | null;
  readonly takesCsv: boolean;
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly Parameter[];
            readonly requestBody?: {
              readonly content: Readonly<Record<string, { readonly schema?: Schema }>>;
            };
          }
        >
      >
    >
  >;
}

/** Everything the API can be asked, as its own document says: a new route is there by itself. */
export async function operationsOf(app: TypedApp): Promise<Operation[]> {
  await app.ready();
  const { paths } = app.swagger() as unknown as Document;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as Method,
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
      takesCsv: path.startsWith('/api/imports/') && method === 'post',
    })),
  );
}

/** Every schema within this one, each with where it stands, such as /answers/painNrs. */
export function schemasWithin(schema: Schema, place = ''): [string, Schema][] {
  const parts: [string, Schema][] = [
    ...Object.entries(schema.properties ?? {}).map(([name, part]): [string, Schema] => [
      `${place}/${name}`,
      part,
    ]),
    ...(schema.items && schema.maxItems !== 0 ? [[`${place}/*`, schema.items] as [string, Schema]] : []),
    ...(schema.anyOf ?? []).map((part): [string, Schema] => [place, part]),
    ...(typeof schema.additionalProperties === 'object'
      ? [[`${place}/{}`, schema.additionalProperties] as [string, Schema]]
      : []),
  ];
  return [[place, schema], ...parts.flatMap(([name, part]) => schemasWithin(part, name))];
}
