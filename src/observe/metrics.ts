/**
 * Metrics for Prometheus. Durations are counted in plain arrays on the request's way and turned into samples when they
 * are asked for: prom-client's own histogram costs more than everything else that a read does here.
 */
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

/** Seconds; the buckets advised for HTTP servers by OpenTelemetry's semantic conventions. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
const DURATION = 'http_server_request_duration_seconds';

interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly counts: number[];
  sum: number;
}

export interface Metrics {
  /** Counts one answered request. `route` is the path template, or `other`. */
  observe(method: string, route: string, answered: { status: number; ms: number }): void;
  /** Counts an answer that its document does not declare. */
  undeclared(operation: string): void;
  /** From now on `/metrics` says how many records a registry has; left out when `count` fails. */
  countRecords(registry: string, count: () => Promise<number>): void;
  /** The text of `/metrics`. */
  text(): Promise<string>;
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const undeclared = new Counter({
    name: 'cadastre_undeclared_answers_total',
    help: 'Answers that the document does not declare',
    labelNames: ['operation'],
    registers: [registry],
  });
  const counts = new Map<string, () => Promise<number>>();
  registry.registerMetric(recordsGauge(counts));
  const series = new Map<string, Series>();
  return {
    observe: (method, route, { status, ms }) => {
      const key = `${method} ${route} ${status}`;
      let one = series.get(key);
      if (!one) series.set(key, (one = newSeries(method, route, status)));
      const seconds = ms / 1000;
      one.sum += seconds;
      const bucket = BUCKETS.findIndex((most) => seconds <= most);
      one.counts[bucket < 0 ? BUCKETS.length : bucket]!++;
    },
    undeclared: (operation) => undeclared.inc({ operation }),
    countRecords: (name, count) => void counts.set(name, count),
    text: async () => (await registry.metrics()) + durationText(series.values()),
  };
}

function recordsGauge(counts: ReadonlyMap<string, () => Promise<number>>): Gauge {
  return new Gauge({
    name: 'cadastre_records',
    help: 'Records of a registry; where another process may write them too, about so many',
    labelNames: ['registry'],
    registers: [],
    async collect() {
      this.reset();
      const found = await Promise.allSettled([...counts].map(async ([name, count]) => [name, await count()] as const));
      for (const one of found) if (one.status === 'fulfilled') this.set({ registry: one.value[0] }, one.value[1]);
    },
  });
}

const newSeries = (method: string, route: string, status: number): Series => ({
  labels: { http_request_method: method, http_route: route, http_response_status_code: String(status) },
  counts: new Array<number>(BUCKETS.length + 1).fill(0),
  sum: 0,
});

function durationText(all: Iterable<Series>): string {
  const lines = [
    `# HELP ${DURATION} Duration of HTTP requests, from the first byte read to the last handed on`,
    `# TYPE ${DURATION} histogram`,
  ];
  for (const { labels, counts, sum } of all) {
    const shown = Object.entries(labels)
      .map(([name, value]) => `${name}="${value}"`)
      .join(',');
    let total = 0;
    counts.forEach((count, i) => {
      total += count;
      lines.push(`${DURATION}_bucket{${shown},le="${BUCKETS[i] ?? '+Inf'}"} ${total}`);
    });
    lines.push(`${DURATION}_sum{${shown}} ${sum}`, `${DURATION}_count{${shown}} ${total}`);
  }
  return `${lines.join('\n')}\n`;
}
