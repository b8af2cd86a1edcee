/** A way to a MongoDB-protocol server that breaks on demand: at a chosen place of a command, by silence, or altogether. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Where a connection is cut, seen from one command. */
export const places = ['before the request', 'inside the request', 'before the reply', 'inside the reply'] as const;
export type Place = (typeof places)[number];

/** Says where the connection is cut that carries this command; undefined lets it pass. */
export type Cutter = (command: string) => Place | undefined;

/** Whole messages of a stream: each starts with its length (MongoDB wire protocol, message header). */
class Messages {
  private rest: Buffer = Buffer.alloc(0);

  take(chunk: Buffer): Buffer[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const whole: Buffer[] = [];
    while (this.rest.length >= 4 && this.rest.length >= this.rest.readInt32LE(0)) {
      const length = this.rest.readInt32LE(0);
      whole.push(this.rest.subarray(0, length));
      this.rest = this.rest.subarray(length);
    }
    return whole;
  }
}

const OP_MSG = 2013;
/** Header (16 bytes), flags (4), kind of the first section (1), length of its document (4), type of its first field (1). */
const FIRST_FIELD = 26;

/** The command's name: the first field of an OP_MSG's body. */
function commandIn(message: Buffer): string {
  if (message.readInt32LE(12) !== OP_MSG || message[20] !== 0) return '';
  return message.toString('latin1', FIRST_FIELD, message.indexOf(0, FIRST_FIELD));
}

/** One connection through the proxy. */
class Link {
  private place: Place | undefined;
  private held: Buffer[] = [];

  constructor(
    private readonly near: Socket,
    private readonly far: Socket,
    private readonly proxy: Proxy,
  ) {
    const [requests, replies] = [new Messages(), new Messages()];
    near.on('data', (chunk: Buffer) => requests.take(chunk).forEach((message) => this.pass(message)));
    far.on('data', (chunk: Buffer) => replies.take(chunk).forEach((message) => this.answer(message)));
    for (const socket of [near, far]) socket.on('error', () => undefined).on('close', () => this.cut());
  }

  cut(): void {
    this.near.destroy();
    this.far.destroy();
  }

  /** What came while nothing passed reaches the server late, and its answers nobody. */
  deliverHeld(): void {
    this.near.destroy();
    this.far.end(Buffer.concat(this.held));
  }

  private pass(message: Buffer): void {
    if (this.proxy.isSilent) return void this.held.push(message);
    this.place = this.proxy.cutter?.(commandIn(message));
    if (this.place === 'before the request') return this.cut();
    if (this.place !== 'inside the request') return void this.far.write(message);
    this.far.write(message.subarray(0, message.length >> 1), () => this.cut());
  }

  private answer(message: Buffer): void {
    if (this.proxy.isSilent) return;
    if (this.place === undefined) return void this.near.write(message);
    if (this.place === 'before the reply') return this.cut();
    this.near.write(message.subarray(0, message.length >> 1), () => this.cut());
  }
}

export class Proxy {
  /** Asked for every command. */
  cutter: Cutter | undefined;
  isSilent = false;
  private readonly links = new Set<Link>();
  private server: Server | undefined;

  private constructor(
    private readonly target: URL,
    private port: number,
  ) {}

  /** Opens a way to the server at a `mongodb://` address, on a free port unless one is given. */
  static async open(target: string, port = 0): Promise<Proxy> {
    const proxy = new Proxy(new URL(target), port);
    await proxy.listen();
    return proxy;
  }

  get uri(): string {
    return `mongodb://127.0.0.1:${this.port}`;
  }

  /** Connections are accepted and stay, nothing is answered. */
  hush(): void {
    this.isSilent = true;
  }

  /** Ends the silence: what was sent meanwhile reaches the server now, on connections that are gone. */
  wake(): void {
    this.isSilent = false;
    for (const link of this.links) link.deliverHeld();
    this.links.clear();
  }

  /** Nobody answers at the address any more. */
  async leave(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.close();
    for (const link of this.links) link.cut();
    this.links.clear();
    if (server?.listening) await once(server, 'close');
  }

  /** Opens the address again. */
  async listen(): Promise<void> {
    this.server = createServer((near) => {
      const link = new Link(near, connect(Number(this.target.port), this.target.hostname), this);
      this.links.add(link);
      near.on('close', () => this.isSilent || this.links.delete(link));
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }
}
