/** What is told of requests: numbers to the metrics, lines to the log. */
import type { Config } from '../config.js';
import { logRequest, logScan, type Log } from '../observe/log.js';
import type { Metrics } from '../observe/metrics.js';
import type { Scan } from '../records/scans.js';
import type { Exchange } from './exchange.js';

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

/** What is told of every exchange when it is answered: metrics, and a line in the log where the settings ask for one. */
export function observer({ config, log }: { readonly config: Config; readonly log: Log }, metrics: Metrics) {
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
