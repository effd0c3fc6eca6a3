import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfPlan } from '../pdf-plan';

/*
 * Sets a plan as a tagged PDF. Runs in a worker thread: the compiler blocks.
 */

const root = process.cwd();
const fontFolder = path.join(root, 'node_modules/@expo-google-fonts');
const templateFile = path.join(root, 'lib/export/templates/iep.typ');

/** The typesetter reads TTF only. Nothing is taken from the system, so a PDF looks the same everywhere. */
const fontFiles = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
];

let prepared: Promise<{ compiler: NodeCompiler; template: string }> | null = null;

async function prepare(): Promise<{ compiler: NodeCompiler; template: string }> {
  const fontBlobs = await Promise.all(fontFiles.map((file) => readFile(path.join(fontFolder, file))));
  const template = await readFile(templateFile, 'utf8');
  return {
    compiler: NodeCompiler.create({ workspace: path.dirname(templateFile), fontArgs: [{ fontBlobs }] }),
    template,
  };
}

/** Why a plan could not be set; the typesetter's own words may quote the plan, so they stay out. */
class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
  readonly code = 'typesetting_failed';
}

/** The PDF of a plan: PDF/UA-1, or a tagged PDF with a note when it has letters that no font here has. */
export async function renderPdf(plan: PdfPlan): Promise<Uint8Array> {
  prepared ??= prepare();
  const { compiler, template } = await prepared;
  try {
    return exportPdf(compiler, template, plan);
  } finally {
    // The cache is the process's: without this every plan ever printed would stay in memory.
    compiler.evictCache(0);
  }
}

function exportPdf(compiler: NodeCompiler, template: string, plan: PdfPlan): Uint8Array {
  const printed = JSON.stringify(plan, breakable);
  const complete = typeset(compiler, template, { plan: printed });
  try {
    return compiler.pdf(complete, { pdfStandard: 'ua-1' });
  } catch {
    // The standard forbids letters without a shape; the words must come out all the same.
    const partial = typeset(compiler, template, { plan: printed, missing: 'yes' });
    return compiler.pdf(partial);
  }
}

function typeset(
  compiler: NodeCompiler,
  template: string,
  inputs: Record<string, string>,
): NodeTypstDocument {
  const { result } = compiler.compile({ mainFileContent: template, inputs });
  if (!result) throw new TypesettingFailed('the template did not compile');
  return result;
}

const zeroWidthSpace = '\u200b';

/** A word longer than a table's cell, such as a web address, may break anywhere rather than leave the page. */
function breakable(key: string, value: unknown): unknown {
  if (typeof value !== 'string' || key === 'citeUrl') return value;
  return value.replaceAll(/\S{25,}/gu, (word) => word.replaceAll(/.{12}(?=.)/gu, `$&${zeroWidthSpace}`));
}
