/** The server without its ports: registries, their records in a store, and what answers on a listener. */
import type { RequestListener } from 'node:http';
import { Auth } from './auth/auth.js';
import { administrator, METRICS_SCOPE } from './auth/caller.js';
import { openIssuers } from './auth/issuers.js';
import { openKeystone } from './auth/keystone-settings.js';
import { scopesOf } from './auth/scopes.js';
import type { FindCaller } from './auth/scheme.js';
import { doorFor } from './http/authentication.js';
import { openBackend } from './http/backend.js';
import type { Services } from './http/handlers.js';
import type { ListenerState } from './http/exchange.js';
import { Cors } from './http/cors.js';
import type { GateBounds } from './http/gate.js';
import { openLoadLimits } from './http/load-limits.js';
import { pipeline, type PipelineParts } from './http/pipeline.js';
import { plansOf, type Plan } from './http/plan.js';
import { proxiesOf } from './http/proxies.js';
import { openPortal, type PortalParts } from './http/portal.js';
import { observer } from './http/observing.js';
import { recordTypesOf, type Registry, type Wire } from './http/registry.js';
import { Routes } from './http/routes.js';
import { faultOf } from './http/validation.js';
import { isAudited, type Config } from './config.js';
import { baseUrlOf, hasHsts, hostsOf } from './exposure.js';
import type { Log } from './observe/log.js';
import { openMetrics, type Metrics } from './observe/metrics.js';
import { ChangeList, isOfRegistry } from './records/audit/change-list.js';
import { type AuditLog, makeAuditIndexes, openAuditLog } from './records/audit/audit-log.js';
import { storedKey } from './records/record-form.js';
import { openRequests } from './records/idempotency.js';
import { Leftovers } from './records/leftovers.js';
import type { QueryLimits } from './records/query.js';
import { linksOf } from './records/references.js';
import { StreamPlaces } from './records/stream-places.js';
import type { RecordsSource } from './records/records.js';
import type { Store, StoredRecord } from './store/contract.js';
import { makeIndexes } from './store/index-making.js';

/** What answers on a registry's own port. */
export interface OwnListener {
  /** The registry's. */
  readonly name: string;
  readonly title: string;
  /** How what is no HTTP is refused on it; undefined: by problem details. */
  readonly wire: Wire | undefined;
  readonly port: number;
  readonly listener: RequestListener;
}

export interface App {
  /** Answers every registry, the portal, documents, health and metrics. */
  readonly main: RequestListener;
  /** The documents' own ports, each with what answers on it. */
  readonly extra: readonly OwnListener[];
  /** Answers whoever may open its socket as administrator; `otherwise` what is no operation. */
  readonly control: (otherwise: RequestListener | undefined) => RequestListener;
  /** Writes what is still in memory; the store is closed after it. */
  close(): Promise<void>;
  /** From now on connections are closed after their answer, and readiness fails. */
  drain(): void;
}

/** What the server is made of. */
export interface AppParts {
  readonly config: Config;
  readonly store: Store;
  readonly log: Log;
  readonly registries: readonly Registry[];
  /** Who the callers are; the settings say it unless a test does. */
  readonly findCaller?: FindCaller;
  /** Names that a `Host` field may have; may grow later. Those of the settings unless said. */
  readonly hosts?: ReadonlySet<string>;
  /** How much is worked on and waits at once; tests have their own. */
  readonly bounds?: GateBounds;
  /** The clock of what is kept for a time, in milliseconds since 1970; tests have their own. */
  readonly now?: () => number;
}

