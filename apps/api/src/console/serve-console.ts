/**
 * Serves the built console: hashed files for ever, `index.html` for every other page, each time
 * with a fresh nonce, by which the content security policy lets Ant Design's styles through.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import helmet from 'helmet';

/** Paths that belong to the server; everything else is a page of the console. */
const serverPath = /^\/(api|health|metrics|sign-in)(\/|$)/;

const newNonce: RequestHandler = (_request, response, next) => {
  response.locals['nonce'] = randomBytes(16).toString('base64');
  next();
};

const policy = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
      imgSrc: ["'self'", 'data:'],
      scriptSrc: ["'self'"],
      styleSrcElem: [
        "'self'",
        (_request, response) =>
          `'nonce-${String((response as { locals?: Record<string, unknown> }).locals?.['nonce'])}'`,
      ],
      // Charts and tables place their parts by style attributes, which carry no code.
      styleSrcAttr: ["'unsafe-inline'"],
    },
  },
  // Set by whoever ends TLS; over plain HTTP browsers ignore it.
  strictTransportSecurity: false,
});

/** Streams are not compressed: an event must leave at once. */
const gzip = compression({
  filter: (request, response) =>
    !String(response.getHeader('Content-Type')).startsWith('text/event-stream') &&
    compression.filter(request, response),
});

/** For every answer of the server: security headers, and gzip where it helps. */
export const everyAnswer: readonly RequestHandler[] = [newNonce, policy, gzip];

/** The console's files and pages; passes on what belongs to the server. */
export function serveConsole(folder: string | undefined): RequestHandler[] {
  const index = folder === undefined ? undefined : join(folder, 'index.html');
  if (folder === undefined || index === undefined || !existsSync(index)) return [noConsole];
  const html = readFileSync(index, 'utf8');
  const page: RequestHandler = (request, response, next) => {
    if (request.method !== 'GET' || serverPath.test(request.path)) {
      next();
      return;
    }
    const nonce = String(response.locals['nonce']);
    response
      .type('html')
      .setHeader('Cache-Control', 'no-cache')
      .send(html.replace('</head>', `  <meta name="csp-nonce" content="${nonce}" />\n  </head>`));
  };
  const assets = express.static(join(folder, 'assets'), {
    immutable: true,
    maxAge: '365d',
    fallthrough: false,
    index: false,
  });
  const others = express.static(folder, { index: false, maxAge: '1h', redirect: false });
  return [under('/assets', assets), others, page].map(atRoot);
}

/** Nest mounts middleware at the path that matched; files are found by the whole of it. */
const atRoot =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    const belowMount = request.url;
    request.url = request.originalUrl;
    void handler(request, response, (error?: unknown) => {
      request.url = belowMount;
      next(error);
    });
  };

/** Files of a build that is gone answer 404, not the page, which no browser could run. */
const under =
  (path: string, handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    if (!request.url.startsWith(`${path}/`)) {
      next();
      return;
    }
    request.url = request.url.slice(path.length);
    void handler(request, response, next);
  };

const noConsole: RequestHandler = (request, response, next) => {
  if (request.method !== 'GET' || request.path !== '/') {
    next();
    return;
  }
  response
    .type('text/plain')
    .send('Tocsin: no console is built here. The API is described at /api/docs.\n');
};
