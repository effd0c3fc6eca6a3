// Writes docs/rules.md from the rules and the registry: node scripts/generate-rules-reference.mjs
import './ts-resolve.mjs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const { rulesReference } = await import('../lib/compliance/rules-reference.ts');
const file = path.join(import.meta.dirname, '..', 'docs', 'rules.md');
await writeFile(file, rulesReference());
console.log(`wrote ${path.relative(process.cwd(), file)}`);
