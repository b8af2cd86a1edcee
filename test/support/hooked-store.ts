/** A store that tests can stop, slow down or break at any of its operations. */
import type { Collection, Store, StoredRecord } from '../../src/store/contract.js';

/** Called around every operation that is one step of the store, as `collection.method`; what throws is its fault. */
export interface StoreHooks {
  readonly before?: (operation: string) => Promise<void> | void;
  readonly after?: (operation: string) => Promise<void> | void;
}

const STEPS = new Set(['insertOne', 'insertMany', 'findOne', 'replaceOne', 'deleteOne']);

/** The same store with hooks around its steps. */
export function hookedStore(store: Store, hooks: StoreHooks): Store {
  return {
    engine: store.engine,
    location: store.location,
    collection: <T extends StoredRecord>(name: string) => hookedCollection(name, store.collection<T>(name), hooks),
    ping: (ms) => store.ping(ms),
    close: () => store.close(),
  };
}

function hookedCollection<T extends StoredRecord>(
  name: string,
  inner: Collection<T>,
  hooks: StoreHooks,
): Collection<T> {
  return new Proxy(inner, {
    get: (target, method) => {
      const value: unknown = Reflect.get(target, method);
      if (typeof value !== 'function') return value;
      const call = value.bind(target) as (...args: unknown[]) => unknown;
      if (!STEPS.has(String(method))) return call;
      return async (...args: unknown[]) => {
        const operation = `${name}.${String(method)}`;
        await hooks.before?.(operation);
        const result = await call(...args);
        await hooks.after?.(operation);
        return result;
      };
    },
  });
}

/** The process is gone at one of its steps: either before the step is done, or after, when its answer is lost. */
export class Crash implements StoreHooks {
  private steps = 0;
  /** Whether the step was reached. */
  happened = false;

  constructor(
    /** The step that is the last, from 1. */
    private readonly last: number,
    private readonly when: 'before' | 'after',
  ) {}

  before = (): void => {
    this.steps += 1;
    if (this.steps > this.last || (this.steps === this.last && this.when === 'before')) this.end();
  };

  after = (): void => {
    if (this.steps >= this.last) this.end();
  };

  private end(): never {
    this.happened = true;
    throw Object.assign(new Error('the process is gone'), { name: 'MongoNetworkError' });
  }
}

/** Holds every call of one operation until it is opened. */
export class Gate implements StoreHooks {
  /** Resolves when somebody waits. */
  readonly reached: Promise<void>;
  open = (): void => undefined;
  private arrive = (): void => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  constructor(private readonly operation: string) {
    this.reached = new Promise((resolve) => (this.arrive = resolve));
  }

  before = (operation: string): Promise<void> | undefined => {
    if (operation !== this.operation) return undefined;
    this.arrive();
    return this.opened;
  };
}
