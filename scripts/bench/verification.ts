/** Whether a server answers right, asked before it is timed: figures of wrong answers compare with nothing. */
import type { ConfigurationName } from './configurations.js';
import { answerTo, fill, FIRST_CREATED, questions, type Asked, type Question, type Scale } from './records.js';
import type { ServerProcess } from './server-process.js';

/** The number of the record that is created to see whether creating works. */
export const CREATED = FIRST_CREATED;

interface Answered {
  readonly status: number;
  readonly body: string;
  /** The field `Link`. */
  readonly link: string | null;
}

/** Asks once and reads the whole answer. */
export async function ask({ port }: ServerProcess, { method, path, body }: Asked): Promise<Answered> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } }),
  });
  return { status: response.status, body: await response.text(), link: response.headers.get('Link') };
}

/** The question about one record. */
export const filled = (question: Asked, number: number, scale: Scale): Asked => ({
  ...question,
  path: fill(question.path, number, scale),
  body: question.body === undefined ? undefined : fill(question.body, number, scale),
});

/** Throws unless each kind of question is answered as it should be; `bare` only has to answer as much. */
export async function verify(name: ConfigurationName, server: ServerProcess, scale: Scale): Promise<void> {
  const [get, filter, create] = questions as readonly [Question, Question, Question];
  const last = scale.records - 1;
  // A created record is read back, so that "created" is known to mean it.
  const asked: readonly (readonly [Question, number])[] = [
    ...[0, Math.floor(last / 2), last].flatMap((number) => [[get, number] as const, [filter, number] as const]),
    [create, CREATED],
    [get, CREATED],
  ];
  for (const [question, number] of asked) {
    const { status, body } = await ask(server, filled(question, number, scale));
    const right = answerTo(question, number, scale);
    const wanted = question.name === 'create' ? 201 : 200;
    const fits = name === 'bare' ? body.length === right.length : body === right;
    if (status === wanted && fits) continue;
    throw new Error(`${name} answers ${question.name} wrongly: ${status} ${body}\ninstead of ${wanted} ${right}`);
  }
}
