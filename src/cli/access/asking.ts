/** How the commands of `cadastre access` ask a server: the flags, the question, the refusal in the server's words. */
import { Option, type Command } from 'commander';
import { nextPage, sentenceOf, type Answer, type Question, type ServerClient } from '../../control/client.js';
import { FlagError } from '../../transfer/transfer-error.js';
import { configOf, exit } from '../flags.js';
import { orExit } from '../output.js';
import { serverOf, withServer } from '../server-place.js';

/** How an answer is printed: lines for people, JSON for programs, names for shells. */
export type AccessForm = 'table' | 'json' | 'name';

const formOption = (): Option =>
  new Option('-o, --output <form>', 'how to print the answer').choices(['table', 'json', 'name']).default('table');

/** What a command is given. */
export interface Given<Options> {
  readonly server: ServerClient;
  readonly args: readonly string[];
  readonly options: Options;
}

/** Makes a command ask a server; what goes wrong ends the process in words, with 2 where a flag cannot be used, else 1. */
export function asking<Options>(
  command: Command,
  run: (given: Given<Options>) => Promise<void>,
  output = formOption(),
): void {
  const work = async (): Promise<void> => {
    const server = serverOf(configOf(command), command.opts());
    await run({ server, args: command.args, options: command.opts() as Options });
  };
  withServer(command.addOption(output)).action(() => orExit(work(), exit));
}

/** Asks. Rejects with the server's own sentence where it refuses. */
export const ask = async (server: ServerClient, question: Question): Promise<Answer> =>
  requireSuccess(await server.send(question));

/** Asks for a list, a page at a time. Rejects as `ask`. */
export async function* pagesOf<T>(server: ServerClient, first: string): AsyncGenerator<T[], void, undefined> {
  for (let path: string | undefined = first; path !== undefined;) {
    const answer = await ask(server, { method: 'GET', path });
    yield answer.value as T[];
    path = nextPage(answer);
  }
}

/** The answer, unless it is a refusal: rejects with its sentence. */
export function requireSuccess(answer: Answer): Answer {
  if (answer.status < 200 || answer.status > 299) throw new Error(sentenceOf(answer));
  return answer;
}

/** The path of a client, or of something of it. An empty name would be the path of all of them. */
export function clientPath(...names: readonly string[]): string {
  if (names.includes('')) throw new FlagError('an id is empty');
  return ['/access/clients', ...names.map(encodeURIComponent)].join('/');
}

/** Random ids may look like flags. */
export const DASH_HINT = '\nAn id that begins with - goes behind --, which ends the flags.';

/** Takes a thing of a client away, and says so. */
export async function remove(
  server: ServerClient,
  path: string,
  { name, form }: { readonly name: string; readonly form: AccessForm },
): Promise<void> {
  await ask(server, { method: 'DELETE', path });
  const text = { table: `${name} removed\n`, json: `${JSON.stringify({ removed: name })}\n`, name: `${name}\n` };
  process.stdout.write(text[form]);
}
