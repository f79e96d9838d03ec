#!/usr/bin/env -S node --max-semi-space-size=32
// Builds what is out of date, then runs the command line. The project's folder is where this file
// lies, wherever it was called from. Events live only until they are written: with twice the room
// for what is young, fewer of them are copied by the garbage collector.
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../../tools/build.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
process.env.TOCSIN_PROJECT = project;
process.env.NODE_ENV ??= 'production';
ensureBuilt();
createRequire(import.meta.url)(`${project}/dist/apps/tocsin/apps/tocsin/src/main.js`);
