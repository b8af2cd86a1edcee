/** `spec/errors.yaml` → `errors.ts`: the catalogue as a table, and the type of its codes. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface CatalogueEntry {
  status: number;
  sentence: string;
  when: string;
  exempt?: boolean;
}

export const readCatalogue = (file: string): Record<string, CatalogueEntry> =>
  parse(readFileSync(file, 'utf8')) as Record<string, CatalogueEntry>;

/** The source text of `generated/errors.ts`. */
export function errorsModule(catalogue: Record<string, CatalogueEntry>): string {
  const rows = Object.entries(catalogue).map(([code, { status, sentence, when }]) => {
    if (!/^[a-z][a-z-]+$/.test(code)) throw new Error(`errors.yaml: ${code} is not a kebab-case code`);
    if (!Number.isInteger(status) || !sentence || !when)
      throw new Error(`errors.yaml: ${code} lacks status, sentence or when`);
    return `  ${JSON.stringify(code)}: { status: ${status}, sentence: ${JSON.stringify(sentence)} },`;
  });
  return `export const errors = {\n${rows.join('\n')}\n} as const;\n\nexport type ErrorCode = keyof typeof errors;\n`;
}
