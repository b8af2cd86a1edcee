/** Flags that mirror the settings, and how a command reads both. */
import { Command, Option } from 'commander';
import { ConfigError, readConfig, settings, type Config } from '../config.js';

/** A command with a flag for every setting that may have one, or for the server's own. */
export function withSettings(command: Command, which: 'all' | 'server'): Command {
  for (const [name, { meaning, default: value, ...setting }] of Object.entries(settings)) {
    if (!('flagless' in setting) && (which === 'all' || !('forCommands' in setting)))
      command.addOption(new Option(`--${name} <value>`, value === '' ? meaning : `${meaning} (default: ${value})`));
  }
  return command;
}

/** The effective settings of a command. Ends the process with 2 and one line when they cannot be used. */
export function configOf(command: Command): Config {
  const flags = Object.fromEntries(
    command.options.map((option) => [
      option.name(),
      command.getOptionValue(option.attributeName()) as string | undefined,
    ]),
  );
  try {
    return readConfig(flags, process.env);
  } catch (error) {
    if (error instanceof ConfigError) exit(error.message, 2);
    throw error;
  }
}

/** Ends the process with one line on standard error. */
export function exit(line: string, status: number): never {
  process.stderr.write(`cadastre: ${line}\n`);
  process.exit(status);
}
