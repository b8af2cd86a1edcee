/**
 * `make sizes`: files, functions, handlers and positional parameters within their limits. Exceptions stand in
 * `scripts/sizes.json` and may only shrink: one that is no longer needed, or larger than what it allows, fails too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LIMITS = { file: 300, function: 40, handler: 15, parameters: 3 };
const exceptions = JSON.parse(readFileSync('scripts/sizes.json', 'utf8')) as Record<string, number>;
const unused = new Set(Object.keys(exceptions));
const faults: string[] = [];
const lengths: number[] = [];
/** The largest of each: functions without a name share one in their file. */
const found = new Map<string, { size: number; limit: number }>();

function measure(what: string, size: number, limit: number): void {
  if (size > (found.get(what)?.size ?? -1)) found.set(what, { size, limit });
}

function judge(what: string, { size, limit }: { size: number; limit: number }): void {
  const allowed = exceptions[what];
  if (allowed === undefined) {
    if (size > limit) faults.push(`${what}: ${size}, at most ${limit}`);
    return;
  }
  unused.delete(what);
  if (size > allowed) faults.push(`${what}: ${size}, its exception allows ${allowed}`);
  else if (size < allowed)
    faults.push(
      `${what}: ${size} now; lower its exception in scripts/sizes.json from ${allowed}${size <= limit ? ' (no longer needed)' : ''}`,
    );
}

function visit(file: string, source: ts.SourceFile, node: ts.Node): void {
  if (ts.isFunctionLike(node) && 'body' in node && node.body) {
    const [first, last] = [node.getStart(source), node.end].map((at) => source.getLineAndCharacterOfPosition(at).line);
    const lines = last! - first! + 1;
    const name =
      node.name?.getText(source) ??
      (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent)
        ? node.parent.name.getText(source)
        : '(anonymous)');
    lengths.push(lines);
    measure(
      `${file} ${name}`,
      lines,
      file.endsWith('/handlers.ts') && file.includes('/registries/') ? LIMITS.handler : LIMITS.function,
    );
    measure(`${file} ${name} parameters`, node.parameters.length, LIMITS.parameters);
  }
  ts.forEachChild(node, (child) => visit(file, source, child));
}

const files = ['src', 'scripts'].flatMap((root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name)),
);
for (const file of files.sort()) {
  const text = readFileSync(file, 'utf8');
  measure(file, text.split('\n').length - 1, LIMITS.file);
  if (!/^[a-z0-9-]+\.ts$/.test(file.split('/').at(-1)!)) faults.push(`${file}: a file name is a kebab-case noun`);
  if (/\/(index|utils?|helpers?|common|manager|service)\.ts$/.test(file))
    faults.push(`${file}: this name says nothing`);
  visit(
    file,
    ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
    ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
  );
}
for (const [what, one] of found) judge(what, one);
for (const what of unused)
  faults.push(`${what}: an exception for what is not there; remove it from scripts/sizes.json`);
if (faults.length > 0) {
  process.stderr.write(`sizes:\n  ${faults.join('\n  ')}\n`);
  process.exit(1);
}
lengths.sort((a, b) => a - b);
process.stdout.write(
  `sizes: ${files.length} files, ${lengths.length} functions, median ${lengths[lengths.length >> 1]} lines, p90 ${lengths[Math.floor(lengths.length * 0.9)]}; ${Object.keys(exceptions).length} exceptions\n`,
);
