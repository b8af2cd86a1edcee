/** `cadastre access …`: who may do what on a running server. */
import type { Command } from 'commander';
import { addCallerCommand } from './caller.js';
import { addAuditCommand } from './changes.js';
import { addClientCommands } from './clients.js';
import { addCredentialCommands } from './credentials.js';
import { addGrantCommands } from './grants.js';
import { addKeyCommands } from './keys.js';

const WHO = `
On the machine of the server, whoever may open its data folder is administrator:
  cadastre access client create ops --name 'Operations' --grant network:write
  cadastre access key issue ops
Over the network a client with the scope access:admin is (--url https://… --key-file FILE).

Changes hold within a second. A server that is open (CADASTRE_ACCESS=open) asks nobody for credentials.`;

export function addAccessCommand(program: Command): void {
  const access = program
    .command('access')
    .description('who may do what on a running server: clients, keys, grants; and who changed what')
    .addHelpText('after', WHO);
  addClientCommands(access);
  addKeyCommands(access);
  addGrantCommands(access);
  addCredentialCommands(access);
  addCallerCommand(access);
  addAuditCommand(access);
}
