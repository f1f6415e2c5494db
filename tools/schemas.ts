/**
 * Writes schema/*.json from the definitions that the program itself validates by (src/config/schema.ts,
 * src/report/schema.ts). Run by `npm run schemas`; test/schemas.test.ts fails when a file is out of date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { configFile } from '../src/config/schema.ts';
import { reportFile } from '../src/report/schema.ts';

/** The text of each file of schema/, by name. JSON Schema draft-07, which every editor reads. */
export function schemas(): Readonly<Record<string, string>> {
  return {
    'secretguardrc.json': schemaText(
      configFile,
      'secretguard: config',
      'Settings of secretguard in a repo: .secretguardrc',
    ),
    'report.json': schemaText(
      reportFile,
      'secretguard: report',
      'What `secretguard scan --format json` writes, version 1',
    ),
  };
}

function schemaText(definition: z.ZodMiniType, title: string, description: string): string {
  const { $schema, ...schema } = z.toJSONSchema(definition, { target: 'draft-7', io: 'input' });
  const text = JSON.stringify({ $schema, title, description, ...schema }, null, 2);
  // What is deeper than a property stands in its line: the indentation was a seventh of what the package gives to schemas.
  return `${text.replace(/\n {6,}/g, ' ').replace(/\n {4}}/g, ' }')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(schemas()))
    writeFileSync(new URL(`../schema/${name}`, import.meta.url), text);
}