/**
 * Makes plans, and indexes where that is quick; builds of large ones go on after it. Rejects when a registry cannot be
 * served whole, naming what is missing.
 */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, registries, store } = parts;
  const metrics = openMetrics();
  const limits = queryLimits(config);
  const known = { ...parts, baseUrl: baseUrlOf(config), scopes: scopesOf(registries) };
  const auth = new Auth({ ...known, issuers: await openIssuers(known), keystone: openKeystone(known) });
  await auth.open();
  const audit = isAudited(config) ? await openAudit(parts) : undefined;
  const requests = await openRequests(store, parts.now);
  const services = { auth, changes: changeList(parts) };
  const plans = await openRegistries(parts, { limits, requests, audit, services }, metrics);
  const state = stateOf(parts);
  const leftovers = await openLeftovers(parts, audit);
  const sweeping = sweepAtTimes([requests, auth, leftovers], { log: parts.log, goesOn: () => !state.draining });
  const shared = {
    state,
    findCaller: parts.findCaller ?? auth.findCaller,
    cors: config['cors-origins'].length > 0 ? new Cors(config['cors-origins']) : undefined,
    load: openLoadLimits({ rate: config.rate, proxies: state.proxies, bounds: parts.bounds }),
    checksAnswers: config['check-answers'],
    observe: observer(parts, metrics),
  };
  const portalParts: PortalParts = {
    registries,
    metrics,
    admitToMetrics: doorFor(METRICS_SCOPE, { ...shared, proxies: state.proxies }),
    isReady: readiness(store, state),
  };
  const routes = tableOf(plans.flatMap(([, own]) => own.filter(({ operation }) => !operation.ownPort)));
  return {
    main: pipeline({ ...shared, routes, otherwise: openPortal(portalParts) }),
    extra: plans.flatMap(([registry, own]) => ownListener(registry, own, shared)),
    control: (otherwise) => pipeline({ ...shared, ...controlParts(config, state), routes, otherwise }),
    drain: () => {
      state.draining = true;
      clearInterval(sweeping);
    },
    close: () => closeAll({ 'the end of the audit log': audit, 'the last uses of keys': auth }),
  };
}

/** Closes all of them, whatever becomes of the others. Rejects with what was lost. */
async function closeAll(parts: Readonly<Record<string, { close(): Promise<void> } | undefined>>): Promise<void> {
  const lost: string[] = [];
  const closing = Object.entries(parts).map(async ([what, part]) => {
    await part?.close().catch((error: Error) => lost.push(`${what} (${error.message})`));
  });
  await Promise.all(closing);
  if (lost.length > 0) throw new Error(lost.join(', '));
}

/** The control socket has no host names, and its caller is known. */
const controlParts = (config: Config, state: ListenerState) => ({
  state: stateWith(state, { hosts: undefined, proxies: undefined, hsts: false, baseUrl: baseUrlOf(config) }),
  findCaller: () => administrator,
});

/** The process's state, but for what a listener has of its own. */
const stateWith = (state: ListenerState, own: Partial<ListenerState>): ListenerState => ({
  ...state,
  ...own,
  get draining() {
    return state.draining;
  },
});

const stateOf = ({ config, hosts = hostsOf(config) }: AppParts): ListenerState & { draining: boolean } => ({
  hosts,
  baseUrl: config['base-url'] === '' ? undefined : config['base-url'],
  proxies: proxiesOf(config.proxies),
  hsts: hasHsts(config),
  draining: false,
});

const queryLimits = (config: Config): QueryLimits => ({
  firstByteMs: config['query-first-byte-ms'],
  streamMs: config['stream-ms'],
  streams: new StreamPlaces({ most: config.streams }),
});

/** The plans of every registry, whose records are counted from now on. */
async function openRegistries(parts: AppParts, shared: Shared, metrics: Metrics): Promise<[Registry, Plan[]][]> {
  const plans: [Registry, Plan[]][] = [];
  for (const registry of parts.registries) {
    plans.push([registry, await openRegistry(registry, parts, shared)]);
    for (const { name, collection } of Object.values(registry.definition.records))
      metrics.countRecords(name, () =>
        parts.store.collection(collection).estimatedDocumentCount({ maxTimeMS: COUNT_MS }),
      );
  }
  return plans;
}

/**
 * What answers on a registry's own port, where it has one: that registry and nothing else. It is open on loopback alone:
 * whoever came by it gets addresses that lead back to it; those of the configured base URL get the named proxies' callers.
 */
function ownListener(
  { definition: { name, title, port }, wire }: Registry,
  plans: readonly Plan[],
  shared: Omit<PipelineParts, 'routes' | 'otherwise'>,
): App['extra'] {
  if (port === undefined) return [];
  const state = stateWith(shared.state, { isOwnPort: true });
  const speaker = speakerOf(wire);
  const listener = pipeline({ ...shared, state, routes: tableOf(plans, speaker), otherwise: undefined });
  return [{ name, title, wire: speaker, port, listener }];
}

/** Longest wait for a number of records in `/metrics`; it is left out then. */
const COUNT_MS = 500;

