/** The parts of an OpenAPI document the page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly tags?: readonly string[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
}

const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  summary { cursor: pointer; padding: .35rem 0; }
  code { font-family: ui-monospace, monospace; }
  pre { overflow-x: auto; padding: .75rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: .5rem; }
  .method { display: inline-block; min-width: 4.5rem; font-weight: 600; }
`;

/** The API as one page of plain HTML: no script, so the strictest content security policy holds here too. */
export function renderApiPage(document: ApiDocument, nonce: string): string {
  const byTag = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? 'other';
      byTag.set(tag, [...(byTag.get(tag) ?? []), renderOperation(method, path, operation)]);
    }
  }
  const sections = [...byTag].map(([tag, parts]) => `<h2>${escape(tag)}</h2>${parts.join('')}`).join('');
  const title = `${escape(document.info.title)} API, version ${escape(document.info.version)}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style nonce="${nonce}">${STYLE}</style></head><body><main><h1>${title}</h1><p>${escape(document.info.description ?? '')}</p><p><a href="/api/openapi.json">OpenAPI document</a></p>${sections}</main></body></html>`;
}

function renderOperation(method: string, path: string, operation: Operation): string {
  const request = operation.requestBody?.content?.['application/json']?.schema;
  const answers = Object.entries(operation.responses ?? {}).map(([status, response]) =>
    renderSchema(`Answer ${status}`, response.content?.['application/json']?.schema),
  );
  return `<details><summary><span class="method">${escape(method.toUpperCase())}</span> <code>${escape(path)}</code></summary>${renderSchema('Request', request)}${answers.join('')}</details>`;
}

function renderSchema(title: string, schema: unknown): string {
  return schema === undefined
    ? ''
    : `<h3>${escape(title)}</h3><pre tabindex="0"><code>${escape(JSON.stringify(schema, null, 2))}</code></pre>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
