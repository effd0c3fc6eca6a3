import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // A page's title and icon go out with its head: a screen reader reads the title first, browsers otherwise ask
  // for an icon that is not there, and what is absent and what is not yours must not differ in timing.
  htmlLimitedBots: /.*/,
  // Types are a check of their own (`npm run types`); building does not repeat it.
  typescript: { ignoreBuildErrors: true },
  // Native or worker-run packages that must be loaded from node_modules as they are.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'pg-boss',
    'pino',
    'unpdf',
    'mammoth',
    'yauzl',
    'nodemailer',
    '@react-email/render',
  ],
  // Formats messages that lib/i18n/load.ts has parsed: no page carries a parser for them.
  turbopack: {
    resolveAlias: {
      'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
    },
  },
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // Each body that passes proxy.ts is held in memory up to here, also a stranger's. Above the limit of actions,
    // so that theirs is the one that answers.
    proxyClientMaxBodySize: 2 * 1024 * 1024,
  },
};

export default withNextIntl(config);
