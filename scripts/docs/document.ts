/** What the portal shows of a registry, read from its published document. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { routesOf, type OpenApi, type Route } from '../generate/document.js';

/** A published document with the texts that only readers need. */
export interface Published extends OpenApi {
  info: { title: string; version: string; summary?: string };
}

/** An operation with the texts that only readers need. */
export interface Listed extends Route {
  operation: Route['operation'] & { summary?: string; tags?: string[] };
}

export interface Documented {
  /** As in `spec/redocly.yaml`: its page and its published files are called so. */
  readonly name: string;
  readonly document: Published;
  readonly operations: readonly Listed[];
  /** Where it is served, the server that all registries share first. */
  readonly servers: readonly string[];
}

/** Every registry of `spec/redocly.yaml`, in its order. */
export function readRegistries(): Documented[] {
  const { apis } = parse(readFileSync('spec/redocly.yaml', 'utf8')) as { apis: Record<string, unknown> };
  const documents = Object.keys(apis).map((name) => ({
    name,
    document: JSON.parse(readFileSync(join('generated', name, 'openapi.json'), 'utf8')) as Published,
  }));
  const shares = (server: string): boolean =>
    documents.every(({ document }) => serversOf(document).some((other) => originOf(other) === originOf(server)));
  return documents.map(({ name, document }) => ({
    name,
    document,
    operations: routesOf(document),
    servers: serversOf(document).sort((a, b) => Number(shares(b)) - Number(shares(a))),
  }));
}

export const originOf = (server: string): string => new URL(server).origin;

/** The document's servers, with the defaults of their variables put in. */
const serversOf = ({ servers = [] }: Published): string[] =>
  servers.map(({ url, variables = {} }) =>
    url.replace(/\{([^}]+)\}/g, (whole, name: string) => variables[name]?.default ?? whole),
  );
