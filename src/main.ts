#!/usr/bin/env node
/** The command line: `cadastre serve`, `cadastre config`. */
import { Command } from 'commander';
import { addConfigCommand } from './cli/config.js';
import { addServeCommand } from './cli/serve.js';

const program = new Command('cadastre')
  .description('A spec-first registry server')
  .version('0.1.0')
  .showHelpAfterError();
addServeCommand(program);
addConfigCommand(program);
await program.parseAsync();
