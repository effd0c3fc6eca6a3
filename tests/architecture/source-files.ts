import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export type SourceFile = { path: string; text: string; imports: string[] };

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
const skipped = new Set(['node_modules', 'generated']);

/** All TypeScript files under the folders, with what they import resolved to project paths. */
export async function sourceFiles(...folders: string[]): Promise<SourceFile[]> {
  const files = (await Promise.all(folders.map((folder) => walk(path.join(root, folder))))).flat();
  return Promise.all(files.map(readSource));
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? Promise.resolve([]) : walk(full);
      return Promise.resolve(/\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [full] : []);
    }),
  );
  return found.flat();
}

async function readSource(file: string): Promise<SourceFile> {
  const text = await readFile(file, 'utf8');
  const relative = path.relative(root, file);
  const imports = [...text.matchAll(importPattern)].map((match) =>
    resolve(relative, match[1] ?? match[2] ?? ''),
  );
  return { path: relative, text, imports };
}

/** 'lib/students/policy' for both '@/lib/students/policy' and './policy'; a package keeps its name. */
function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return path.join(path.dirname(from), specifier).replace(/\.tsx?$/, '');
  return specifier;
}

/** Imports that survive compilation: `import type` reaches no code. */
export function runtimeImports(file: SourceFile): string[] {
  const types = new Set(
    [...file.text.matchAll(/(?:^|\n)\s*(?:import|export)\s+type\s[^'";]*?\sfrom\s['"]([^'"]+)['"]/g)].map(
      (match) => resolve(file.path, match[1] ?? ''),
    ),
  );
  return file.imports.filter((name) => !types.has(name));
}
