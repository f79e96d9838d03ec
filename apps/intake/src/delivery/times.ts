/** Times as feeds write them, by luxon: formats in order, in the zone where they carry no offset. */
import { DateTime, Info } from 'luxon';
import type { Made, ReadTime, TimeReading } from '@tocsin/feeds';

type Parse = (text: string) => DateTime | undefined;

export function compileTime({
  formats = ['iso'],
  zone = 'Asia/Shanghai',
}: TimeReading): Made<ReadTime> {
  if (!Info.normalizeZone(zone).isValid) {
    return {
      fault: {
        zh: `没有时区 ${zone}：请用 IANA 名称，如 Asia/Shanghai`,
        en: `There is no zone ${zone}: use an IANA name such as Asia/Shanghai`,
      },
    };
  }
  const parsers = formats.map((format) => parserOf(format, zone));
  const read: ReadTime = (text) => {
    for (const parse of parsers) {
      const time = parse(text);
      if (time?.isValid === true) return readingOf(time as DateTime<true>, zone);
    }
    return undefined;
  };
  return { ok: read };
}

/** Days are those of the zone, whatever the offset in which the time was written. */
function readingOf(time: DateTime<true>, zone: string): ReturnType<ReadTime> {
  const date = (time.setZone(zone) as DateTime<true>).toISODate();
  return { time: time.toISO(), date, month: date.slice(0, 7) };
}

function parserOf(format: string, zone: string): Parse {
  if (format === 'iso') return (text) => DateTime.fromISO(text, { zone, setZone: true });
  if (format === 'unix-ms') return (text) => epoch(text, 1, zone);
  if (format === 'unix-s') return (text) => epoch(text, 1000, zone);
  const parser = DateTime.buildFormatParser(format, { locale: 'en' });
  return (text) => DateTime.fromFormatParser(text, parser, { zone, setZone: true, locale: 'en' });
}

function epoch(text: string, unitMs: number, zone: string): DateTime | undefined {
  if (!/^-?[0-9]{1,16}$/.test(text)) return undefined;
  return DateTime.fromMillis(Number(text) * unitMs, { zone });
}
