/**
 * `tocsin simulate`: a portfolio of made-up business as NDJSON, to a file or to standard output; the
 * answers of its schemes go to a file of their own. Needs no database.
 */
import { closeSync, createWriteStream, openSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { businessDate, isDate, type BusinessDate } from '@tocsin/credit-events';
import { signOf } from '@tocsin/warning-signs';
import type { Label } from '../simulate/label';
import { lineOf, portfolio, type PortfolioOptions } from '../simulate/portfolio';
import { schemesFor, type Casting } from '../simulate/schemes/casting';

export type SimulateFlags = Readonly<{
  obligors: number;
  years: number;
  from: string;
  seed: string;
  schemes: string;
  labels?: string;
  out?: string;
}>;

/** Handed on in blocks: a step of the stream for every line would cost more than the line. */
const blockChars = 64 * 1_024;

export async function simulate(flags: SimulateFlags): Promise<void> {
  const { out = '-', labels } = flags;
  const options = optionsOf(flags);
  const labelsFile = labels === undefined ? undefined : openSync(labels, 'w');
  const told = Readable.from(
    blocksOf(options, (label) => {
      if (labelsFile !== undefined) writeSync(labelsFile, `${JSON.stringify(label)}\n`);
    }),
  );
  try {
    if (out === '-') await toReader(told);
    else if (out.endsWith('.gz')) await pipeline(told, createGzip(), createWriteStream(out));
    else await pipeline(told, createWriteStream(out));
  } finally {
    if (labelsFile !== undefined) closeSync(labelsFile);
  }
}

/** A reader who has seen enough (`| head`) ends it without a complaint. */
async function toReader(told: Readable): Promise<void> {
  try {
    await pipeline(told, process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

function* blocksOf(options: PortfolioOptions, labelled: (label: Label) => void): Generator<string> {
  let block = '';
  for (const { event, label } of portfolio(options)) {
    if (label) labelled(label);
    if (event) block += `${lineOf(event)}\n`;
    if (block.length < blockChars) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

function optionsOf({ obligors, years, from, seed, schemes }: SimulateFlags): PortfolioOptions {
  if (!/^[A-Za-z0-9._-]{1,20}$/.test(seed))
    throw new Error('--seed takes 1 to 20 letters, digits, dots, dashes.');
  return { obligors, years, from: dateOf(from), seed, schemes: castingOf(schemes) };
}

function dateOf(text: string): BusinessDate {
  if (!isDate(text)) throw new Error(`--from takes a day such as 2023-01-01, not "${text}".`);
  return businessDate(text);
}

/** The part of obligors with a scheme where only signs are named: one in twenty. */
const shareOfNamed = 0.05;

/** `0.02`: that part of the obligors; `sham-seizure,double-pledge`: schemes for these signs. */
function castingOf(text: string): Casting {
  const share = Number(text);
  if (text.trim() !== '' && !Number.isNaN(share)) {
    if (share >= 0 && share <= 1) return { share };
    throw new Error(`--schemes takes a share between 0 and 1, not ${text}.`);
  }
  const signs = text.split(',').map((sign) => sign.trim());
  for (const sign of signs)
    if (schemesFor([sign]).length === 0)
      throw new Error(
        signOf(sign)
          ? `No scheme is told for ${sign}: it counts what people decide.`
          : `There is no sign "${sign}"; see \`tocsin signs\`.`,
      );
  return { share: shareOfNamed, signs };
}
