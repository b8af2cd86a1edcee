/** What is told of requests: numbers to the metrics, lines to the log. */
import type { Config } from '../config.js';
import { Refusal } from '../errors.js';
import { logRequest, logScan, logStranger, type Log } from '../observe/log.js';
import type { Metrics } from '../observe/metrics.js';
import type { Exchange } from './exchange.js';

/** Different lines of one kind in a minute, each once: whoever may ask must not be able to fill the log. */
const MOST_LINES = 20;
const MINUTE_MS = 60_000;

/** Says whether something gets a line, by what tells it apart from others. */
function minuteFilter(): (...parts: readonly (string | undefined)[]) => boolean {
  const told = new Set<string>();
  let since = -Infinity;
  return (...parts) => {
    const now = performance.now();
    if (now - since > MINUTE_MS) {
      told.clear();
      since = now;
    }
    const key = JSON.stringify(parts);
    if (told.has(key) || told.size >= MOST_LINES) return false;
    told.add(key);
    return true;
  };
}

/** Longest cause in a line, in characters. */
const CAUSE_LENGTH = 200;

/** Why somebody is not known, as the scheme says it to the log and never to the sender; undefined of other refusals. */
function strangerCause({ code, cause, detail }: Refusal): string | undefined {
  if (code === 'too-many-requests' && cause instanceof Refusal) return strangerCause(cause);
  if (code === 'invalid-client') return detail;
  if (code !== 'unauthenticated') return undefined;
  const text = cause instanceof Error ? cause.message : cause;
  return typeof text === 'string' ? text.slice(0, CAUSE_LENGTH) : 'no credentials';
}

/** What is told of every exchange when it is answered: metrics, and a line in the log where the settings ask for one. */
export function observer({ config, log }: { readonly config: Config; readonly log: Log }, metrics: Metrics) {
  const least = { all: 0, failures: 500, none: Infinity }[config['log-requests']];
  const isScanTold = minuteFilter();
  const isStrangerTold = minuteFilter();
  return (
    { started, request, plan, id, idField, refusal, reply, address, caller }: Exchange,
    status: number,
    undeclared: boolean,
  ): void => {
    const ms = performance.now() - started;
    const ids = { requestId: id, knownAs: idField?.[1] === id ? undefined : idField?.[1] };
    const method = request.method!;
    metrics.observe(method, plan?.operation.path ?? 'other', { status, ms });
    if (undeclared) metrics.undeclared(plan!.operation.id);
    const operation = plan?.operation.id;
    const scan = refusal ? undefined : reply?.scan;
    if (scan && least < Infinity && isScanTold(operation, ...scan.paths))
      logScan(log, { ...ids, operation, ms, paths: scan.paths, examined: scan.examined });
    const cause = refusal && least < Infinity ? strangerCause(refusal) : undefined;
    if (cause !== undefined && isStrangerTold(address, cause)) logStranger(log, { ...ids, operation, address, cause });
    if (status >= least) logRequest(log, { ...ids, method, operation, status, ms, caller: caller.actor, refusal });
  };
}
