/** `cadastre config`: the effective settings, secrets masked. */
import type { Command } from 'commander';
import { Option } from 'commander';
import { describeConfig } from '../config.js';
import { configOf, withSettings } from './flags.js';

export function addConfigCommand(program: Command): void {
  const command = withSettings(
    program.command('config').description('print the effective settings; secrets are masked'),
    'all',
  );
  command.addOption(new Option('-o, --output <form>', 'how to print them').choices(['table', 'json']).default('table'));
  command.action((options: { output: string }) => {
    const rows = describeConfig(configOf(command));
    if (options.output === 'json')
      return void process.stdout.write(
        `${JSON.stringify(Object.fromEntries(rows.map(({ name, value }) => [name, value])), null, 2)}\n`,
      );
    const width = (column: 'variable' | 'value') => Math.max(...rows.map((row) => row[column].length));
    const [first, second] = [width('variable'), width('value')];
    for (const { variable, value, meaning } of rows)
      process.stdout.write(`${variable.padEnd(first)}  ${value.padEnd(second)}  ${meaning}\n`);
  });
}
