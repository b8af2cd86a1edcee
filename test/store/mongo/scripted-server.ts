/** A server that says hello as MongoDB does, and to anything else what a test wants: an answer, or nothing. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { BSON } from 'mongodb';

/** A command as it was sent: its first field names it. */
export type Command = Readonly<Record<string, unknown>>;

/** The answer; undefined for silence. */
export type Script = (name: string, command: Command) => Record<string, unknown> | undefined;

const HELLO = {
  ok: 1,
  isWritablePrimary: true,
  helloOk: true,
  maxBsonObjectSize: 16 * 1024 * 1024,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  minWireVersion: 0,
  maxWireVersion: 21,
};
const OP_MSG = 2013;
const OP_REPLY = 1;

export class ScriptedServer {
  /** Every command but greetings, in order. */
  readonly commands: Command[] = [];
  /** Nothing is answered, greetings neither. */
  isSilent = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly script: Script,
  ) {
    server.on('connection', (socket) => this.listen(socket));
  }

  static async open(script: Script): Promise<ScriptedServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ScriptedServer(server, script);
  }

  /** `127.0.0.1:PORT`. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The names of the commands. */
  get names(): string[] {
    return this.commands.map((command) => Object.keys(command)[0]!);
  }

  async close(): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
  }

  private listen(socket: Socket): void {
    this.sockets.add(socket);
    let rest: Buffer = Buffer.alloc(0);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 16 && rest.length >= rest.readInt32LE(0)) {
        const message = rest.subarray(0, rest.readInt32LE(0));
        rest = rest.subarray(message.length);
        const answer = this.answerTo(message);
        if (answer !== undefined) socket.write(replyTo(message, answer));
      }
    });
  }

  private answerTo(message: Buffer): Record<string, unknown> | undefined {
    const command = commandIn(message);
    const name = Object.keys(command)[0]!;
    if (this.isSilent) return undefined;
    if (/^(hello|ismaster)$/i.test(name) && !('lsid' in command)) return HELLO;
    this.commands.push(command);
    return this.script(name, command);
  }
}

/** The body of a message (MongoDB wire protocol): of OP_MSG after its flags, of the older OP_QUERY after its head. */
function commandIn(message: Buffer): Command {
  const isMessage = message.readInt32LE(12) === OP_MSG;
  const start = isMessage ? 21 : message.indexOf(0, 20) + 1 + 8;
  const length = message.readInt32LE(start);
  return BSON.deserialize(message.subarray(start, start + length));
}

function replyTo(message: Buffer, answer: Record<string, unknown>): Buffer {
  const isMessage = message.readInt32LE(12) === OP_MSG;
  const body = BSON.serialize(answer);
  const reply = Buffer.alloc((isMessage ? 21 : 36) + body.length);
  reply.writeInt32LE(reply.length, 0);
  reply.writeInt32LE(message.readInt32LE(4), 8);
  reply.writeInt32LE(isMessage ? OP_MSG : OP_REPLY, 12);
  if (!isMessage) reply.writeInt32LE(1, 32);
  reply.set(body, reply.length - body.length);
  return reply;
}
