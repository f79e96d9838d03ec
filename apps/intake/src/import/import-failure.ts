/** Why a file could not be read to its end: named, placed, and with what to do about it. */
export type Both = Readonly<{ zh: string; en: string }>;

export class ImportFailure extends Error {
  constructor(
    readonly file: string,
    readonly said: Both,
    cause?: unknown,
  ) {
    super(`${file}: ${said.en}`, { cause });
  }
}

/** What the file system says, in words of what to do. */
export function cannotOpen(file: string, cause: unknown): ImportFailure {
  const code = codeOf(cause);
  const said = reasons[code] ?? {
    zh: `无法打开（${textOf(cause)}）。`,
    en: `It cannot be opened (${textOf(cause)}).`,
  };
  return new ImportFailure(file, said, cause);
}

const reasons: Readonly<Record<string, Both>> = {
  ENOENT: {
    zh: '没有这个文件，请检查路径。',
    en: 'There is no such file; check the path.',
  },
  EACCES: {
    zh: '没有读取权限，请检查文件权限。',
    en: 'It may not be read; check its permissions.',
  },
  EISDIR: {
    zh: '这是文件夹；请列出其中的文件，例如 文件夹/*.ndjson。',
    en: 'It is a folder; name the files in it, as in folder/*.ndjson.',
  },
};

type HowFar = Readonly<{ bytes: number; lines: number }>;

/** Breaks off in mid-way: what was read so far has been taken. */
export function cannotRead(file: string, cause: unknown, { bytes, lines }: HowFar): ImportFailure {
  const far = { zh: `已处理 ${String(lines)} 行`, en: `${String(lines)} lines were taken` };
  if (codeOf(cause) === 'Z_BUF_ERROR') {
    return new ImportFailure(
      file,
      {
        zh: `gzip 数据不完整，解压到第 ${String(bytes)} 字节后中断（${far.zh}）。请重新获取完整的文件再导入，已记录的不会重复。`,
        en: `The gzip data end in the middle, ${String(bytes)} bytes into the text (${far.en}). Get the whole file and import it again; nothing is recorded twice.`,
      },
      cause,
    );
  }
  if (isGzipTrouble(cause)) {
    return new ImportFailure(
      file,
      {
        zh: `gzip 数据在解压 ${String(bytes)} 字节后损坏（${far.zh}；${textOf(cause)}）。请重新获取文件再导入，已记录的不会重复。`,
        en: `The gzip data are damaged ${String(bytes)} bytes into the text (${far.en}; ${textOf(cause)}). Get the file again and import it; nothing is recorded twice.`,
      },
      cause,
    );
  }
  return new ImportFailure(
    file,
    {
      zh: `读取中断（${far.zh}；${textOf(cause)}）。重新执行同一命令会从中断处继续。`,
      en: `Reading broke off (${far.en}; ${textOf(cause)}). The same command goes on from there.`,
    },
    cause,
  );
}

/** By its properties and not by its class: Node's errors may come from another realm. */
const codeOf = (cause: unknown): string => propertyOf(cause, 'code') ?? '';
const textOf = (cause: unknown): string => propertyOf(cause, 'message') ?? String(cause);

function propertyOf(cause: unknown, name: 'code' | 'message'): string | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined;
  const value = (cause as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether unpacking failed, and not the disk. */
export const isGzipTrouble = (cause: unknown): boolean => codeOf(cause).startsWith('Z_');
