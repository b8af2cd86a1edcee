#!/usr/bin/env node
/** The command line: `cadastre serve`, `config`, `export`, `import`, `store`. */
import { Command } from 'commander';
import { addConfigCommand } from './cli/config.js';
import { addExportCommand } from './cli/export.js';
import { addImportCommand } from './cli/import.js';
import { addServeCommand } from './cli/serve.js';
import { addStoreCommand } from './cli/store.js';

const program = new Command('cadastre')
  .description('A spec-first registry server')
  .version('0.1.0')
  .showHelpAfterError();
addServeCommand(program);
addConfigCommand(program);
addExportCommand(program);
addImportCommand(program);
addStoreCommand(program);
await program.parseAsync();