/** How often what has expired is removed, in milliseconds. */
const SWEEP_EVERY_MS = 60_000;

/** One sweep at a time; what fails is tried again at the next one. */
function sweepAtTimes(
  expiring: readonly { sweep(goesOn: () => boolean): Promise<unknown> }[],
  { log, goesOn }: { readonly log: Log; readonly goesOn: () => boolean },
): NodeJS.Timeout {
  let underWay = false;
  const sweep = async (): Promise<void> => {
    if (underWay) return;
    underWay = true;
    for (const one of expiring)
      await one
        .sweep(goesOn)
        .catch(({ message }: Error) => log.warn({ cause: message }, 'what has expired stays for now'));
    underWay = false;
  };
  return setInterval(() => void sweep(), SWEEP_EVERY_MS).unref();
}

/** What processes that ended have left. In a store that is this process's alone, whatever there is at its start is that. */
async function openLeftovers({ store, registries, log, now }: AppParts, audit?: AuditLog): Promise<Leftovers> {
  const types = recordTypesOf(registries).map(({ definition }) => definition);
  const kept = types.map((definition) => ({ definition, collection: store.collection<StoredRecord>(definition.collection), audit })); // prettier-ignore
  const leftovers = new Leftovers(kept, now);
  if (store.engine === 'embedded')
    await leftovers
      .sweepAll()
      .catch(({ message }: Error) => log.warn({ cause: message }, 'what a killed server left stays for now'));
  return leftovers;
}

async function openAudit({ store, log, now }: AppParts): Promise<AuditLog> {
  await makeAuditIndexes(store, log);
  return openAuditLog(store, now);
}

/** The audit log for reading: changes are proven by the records of the registries that are served. */
function changeList({ store, registries }: AppParts): ChangeList {
  const types = recordTypesOf(registries).map(({ definition }) => definition);
  const named = (name: string | undefined) => types.filter((one) => name === undefined || isOfRegistry(one.name, name));
  const recordsOf = (name: string) => {
    const definition = types.find((one) => one.name === name);
    return definition && store.collection<StoredRecord>(definition.collection);
  };
  const storedKeys = (key: string, registry: string | undefined) => [
    ...new Set([key, ...named(registry).map((definition) => storedKey(definition, key))]),
  ];
  return new ChangeList({ store, recordsOf, storedKeys });
}

/** What the records of all registries share. */
type Shared = Pick<RecordsSource, 'limits' | 'requests' | 'audit'> & { readonly services: Services };

async function openRegistry(registry: Registry, { store, log, now }: AppParts, shared: Shared): Promise<Plan[]> {
  const api = await openBackend(registry);
  const { services, ...ofRecords } = shared;
  const sources: Record<string, RecordsSource> = {};
  for (const { definition, validator } of recordTypesOf([registry])) {
    const { collection: name, indexes: wanted } = definition;
    const collection = store.collection<StoredRecord>(name);
    await makeIndexes({ collection, name, wanted, log });
    const links = linksOf(definition, registry.definition, { store, audit: ofRecords.audit, now });
    sources[name] = {
      ...ofRecords,
      log,
      definition,
      collection,
      links,
      faultOf: (fields) => faultOf(validator, fields),
    };
  }
  return plansOf({ registry, sources, requests: shared.requests, services, handlers: api.handlers });
}

const speakerOf = (wire: Wire): Wire | undefined => (wire.speaksForAll ? wire : undefined);

/** `speaker`: of every path that none of them has. */
function tableOf(plans: readonly Plan[], speaker?: Wire): Routes<Plan, Wire> {
  const routes = new Routes<Plan, Wire>(speaker);
  for (const plan of plans) {
    const { method, path } = plan.operation;
    routes.add(method, path, plan);
    routes.claim(path, speakerOf(plan.wire));
  }
  return routes;
}

/** Readiness is told within two seconds, whatever the store does. */
const READY_MS = 1500;

/** Whether the store answers and the process is not stopping; whoever asks meanwhile shares the question. */
function readiness(store: Store, state: ListenerState): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined;
  const ask = (): Promise<boolean> =>
    store
      .ping(READY_MS)
      .then(
        () => true,
        () => false,
      )
      .finally(() => (asking = undefined));
  return async () => !state.draining && (await (asking ??= ask()));
}
