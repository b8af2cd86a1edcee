/** `cadastre serve`: opens the store, then the ports, and says where everything is. */
import type { Command } from 'commander';
import { registries } from '../../generated/registries.js';
import { createApp, type App } from '../app.js';
import { ConfigError, type Config } from '../config.js';
import { baseUrlOf, startFault } from '../exposure.js';
import { commandsOn } from '../control/commands.js';
import { openSocket, socketPath, type OpenSocket } from '../control/socket.js';
import { openPort, totalOf, type OpenPort } from '../http/server.js';
import { openLog, type Log } from '../observe/log.js';
import type { Store } from '../store/contract.js';
import { EmbeddedStore } from '../store/embedded/engine.js';
import { openStore, storeOptionsOf } from '../store/open.js';
import { isUnavailable } from '../store/faults.js';
import type { Report } from '../store/report.js';
import { accessText, clientCount } from './access-text.js';
import { configOf, exit, withSettings } from './flags.js';
import { readNetwork } from './network.js';

/** How long a stop may take in all; supervisors that wait the least kill after ten seconds. */
const STOP_MS = 9000;

export function addServeCommand(program: Command): void {
  const command = withSettings(program.command('serve').description('serve the registries'), 'server');
  command.action(async () => serve(configOf(command)));
}

/** Serves until a signal ends it; `openStoreOf` is another one in tests of faults alone. */
export async function serve(
  config: Config,
  openStoreOf: (config: Config, report: Report) => Promise<Store> = configuredStore,
): Promise<void> {
  const fault = startFault(config);
  if (fault !== undefined) exit(fault, 2);
  const log = openLog(config['log-level']);
  const network = await readNetwork(config, log).catch((error: Error) => exit(error.message, 2));
  const store = await openStoreOf(config, (fields, sentence) => log.info(fields, sentence)).catch((error: Error) =>
    exit(error.message, 1),
  );
  const app = await createApp({ config, store, log, registries, hosts: network.hosts }).catch((error: unknown) =>
    endOfStart(error, store),
  );
  const main = await network
    .open(app.main)
    .catch((error: NodeJS.ErrnoException) => exit(portTaken(config.port, error), 1));
  const ports = [main, ...(config['extra-ports'] ? await openExtraPorts(app, log) : [])];
  const control = await openControl({ app, store, log, config });
  stopOnSignal({ ports, control, app, store, log });
  await greet({ config: { ...config, port: main.port }, extra: ports.slice(1), app, store });
}

function endOfStart(error: unknown, { location }: Store): never {
  if (error instanceof ConfigError) return exit(error.message, 2);
  if (isUnavailable(error)) return exit(`${location} no longer answers: start again when it does`, 1);
  return exit((error as Error).message, 1);
}

const configuredStore = (config: Config, report: Report): Promise<Store> =>
  openStore({ ...storeOptionsOf(config), mongodbWaitMs: config['mongodb-wait-ms'], report });

const portTaken = (port: number, { code, message }: NodeJS.ErrnoException): string =>
  code === 'EADDRINUSE'
    ? `port ${port} is taken by another program; stop it, or choose another with PORT=…`
    : `port ${port} cannot be opened: ${message}`;

/** The control socket: every registry as administrator, and commands on the store of this process where it is ours. */
async function openControl({
  app,
  store,
  log,
  config,
}: Pick<Running, 'app' | 'store' | 'log'> & { config: Config }): Promise<OpenSocket> {
  const commands = store instanceof EmbeddedStore ? commandsOn(store, storeOptionsOf(config).reserveBytes) : undefined;
  const path = config['control-socket'] || (commands && socketPath(store.location));
  const socket = path === undefined ? undefined : await openSocket(app.control(commands?.listener), path, log);
  return { close: async () => void (await Promise.all([commands?.stop(), socket?.close()])) };
}

/**
 * Opens the registries' own ports. A taken one is no reason to stop (macOS keeps 5000): the registry is on the main port
 * as well.
 */
export async function openExtraPorts({ extra }: Pick<App, 'extra'>, log: Log): Promise<OpenPort[]> {
  const opened: OpenPort[] = [];
  for (const { port, title, wire, listener } of extra) {
    try {
      opened.push(await openPort(listener, 'localhost', { port, wire }));
    } catch (error) {
      log.warn(
        { port, cause: (error as NodeJS.ErrnoException).code },
        `port ${port} is not open, the ${title} is on the main port only`,
      );
    }
  }
  return opened;
}

interface Greeting extends Pick<Running, 'app' | 'store'> {
  /** With the port that was opened. */
  readonly config: Config;
  readonly extra: readonly OpenPort[];
}

/** For the person at the terminal; the log has the same as a line. */
async function greet({ config, extra, app, store }: Greeting): Promise<void> {
  const url = baseUrlOf(config);
  const others = extra.map(
    ({ port }) => `  http://localhost:${port}  ${app.extra.find((one) => one.port === port)?.title ?? ''}\n`,
  );
  const access = accessText(config, await clientCount(store));
  process.stdout.write(
    `Cadastre is ready.\n  ${url}  all registries; documents at ${url}/docs/\n${others.join('')}` +
      `  records  ${store.engine}, ${store.location}\n  access   ${access}\n`,
  );
}

interface Running {
  readonly ports: readonly OpenPort[];
  readonly control: OpenSocket;
  readonly app: App;
  readonly store: Store;
  readonly log: Log;
}

/**
 * SIGTERM and SIGINT: stop accepting, answer what was begun, close the store, exit with 0 (1 where it did not close
 * cleanly). A second one ends at once, and what hangs is ended after `STOP_MS`.
 */
function stopOnSignal({ ports, control, app, store, log }: Running): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    const started = performance.now();
    log.info({ signal }, 'stopping');
    setTimeout(() => giveUp(log), STOP_MS).unref();
    app.drain();
    const [ended] = await Promise.all([Promise.all(ports.map((port) => port.close())), control.close()]);
    await app
      .close()
      .catch((error: Error) => log.warn({ lost: error.message }, 'not all that was in memory is written'));
    const fault = await store.close().catch((error: Error) => error);
    const ms = Math.round(performance.now() - started);
    if (fault)
      log.error({ ms, cause: fault.message }, 'stopped, but the store did not close cleanly: its disk may be failing');
    else log.info({ ms, ...totalOf(ended) }, 'stopped');
    process.exit(fault ? 1 : 0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

/** With `process.exit` Node would wait for the very call to a disk that hangs. */
function giveUp(log: Log): void {
  log.fatal(
    { ms: STOP_MS },
    'not stopped in time: the disk or the database hangs; the process ends as if it was killed',
  );
  process.kill(process.pid, 'SIGKILL');
}
