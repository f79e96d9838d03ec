/** Times as feeds write them, by luxon: formats in order, in the zone where they carry no offset. */
import type { Made, ReadingOfTime, ReadTime, TimeReading } from '@tocsin/feeds';
import { DateTime, FixedOffsetZone, Info, type Zone } from 'luxon';

const dayMs = 86_400_000;
const minuteMs = 60_000;

export function compileTime({
  formats = ['iso'],
  zone = 'Asia/Shanghai',
}: TimeReading): Made<ReadTime> {
  const place = Info.normalizeZone(zone);
  if (!place.isValid) {
    return {
      fault: {
        zh: `没有时区 ${zone}：请用 IANA 名称，如 Asia/Shanghai`,
        en: `There is no zone ${zone}: use an IANA name such as Asia/Shanghai`,
      },
    };
  }
  const readers = formats.map((format) => readerOf(format, place));
  const read: ReadTime = (text) => {
    for (const reader of readers) {
      const time = reader(text);
      if (time !== undefined) return time;
    }
    return undefined;
  };
  return { ok: read };
}

function readerOf(format: string, zone: Zone): ReadTime {
  const whole = { zone, setZone: true, locale: 'en' };
  if (format === 'iso') return (text) => readingOf(DateTime.fromISO(text, whole), zone);
  const counted = countsOf[format];
  if (counted) return epochReader(counted, zone);
  const parser = DateTime.buildFormatParser(format, { locale: 'en' });
  const slowly: ReadTime = (text) =>
    readingOf(DateTime.fromFormatParser(text, parser, whole), zone);
  // Where the text may say its offset, the zone has no say.
  if (/[Zz]/.test(format.replace(/'[^']*'/g, ''))) return slowly;
  const offsetOn = offsetsOf(zone);
  return (text) => {
    const wall = DateTime.fromFormatParser(text, parser, { zone: 'utc', locale: 'en' });
    const offset = wall.isValid ? offsetOn(wall.toMillis()) : undefined;
    if (offset === undefined) return slowly(text);
    const there = FixedOffsetZone.instance(offset);
    const time = DateTime.fromMillis(wall.toMillis() - offset * minuteMs, { zone: there });
    return readingOf(time, there);
  };
}

type Count = Readonly<{
  unitMs: number;
  /** A wall clock of the zone, counted as if it stood in Greenwich: databases do that. */
  isLocal?: boolean;
}>;

const countsOf: Readonly<Record<string, Count>> = {
  'unix-s': { unitMs: 1000 },
  'unix-ms': { unitMs: 1 },
  'unix-us': { unitMs: 0.001 },
  'local-ms': { unitMs: 1, isLocal: true },
  'local-us': { unitMs: 0.001, isLocal: true },
  'epoch-days': { unitMs: dayMs, isLocal: true },
};

function epochReader({ unitMs, isLocal = false }: Count, zone: Zone): ReadTime {
  const offsetOn = offsetsOf(zone);
  return (text) => {
    if (!/^-?[0-9]{1,16}$/.test(text)) return undefined;
    const ms = Math.floor(Number(text) * unitMs);
    const offset = offsetOn(ms);
    if (offset === undefined) return readingOf(slowly(ms, { isLocal, zone }), zone);
    const there = FixedOffsetZone.instance(offset);
    const instant = isLocal ? ms - offset * minuteMs : ms;
    return readingOf(DateTime.fromMillis(instant, { zone: there }), there);
  };
}

function slowly(ms: number, { isLocal, zone }: Readonly<{ isLocal: boolean; zone: Zone }>) {
  if (!isLocal) return DateTime.fromMillis(ms, { zone });
  return DateTime.fromMillis(ms, { zone: 'utc' }).setZone(zone, { keepLocalTime: true });
}

/** Days are those of the zone, whatever the offset in which the time was written. */
function readingOf(time: DateTime | undefined, zone: Zone): ReadingOfTime | undefined {
  if (time?.isValid !== true) return undefined;
  const [text, date] = [time.toISO(), time.setZone(zone).toISODate()];
  return text === null || date === null ? undefined : { time: text, date, month: date.slice(0, 7) };
}

/**
 * The offset, in minutes, on the day of a time, local or not: asked once a day, because asking costs more
 * than parsing. Undefined near a change of the clocks, where every time is worked out for itself.
 */
function offsetsOf(zone: Zone): (wallMs: number) => number | undefined {
  const byDay = new Map<number, number | undefined>();
  return (wallMs) => {
    const day = Math.floor(wallMs / dayMs);
    if (!byDay.has(day)) {
      const [before, after] = [zone.offset((day - 1) * dayMs), zone.offset((day + 2) * dayMs)];
      byDay.set(day, before === after ? before : undefined);
    }
    return byDay.get(day);
  };
}
