/** tsc copies neither JavaScript nor documents: what the compiled program reads beside itself is put there. */
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NEEDED = /^(openapi\.(json|yaml)|validators\.js)$/;

for (const folder of readdirSync('generated', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  for (const file of readdirSync(join('generated', folder.name)).filter((name) => NEEDED.test(name))) {
    copyFileSync(join('generated', folder.name, file), join('dist/generated', folder.name, file));
  }
}
