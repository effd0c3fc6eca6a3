import { beforeAll, describe, expect, it } from 'vitest';
import { databaseParts, layers, systemImporters } from './layers';
import { runtimeImports, sourceFiles, type SourceFile } from './source-files';

let files: SourceFile[];
const isTest = (file: SourceFile) => /\.test\.tsx?$/.test(file.path);
const isUnder = (name: string, part: string) => name === part || name.startsWith(`${part}/`);

beforeAll(async () => {
  files = (await sourceFiles('app', 'components', 'lib')).filter((file) => !isTest(file));
});

function offenders(of: readonly SourceFile[], isBad: (file: SourceFile) => boolean): string[] {
  return of.filter(isBad).map((file) => file.path);
}

describe('the architecture', () => {
  it('reads enough source to mean something', () => {
    expect(files.length).toBeGreaterThan(150);
  });

  it('lets each part import only what its layer may', () => {
    const wrong = files.flatMap((file) => {
      const layer = [...layers]
        .filter(({ part }) => isUnder(file.path, part))
        .sort((a, b) => b.part.length - a.part.length)[0];
      const local = file.imports.filter((name) =>
        /^(?:app|components|lib|prisma|tests|scripts|messages)\//.test(name),
      );
      return local
        .filter((name) => layer && !layer.mayImport.some((part) => isUnder(name, part)))
        .map((name) => `${file.path} -> ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the database inside the data layer', () => {
    const wrong = files
      .filter(
        (file) =>
          isUnder(file.path, 'app') || isUnder(file.path, 'components') || isUnder(file.path, 'lib/ai'),
      )
      .flatMap((file) =>
        runtimeImports(file)
          .filter((name) => databaseParts.some((part) => isUnder(name, part)))
          .map((name) => `${file.path} -> ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('lets only the named parts act as the owner of the tables', () => {
    const wrong = files
      .filter((file) => /\basSystem/.test(file.text) && !isUnder(file.path, 'lib/db'))
      .filter(
        (file) => !Object.keys(systemImporters).some((part) => isUnder(file.path.replace(/\.ts$/, ''), part)),
      );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('marks every query, mutation and database file as server-only', () => {
    const mustBe = files.filter(
      (file) =>
        /\/(?:queries|mutations)\.ts$/.test(file.path) ||
        (isUnder(file.path, 'lib') &&
          runtimeImports(file).some((name) => name === 'lib/db/client' || name === 'lib/db/in-district')),
    );
    expect(mustBe.length).toBeGreaterThan(15);
    expect(offenders(mustBe, (file) => !file.text.includes("import 'server-only'"))).toEqual([]);
  });

  it('reads the raw environment in one file', () => {
    const readers = offenders(files, (file) =>
      /\bprocess\.env\b/.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    );
    expect(readers).toEqual(['lib/env.ts']);
  });

  it('calls nothing that blocks the event loop', () => {
    // Names that end so but do not block, or that run in the build or a worker thread.
    const blocking =
      /(?<![\w.])(?:\w+\.)?(?:read|write|append|exists|stat|mkdir|rm|readdir|exec|spawn|execFile|gzip|gunzip|deflate|inflate|brotli\w*|pbkdf2|scrypt|randomFill)Sync\(/;
    // The embedded engine is a start-up script's library, run in its own process.
    const served = files.filter((file) => !file.path.startsWith('lib/db/embedded'));
    expect(offenders(served, (file) => blocking.test(file.text))).toEqual([]);
  });

  it('exports from an actions file only what the builder made', () => {
    const actionFiles = files.filter((file) => /\bactions\.ts$/.test(file.path));
    expect(actionFiles.length).toBeGreaterThan(5);
    for (const file of actionFiles) {
      expect(file.text.startsWith("'use server';"), file.path).toBe(true);
      const exported = [...file.text.matchAll(/^export (.*)$/gm)].map((match) => match[1] ?? '');
      const foreign = exported.filter(
        (line) =>
          !/^const \w+Action = (?:action|streamAction)\($|^const \w+Action = (?:action|streamAction)\(\{/.test(
            line,
          ),
      );
      expect(foreign, file.path).toEqual([]);
    }
    const strays = files.filter(
      (file) => /^\s*['"]use server['"]/m.test(file.text) && !actionFiles.includes(file),
    );
    expect(strays.map((file) => file.path)).toEqual([]);
  });

  it('selects columns explicitly', () => {
    expect(offenders(files, (file) => isUnder(file.path, 'lib') && /\binclude: \{/.test(file.text))).toEqual(
      [],
    );
  });
});
