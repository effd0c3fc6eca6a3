/**
 * What must work before anything is installed, on any Node from 18: bring node_modules in step with
 * package-lock.json, find the Node that the project pins, and go on under it. Only Node's own modules here.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const isWindows = process.platform === 'win32';
const modules = path.join(root, 'node_modules');
const pinnedNode = path.join(modules, 'node', 'bin', isWindows ? 'node.exe' : 'node');
const nodeFlags = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  pathToFileURL(path.join(root, 'scripts/ts-resolve.mjs')).href,
];

/** @param {string} message one line for the person; the process ends */
function giveUp(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Absent or cut off: as good as not there.
    return null;
  }
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

const stampFile = path.join(modules, '.throughline-stamp');

/** npm writes down what it installed; a package of the lock file that is not there means "not in step". */
function matchesLock() {
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(path.join(modules, '.package-lock.json'))?.packages ?? {};
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' || entry.optional || entry.peer || present[name]?.version === entry.version,
  );
}

function isInstalled() {
  if (!existsSync(modules)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true;
  if (!matchesLock()) return false;
  writeFileSync(stampFile, lockHash());
  return true;
}

/**
 * @param {string[]} args
 * @param {string} directory
 */
function npm(args, directory) {
  const script = process.env.npm_execpath;
  const [command, first] =
    script && /npm-cli\.[cm]?js$/.test(script) ? [process.execPath, [script]] : ['npm', []];
  return spawnSync(command, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: isWindows,
    // A production setting of the caller must not leave out what the build needs.
    env: { ...process.env, NODE_ENV: '' },
  });
}

/** @param {(line: string) => void} say */
function install(say) {
  if (isInstalled()) return;
  say('installing packages, a minute or two');
  const began = Date.now();
  // Not "npm ci": it refuses the lock file where a registry lacks an optional package of another platform.
  const result = npm(['install', '--no-save', '--include=dev'], root);
  if (result.status !== 0) {
    const reason = `${result.stderr ?? ''}${result.error ?? ''}`.trim().split('\n').slice(0, 12).join('\n');
    giveUp(
      `The packages could not be installed. Check the connection to the npm registry and start again.\n${reason}`,
    );
  }
  writeFileSync(stampFile, lockHash());
  say(`packages installed in ${Math.round((Date.now() - began) / 1000)} s`);
}

/** @param {string} file */
function runs(file) {
  return (
    existsSync(file) &&
    spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v24.') === true
  );
}

function nodePackage() {
  const platform = isWindows ? 'win' : process.platform;
  const family = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${family}-${platform}-${process.arch}`;
}

/** Where npm was told not to run install scripts, the pinned Node is fetched and put in place here. */
function placeNode() {
  const holder = path.join(modules, '.throughline-node');
  const version = readJson(path.join(modules, 'node', 'package.json'))?.version;
  if (!version) return;
  mkdirSync(holder, { recursive: true });
  writeFileSync(path.join(holder, 'package.json'), '{"private":true}');
  npm(['install', '--no-save', '--ignore-scripts', `${nodePackage()}@${version}`], holder);
  const source = path.join(holder, 'node_modules', nodePackage(), 'bin', path.basename(pinnedNode));
  if (!existsSync(source)) return;
  mkdirSync(path.dirname(pinnedNode), { recursive: true });
  rmSync(pinnedNode, { force: true });
  linkSync(source, pinnedNode);
}

/** `node` in package scripts must be the pinned one too. */
function linkBin() {
  const link = path.join(modules, '.bin', 'node');
  if (isWindows || existsSync(link)) return;
  mkdirSync(path.dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(path.join('..', 'node', 'bin', 'node'), link);
}

/**
 * The Node to go on with: the pinned one, else this one if it is new enough.
 * @param {(line: string) => void} say
 */
function findNode(say) {
  if (process.execPath === pinnedNode || runs(pinnedNode)) return pinnedNode;
  say('fetching Node 24');
  placeNode();
  linkBin();
  if (runs(pinnedNode)) return pinnedNode;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return giveUp(
    'Throughline needs Node 24 and could not fetch it for this computer. Install Node 24 and start again.',
  );
}

/**
 * A SIGTERM to npm ends npm and its shell but is not passed on: their end is the signal.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithNpm(child) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 1_000).unref();
}

/**
 * Installs what is missing and runs a TypeScript file of the project in its place: same terminal, same
 * signals, same exit code.
 * @param {string} script path from the project's root
 * @param {string[]} args
 */
export function runProject(script, args) {
  const say = (/** @type {string} */ line) => process.stdout.write(`  ${line}\n`);
  if (Number(process.versions.node.split('.')[0]) < 18)
    giveUp('Throughline needs Node 18 or newer to begin.');
  install(say);
  const node = findNode(say);
  const binaries = path.join(modules, '.bin');
  const child = spawn(node, [...nodeFlags, path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ''}`,
      THROUGHLINE_PARENT: String(process.pid),
    },
  });
  // Ctrl-C reaches the child by itself; what is sent to this process alone is passed on. It counts only once there.
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  stopWithNpm(child);
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}
