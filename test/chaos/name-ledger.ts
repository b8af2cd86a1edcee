/** What a client was told about the networks it wrote, held against what the server answers. */
import type { Received, Sent } from '../support/server.js';

/** Answers a request; rejects when the connection breaks. */
type Send = (sent: Sent) => Promise<Received>;

/** How long a read may be refused (503) before that is a fault, in milliseconds. */
const READABLE_WITHIN = 5000;

export class NameLedger {
  /** The name of each network as acknowledged; undefined: gone, or never there. */
  private readonly names = new Map<string, string | undefined>();
  readonly faults: string[] = [];
  acknowledged = 0;
  refused = 0;
  /** Reads answered 503 before they were answered right. */
  refusedReads = 0;
  private versions = 0;

  /** @param padding characters in each record beside its key and name */
  constructor(
    private readonly send: Send,
    private readonly padding = 0,
  ) {}

  /** Keys of networks that are there. */
  get keys(): string[] {
    return [...this.names].filter(([, name]) => name !== undefined).map(([key]) => key);
  }

  create(key: string): Promise<number> {
    const [name, text] = [this.newName(), 'x'.repeat(this.padding)];
    const body = { network_id: key, network_name: name, metadata: { text } };
    return this.write({ method: 'POST', path: '/network', body }, key, name);
  }

  change(key: string): Promise<number> {
    const name = this.newName();
    return this.write({ method: 'PUT', path: `/network/${key}`, body: { network_name: name } }, key, name);
  }

  remove(key: string): Promise<number> {
    return this.write({ method: 'DELETE', path: `/network/${key}` }, key, undefined);
  }

  /** One record is as acknowledged. */
  async check(key: string): Promise<void> {
    const { status, json } = await this.read({ path: `/network/${key}` });
    const name = (json as { data?: { network_name?: string } })?.data?.network_name;
    const expected = this.names.get(key);
    const found = status === 200 ? name : status === 404 ? undefined : `an answer ${status}`;
    if (found !== expected) this.faults.push(`${key} is ${found ?? 'gone'}, acknowledged was ${expected ?? 'gone'}`);
  }

  /** All records are as acknowledged, and no others are there. */
  async checkAll(when: string): Promise<void> {
    const { status, json } = await this.read({ method: 'POST', path: '/networks', body: {} });
    if (status !== 200) return void this.faults.push(`${when}: the list of all is answered ${status}`);
    const rows = (json as { data: { network_id: string; network_name: string }[] }).data;
    const found = new Map(rows.map((row) => [row.network_id, row.network_name]));
    for (const key of new Set([...this.names.keys(), ...found.keys()])) {
      const [is, expected] = [found.get(key), this.names.get(key)];
      if (is !== expected)
        this.faults.push(`${when}: ${key} is ${is ?? 'gone'}, acknowledged was ${expected ?? 'gone'}`);
    }
  }

  private newName(): string {
    return `v${(this.versions += 1)}`;
  }

  private async write(sent: Sent, key: string, name: string | undefined): Promise<number> {
    const { status } = await this.send(sent);
    if (status < 300) {
      this.acknowledged += 1;
      this.names.set(key, name);
    } else {
      this.refused += 1;
      if (!this.names.has(key)) this.names.set(key, undefined);
      if (status !== 503 && status !== 507) this.faults.push(`${sent.method} ${key} is answered ${status}`);
    }
    return status;
  }

  private async read(sent: Sent): Promise<Received> {
    const until = performance.now() + READABLE_WITHIN;
    for (;;) {
      const received = await this.send(sent);
      if (received.status !== 503 || performance.now() > until) return received;
      this.refusedReads += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
