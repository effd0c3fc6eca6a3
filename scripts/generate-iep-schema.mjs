// Writes public/schemas/iep-1.json from lib/ieps/iep-file.ts: node scripts/generate-iep-schema.mjs
import './ts-resolve.mjs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const { iepFileJsonSchemaText } = await import('../lib/ieps/iep-file-json-schema.ts');
const file = path.join(import.meta.dirname, '..', 'public', 'schemas', 'iep-1.json');
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, iepFileJsonSchemaText());
console.log(`wrote ${path.relative(process.cwd(), file)}`);
