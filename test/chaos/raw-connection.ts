/** HTTP/1.1 by hand over one connection, so that it can be told how a connection ended and what had come by then. */
import { connect, type Socket } from 'node:net';

/** What became of a request. */
export type Outcome =
  /** A whole answer came; `closes`: the connection serves no other. */
  | { readonly kind: 'answered'; readonly status: number; readonly length: number; readonly closes: boolean }
  /** The server closed its side in good order before it sent anything. */
  | { readonly kind: 'closed' }
  /** The connection was reset before anything came. */
  | { readonly kind: 'reset' }
  /** An answer began and did not end. */
  | { readonly kind: 'broken' }
  /** There was no connection. */
  | { readonly kind: 'refused' };

/** One connection; one request at a time. */
export class RawConnection {
  /** Whether it was made, and whether an answer has come on it. */
  isConnected = false;
  isUsed = false;
  private text = '';
  private isReset = false;
  private hasEnded = false;
  private settle: ((outcome: Outcome) => void) | undefined;
  private readonly socket: Socket;

  constructor(port: number, onConnected: () => void) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.setEncoding('latin1').setNoDelay(true);
    this.socket.on('connect', () => {
      this.isConnected = true;
      onConnected();
    });
    this.socket.on('data', (chunk: string) => {
      this.text += chunk;
      this.look();
    });
    this.socket.on('error', (error: NodeJS.ErrnoException) => (this.isReset = error.code !== 'ECONNREFUSED'));
    this.socket.on('end', () => this.end());
    this.socket.on('close', () => this.end());
  }

  /** Whether another request may be sent. */
  get isOpen(): boolean {
    return !this.hasEnded && !this.isReset;
  }

  /** Sends bytes and resolves when the answer is there, or cannot come any more. */
  request(bytes: string): Promise<Outcome> {
    return new Promise((resolve) => {
      this.settle = resolve;
      if (this.hasEnded) return this.end();
      this.socket.write(bytes, 'latin1');
    });
  }

  /** Sends more bytes of the request. */
  send(bytes: string): void {
    if (!this.hasEnded) this.socket.write(bytes, 'latin1');
  }

  /** Takes nothing for a while. */
  pauseFor(ms: number): void {
    this.socket.pause();
    setTimeout(() => this.socket.resume(), ms);
  }

  close(): void {
    this.socket.destroy();
  }

  private look(): void {
    const head = this.text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const fields = this.text.slice(0, head).toLowerCase();
    const length = /\ncontent-length: (\d+)/.exec(fields)?.[1];
    const isWhole =
      length === undefined ? this.text.endsWith('\r\n0\r\n\r\n') : this.text.length >= head + 4 + Number(length);
    if (!isWhole) return;
    const [status, closes] = [Number(fields.slice(9, 12)), fields.includes('\nconnection: close')];
    this.finish({ kind: 'answered', status, length: this.text.length, closes });
  }

  private end(): void {
    this.hasEnded = true;
    if (this.text !== '') this.finish({ kind: 'broken' });
    else if (!this.isConnected) this.finish({ kind: 'refused' });
    else this.finish({ kind: this.isReset ? 'reset' : 'closed' });
  }

  private finish(outcome: Outcome): void {
    const { settle } = this;
    if (settle === undefined) return;
    this.settle = undefined;
    this.text = '';
    if (outcome.kind === 'answered') this.isUsed = true;
    settle(outcome);
  }
}

/** The bytes of a request. */
export function bytesOf(method: string, path: string, body?: unknown): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const fields =
    body === undefined ? '' : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${fields}\r\n${text}`;
}
