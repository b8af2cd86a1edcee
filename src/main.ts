#!/usr/bin/env node
/** The command line: `cadastre serve`, `config`, `export`, `import`, `store`, `audit`, `access`, `tls`. */
import { Command } from 'commander';
import { addAccessCommand } from './cli/access/access.js';
import { addAuditCommand } from './cli/audit.js';
import { addConfigCommand } from './cli/config.js';
import { addExportCommand } from './cli/export.js';
import { addImportCommand } from './cli/import.js';
import { addServeCommand } from './cli/serve.js';
import { addStoreCommand } from './cli/store.js';
import { addTlsCommand } from './cli/tls.js';

const program = new Command('cadastre')
  .description('A spec-first registry server')
  .version('0.1.0')
  .showHelpAfterError()
  // Before there are commands, which take it over: 2, as for settings that cannot be used.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
addServeCommand(program);
addConfigCommand(program);
addExportCommand(program);
addImportCommand(program);
addStoreCommand(program);
addAuditCommand(program);
addAccessCommand(program);
addTlsCommand(program);
await program.parseAsync();
