/** The server without its ports: registries, their records in a store, and what answers on a listener. */
import type { RequestListener } from 'node:http';
import { openToAll, type FindCaller } from './auth/scheme.js';
import { openBackend } from './http/backend.js';
import { LOOPBACK_HOSTS } from './http/limits.js';
import { pipeline, type PipelineParts } from './http/pipeline.js';
import { plansOf, type Plan } from './http/plan.js';
import { proxiesOf } from './http/proxies.js';
import { openPortal, type PortalParts } from './http/portal.js';
import type { Exchange } from './http/exchange.js';
import type { Registry } from './http/registry.js';
import { Routes } from './http/routes.js';
import { faultOf } from './http/validation.js';
import type { Config } from './config.js';
import { logRequest, logScan, type Log } from './observe/log.js';
import { openMetrics, type Metrics } from './observe/metrics.js';
import { openRequests, type Requests } from './records/idempotency.js';
import type { QueryLimits } from './records/query.js';
import type { Scan } from './records/scans.js';
import type { RecordsSource } from './records/records.js';
import type { Store, StoredRecord } from './store/contract.js';
import { makeIndexes } from './store/index-making.js';

export interface App {
  /** Answers every registry, the portal, documents, health and metrics. */
  readonly main: RequestListener;
  /** The documents' own ports, each with what answers on it. */
  readonly extra: readonly { readonly port: number; readonly title: string; readonly listener: RequestListener }[];
  /** From now on connections are closed after their answer, and readiness fails. */
  drain(): void;
}

/** What the server is made of. */
export interface AppParts {
  readonly config: Config;
  readonly store: Store;
  readonly log: Log;
  readonly registries: readonly Registry[];
  /** Who the callers are; everybody may do everything unless said. */
  readonly findCaller?: FindCaller;
  /** The clock of what is kept for a time, in milliseconds since 1970; tests have their own. */
  readonly now?: () => number;
}

/** Makes plans, and indexes where that is quick; builds of large ones go on after it. Rejects when a registry cannot be served whole, naming what is missing. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, registries, store } = parts;
  const metrics = openMetrics();
  const limits: QueryLimits = {
    firstByteMs: config['query-first-byte-ms'],
    streamMs: config['stream-ms'],
    streams: config.streams,
    open: 0,
  };
  const plans: [Registry, Plan[]][] = [];
  const requests = await openRequests(store, parts.now);
  for (const registry of registries) {
    plans.push([registry, await openRegistry(registry, parts, { limits, requests })]);
    const { name, collection } = registry.definition;
    metrics.countRecords(name, () => store.collection(collection).estimatedDocumentCount({ maxTimeMS: COUNT_MS }));
  }
  const state = { hosts: LOOPBACK_HOSTS, proxies: proxiesOf(config.proxies), draining: false };
  const sweeping = sweepAtTimes(requests, { log: parts.log, goesOn: () => !state.draining });
  const portalParts: PortalParts = {
    registries,
    metrics,
    isReady: async () => !state.draining && (await answers(store)),
  };
  const { findCaller = openToAll } = parts;
  const shared = { state, findCaller, checksAnswers: config['check-answers'], observe: observer(parts, metrics) };
  return {
    ...listenersOf(plans, { ...shared, otherwise: openPortal(portalParts) }),
    drain: () => {
      state.draining = true;
      clearInterval(sweeping);
    },
  };
}

/** The main port serves all and the portal, a registry's own port that registry and nothing else. */
function listenersOf(
  plans: readonly (readonly [Registry, readonly Plan[]])[],
  parts: Omit<PipelineParts, 'routes'>,
): Pick<App, 'main' | 'extra'> {
  const extra = plans.flatMap(
    ([
      {
        definition: { port, title },
      },
      own,
    ]) =>
      port === undefined
        ? []
        : [{ port, title, listener: pipeline({ ...parts, routes: tableOf(own), otherwise: undefined }) }],
  );
  return { main: pipeline({ ...parts, routes: tableOf(plans.flatMap(([, own]) => own)) }), extra };
}

/** Longest wait for a number of records in `/metrics`; it is left out then. */
const COUNT_MS = 500;

/** How often expired requests are removed, in milliseconds. */
const SWEEP_EVERY_MS = 60_000;

/** One sweep at a time; what fails is tried again at the next one. */
function sweepAtTimes(
  requests: Requests,
  { log, goesOn }: { readonly log: Log; readonly goesOn: () => boolean },
): NodeJS.Timeout {
  let underWay = false;
  const sweep = async (): Promise<void> => {
    if (underWay) return;
    underWay = true;
    await requests
      .sweep(goesOn)
      .catch((error: Error) => log.warn({ cause: error.message }, 'expired requests stay for now'));
    underWay = false;
  };
  return setInterval(() => void sweep(), SWEEP_EVERY_MS).unref();
}

/** What the records of all registries share. */
type Shared = Pick<RecordsSource, 'limits' | 'requests'>;

async function openRegistry(registry: Registry, { store, log }: AppParts, shared: Shared): Promise<Plan[]> {
  const { definition, validators } = registry;
  const api = await openBackend(registry);
  const record = validators.record;
  if (!record) throw new Error(`${definition.name} has no validator for its record`);
  const collection = store.collection<StoredRecord>(definition.collection);
  await makeIndexes({ collection, name: definition.collection, wanted: definition.indexes, log });
  const source = { ...shared, log, definition, collection, faultOf: (fields: unknown) => faultOf(record, fields) };
  return plansOf({ registry, source, handlers: api.handlers });
}

function tableOf(plans: readonly Plan[]): Routes<Plan> {
  const routes = new Routes<Plan>();
  for (const plan of plans) routes.add(plan.operation.method, plan.operation.path, plan);
  return routes;
}

/** Readiness is told within two seconds, whatever the store does. */
const READY_MS = 1500;

const answers = (store: Store): Promise<boolean> =>
  store.ping(READY_MS).then(
    () => true,
    () => false,
  );

/** Sets of fields that are told of in a minute, each once: whoever may ask must not be able to fill the log. */
const MOST_SCANS = 20;
const MINUTE_MS = 60_000;

/** Says whether a scan gets a line. */
function scanFilter(): (operation: string | undefined, scan: Scan) => boolean {
  const told = new Set<string>();
  let since = -Infinity;
  return (operation, { paths }) => {
    const now = performance.now();
    if (now - since > MINUTE_MS) {
      told.clear();
      since = now;
    }
    const key = JSON.stringify([operation, ...paths]);
    if (told.has(key) || told.size >= MOST_SCANS) return false;
    told.add(key);
    return true;
  };
}

function observer({ config, log }: AppParts, metrics: Metrics) {
  const least = { all: 0, failures: 500, none: Infinity }[config['log-requests']];
  const isTold = scanFilter();
  return ({ started, request, plan, id, refusal, reply }: Exchange, status: number, undeclared: boolean): void => {
    const ms = performance.now() - started;
    const method = request.method!;
    metrics.observe(method, plan?.operation.path ?? 'other', { status, ms });
    if (undeclared) metrics.undeclared(plan!.operation.id);
    const operation = plan?.operation.id;
    const scan = refusal ? undefined : reply?.scan;
    if (scan && least < Infinity && isTold(operation, scan))
      logScan(log, { requestId: id, operation, ms, paths: scan.paths, examined: scan.examined });
    if (status >= least) logRequest(log, { requestId: id, method, operation, status, ms, refusal });
  };
}
