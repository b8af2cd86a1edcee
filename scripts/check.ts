/** `make check`: regenerates into an empty folder and compares the trees; changed, new and orphaned files fail. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'cadastre-check-'));
const fresh = join(folder, 'generated');
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate/generate.ts', fresh], { stdio: 'inherit' });

const filesIn = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    : [];

const wanted = new Set(filesIn(fresh));
const found = new Set(filesIn('generated'));
const faults = [
  ...[...wanted].filter((file) => !found.has(file)).map((file) => `missing   generated/${file}`),
  ...[...found].filter((file) => !wanted.has(file)).map((file) => `orphaned  generated/${file}`),
  ...[...wanted]
    .filter((file) => found.has(file) && !readFileSync(join(fresh, file)).equals(readFileSync(join('generated', file))))
    .map((file) => `changed   generated/${file}`),
];
rmSync(folder, { recursive: true });
if (wanted.size === 0) faults.push('the generator wrote nothing');
if (faults.length > 0) {
  process.stderr.write(`generated/ is not what the documents say; run \`make generate\`:\n  ${faults.join('\n  ')}\n`);
  process.exit(1);
}
process.stdout.write(`generated/: ${wanted.size} files, as the documents say\n`);
