/** A request whose body stops on its way, and goes on when a test says so. */
import { request as httpRequest, type Agent, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface SlowRequest {
  /** Sends the rest; resolves with the answer. */
  finish(): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>;
}

/** Sends the header fields and the first five bytes of a JSON body, and resolves when they have gone out. */
export async function beginRequest(
  url: string,
  { body, headers, ...options }: RequestOptions & { body: object; agent?: Agent },
): Promise<SlowRequest> {
  const text = JSON.stringify(body);
  const fields = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers };
  const outgoing = (url.startsWith('https') ? httpsRequest : httpRequest)(url, { ...options, headers: fields });
  const answered = new Promise<Awaited<ReturnType<SlowRequest['finish']>>>((resolve, reject) => {
    outgoing.on('error', reject).on('response', (incoming) => {
      let received = '';
      incoming.on('data', (chunk: Buffer) => (received += chunk.toString()));
      incoming.on('end', () => resolve({ status: incoming.statusCode!, headers: incoming.headers, text: received }));
    });
  });
  // A test that waits before it asks must not be ended by a refusal that came meanwhile.
  answered.catch(() => undefined);
  await new Promise<void>((resolve) => outgoing.write(text.slice(0, 5), () => resolve()));
  return {
    finish() {
      outgoing.end(text.slice(5));
      return answered;
    },
  };
}
