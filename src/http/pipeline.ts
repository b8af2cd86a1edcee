/**
 * A request's eight stages, in order. Each goes on or refuses (`fail`); only `respond` writes.
 *
 *   limits        400 414 431   what the process and the connection allow
 *   match         404 405       which operation is meant
 *   negotiate     406           what the answer may look like
 *   authenticate  401 403 429   who is asking, whether they may, and not too often; again after a slow body or a wait
 *   read body     400 408 413 415
 *   validate      400           parameters and body against the document
 *   handle        400 404 409 412 413 422 503 507   the registry's own answer, or the first one to this Idempotency-Key
 *   respond       500           checked against the document where asked for
 *
 * Operations are counted by address (429) once they are matched, so that health is told whatever the load; and from
 * *validate* to the end of *handle* they have a place among those that are worked on (429 503), which neither a slow
 * sender nor a slow reader can hold.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FindCaller } from '../auth/scheme.js';
import { fail, Refusal } from '../errors.js';
import { toRefusal } from '../store/faults.js';
import { isDeclared } from './answer-check.js';
import { authenticate, authorise, confirm, countFailure } from './authentication.js';
import { discardBody, isBodyUnread, readBody } from './body.js';
import type { Cors } from './cors.js';
import { Exchange, type ListenerState } from './exchange.js';
import { handle } from './handling.js';
import { checkLimits } from './limits.js';
import { checkRate, type LoadLimits } from './load-limits.js';
import { asksForProblem, negotiate } from './negotiation.js';
import { validate } from './parameters.js';
import type { Plan } from './plan.js';
import type { Wire } from './registry.js';
import { HSTS, respond } from './respond.js';
import type { RouteEntry, Routes } from './routes.js';

/** What the pipeline of one listener needs. */
export interface PipelineParts {
  /** Owners of paths that no operation has are registries that speak for all. */
  readonly routes: Routes<Plan, Wire>;
  readonly state: ListenerState;
  readonly findCaller: FindCaller;
  /** One for the process, whatever listeners it has. */
  readonly load: LoadLimits;
  /** Named origins whose pages may call; absent: none. */
  readonly cors?: Cors | undefined;
  /** Serves what is no operation and no registry's path; absent: such paths are 404. */
  readonly otherwise: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  /** Holds answers against the documents. */
  readonly checksAnswers: boolean;
  /** Told of every exchange when it is answered; `undeclared` where the document does not have that answer. */
  readonly observe: (exchange: Exchange, status: number, undeclared: boolean) => void;
}

/** The listener for Node's `request` event. */
export function pipeline(parts: PipelineParts): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const exchange = new Exchange(request, response, parts);
    void run(exchange, parts);
  };
}

async function run(exchange: Exchange, parts: PipelineParts): Promise<void> {
  const { load } = parts;
  try {
    checkLimits(exchange, parts.state);
    if (!exchange.entry) {
      if (parts.otherwise && !exchange.wire) return serveOther(exchange, parts);
      fail('route-not-found');
    }
    if (parts.cors?.isPreflight(exchange)) return answerPreflight(exchange, parts, exchange.entry);
    match(exchange, exchange.entry);
    load.addresses.enter(exchange);
    negotiate(exchange);
    exchange.negotiated = true;
    const known = authenticate(exchange, parts);
    if (known) await known;
    checkRate(exchange, load);
    authorise(exchange);
    if (exchange.plan!.operation.body) await readBody(exchange);
    const turn = load.gate.enter(exchange);
    if (turn) await turn;
    const confirmed = confirm(exchange, parts);
    if (confirmed) await confirmed;
    validate(exchange);
    exchange.reply = await handle(exchange);
  } catch (error) {
    refuse(exchange, countFailure(exchange, error, load));
  } finally {
    load.gate.leave(exchange);
  }
  try {
    await finish(exchange, parts);
  } finally {
    load.addresses.leave(exchange);
  }
}

/** Portal, documents, health: no operation, but counted and logged like one. */
function serveOther(exchange: Exchange, { otherwise, observe }: PipelineParts): void {
  const { request, response, id } = exchange;
  response.setHeader('X-Request-Id', id);
  if (exchange.hsts) response.setHeader(...HSTS);
  if (exchange.closing) response.setHeader('Connection', 'close');
  response.once('close', () => observe(exchange, response.statusCode, false));
  otherwise!(request, response);
}

/** A browser that only asks whether a page may send is answered past all stages. */
function answerPreflight(exchange: Exchange, { cors, observe }: PipelineParts, { methods }: RouteEntry<Plan>): void {
  cors!.answer(exchange, methods);
  observe(exchange, 204, false);
}

/** Stage 2, *match*. Refuses with `method-not-allowed` and `Allow`. */
function match(exchange: Exchange, { methods, any }: RouteEntry<Plan>): void {
  const plan = methods.get(exchange.request.method!);
  // Any operation of the path tells whose words to refuse in.
  exchange.plan = plan ?? any;
  if (plan) return;
  fail('method-not-allowed', undefined, { headers: { Allow: [...methods.keys()].join(', ') } });
}

function refuse(exchange: Exchange, error: unknown): void {
  const known = error instanceof Refusal ? error : toRefusal(error);
  exchange.refusal = known instanceof Refusal ? known : new Refusal('internal-error', undefined, { cause: error });
  // What was negotiated stands; a refusal that came before asks the header itself.
  if (!exchange.negotiated) exchange.wantsProblem = asksForProblem(exchange.request.headers.accept);
}

/** A sender that is still sending would otherwise meet a reset in place of the refusal. */
function finish(exchange: Exchange, parts: PipelineParts): Promise<void> | undefined {
  if (exchange.refusal && isBodyUnread(exchange.request))
    return discardBody(exchange.request).then(() => answer(exchange, parts));
  return answer(exchange, parts);
}

/** Stage 8, *respond*. Waits only where it does: nearly all answers are written at once. */
function answer(exchange: Exchange, { checksAnswers, observe, state, cors }: PipelineParts): Promise<void> | undefined {
  // The process may have been told to stop since the request began.
  exchange.closing ||= state.draining;
  // What pages of other origins may know of a registry's answer.
  if (cors && exchange.failures) exchange.fields.unshift(...cors.fieldsOf(exchange));
  const done = (status: number): void => observe(exchange, status, !isDeclared(exchange, status));
  // The answer broke off on its way; it was cut, and only the log can say so.
  const broken = (error: unknown): void => {
    exchange.refusal = new Refusal('internal-error', undefined, { cause: error });
    done(500);
  };
  let status: number | Promise<number>;
  try {
    status = respond(exchange, checksAnswers);
  } catch (error) {
    broken(error);
    return undefined;
  }
  if (typeof status !== 'number') return status.then(done, broken);
  done(status);
  return undefined;
}
