/** `cadastre store …`: looking after the store; a backup is also made of a running server's. */
import type { Command } from 'commander';
import type { Filter } from 'mongodb';
import { compileFilter } from '../filter/compile.js';
import type { Store, StoredRecord } from '../store/contract.js';
import { isUnavailable } from '../store/faults.js';
import { configOf, exit } from './flags.js';
import { orExit, outputOption, printReport, type Form } from './output.js';
import { registryNamed, registryOption } from './registry-option.js';
import { openOfflineStore, withStoreSettings } from './store-access.js';
import { runBackup } from './store-backup.js';
import { runRepair, runVerify } from './store-verify.js';

interface StoreOptions {
  readonly output: Form;
}

type ExplainOptions = StoreOptions & { readonly registry: string; readonly filter: string };

export function addStoreCommand(program: Command): void {
  const store = program.command('store').description('look after the store');
  const verify = withStoreSettings(
    store
      .command('verify')
      .description('check every file, document and index entry; the status is 1 when something is wrong')
      .addOption(outputOption()),
  );
  verify.action((options: StoreOptions) => orExit(runVerify(configOf(verify), options.output), exit));
  const repair = withStoreSettings(
    store
      .command('repair')
      .description('make a store of what is whole in a damaged one, which is kept beside it')
      .addOption(outputOption()),
  );
  repair.action((options: StoreOptions) => orExit(runRepair(configOf(repair), options.output), exit));
  const explain = withStoreSettings(
    store
      .command('explain')
      .description('say which index answers a filter, and what is looked at')
      .addOption(registryOption())
      .requiredOption('--filter <json>', 'the filter, as it is sent')
      .addOption(outputOption()),
  );
  explain.action((options: ExplainOptions) => orExit(runExplain(explain, options), exit));
  const backup = withStoreSettings(
    store
      .command('backup')
      .description('copy the embedded store to a folder, which can be served as it is; a running server goes on')
      .argument('<target>', 'a folder that does not exist')
      .addOption(outputOption()),
  );
  backup.action((target: string, options: StoreOptions) =>
    orExit(runBackup(configOf(backup), target, options.output), exit),
  );
}

async function withStore(command: Command, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openOfflineStore(configOf(command), { mayBeNew: false, otherwise: ' first' });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** The driver's plan, of which the embedded engine shows the same part. */
interface Plan {
  stage?: string;
  indexName?: string;
  inputStage?: Plan;
  inputStages?: Plan[];
}

async function runExplain(command: Command, { registry, filter, output }: ExplainOptions): Promise<void> {
  const { definition } = registryNamed(registry);
  const compiled = compileFilter(readFilter(filter), definition.filterable) as Filter<StoredRecord>;
  await withStore(command, async (store) => {
    const found = await store
      .collection<StoredRecord>(definition.collection)
      .find(compiled, { sort: { _id: 1 } })
      .explain()
      .catch((cause: unknown) => {
        if (isUnavailable(cause)) throw cause;
        throw new Error(`${store.location} does not tell how it answers a filter: it has no explain`, { cause });
      });
    const { queryPlanner, executionStats } = found as {
      queryPlanner: { winningPlan: Plan };
      executionStats: { totalKeysExamined: number; totalDocsExamined: number; nReturned: number };
    };
    printReport(
      {
        answeredBy: answeredBy(queryPlanner.winningPlan),
        keysExamined: executionStats.totalKeysExamined,
        recordsExamined: executionStats.totalDocsExamined,
        recordsFound: executionStats.nReturned,
      },
      output,
    );
  });
}

function readFilter(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return exit(`--filter takes JSON: --filter '{"field": "value"}'`, 2);
  }
}

function answeredBy(plan: Plan): string {
  const stages = stagesOf(plan);
  const [index, ...others] = new Set(stages.flatMap(({ indexName }) => indexName ?? []));
  if (index !== undefined)
    return others.length === 0 ? `the index ${index}` : `the indexes ${[index, ...others].join(', ')}`;
  return stages.some(({ stage }) => stage === 'IDHACK') ? 'the key' : 'a scan of all records';
}

function stagesOf(plan: Plan): Plan[] {
  const inputs = [...(plan.inputStage === undefined ? [] : [plan.inputStage]), ...(plan.inputStages ?? [])];
  return [plan, ...inputs.flatMap(stagesOf)];
}
